import { bookPart } from "../sidebar/book/start-book.tsx";
import { bookMaker } from "../templates/book-maker.ts";

// Excel calculates MatchSheet's own functions; what is handed on is plain.
globalThis.MatchSheetLate = { ...globalThis.MatchSheetLate, tools: bookPart(bookMaker("functions")) };
