import { bookPart } from "../sidebar/book/start-book.tsx";
import { bookMaker } from "../templates/book-maker.ts";
import { leave } from "./late-global.ts";

leave("tools", bookPart(bookMaker("functions")));
