import { render } from "preact";
import type { LaterPart } from "../later.ts";
import type { BookMaker } from "./book-maker.ts";
import { BookScreen } from "./book-screen.tsx";
import { BookTasks } from "./book-tasks.ts";

/** The Workbook screen, with what makes workbooks in the host's form. */
export function bookPart(maker: BookMaker): LaterPart {
  return {
    mount(root, context) {
      render(<BookScreen tasks={new BookTasks(context, maker)} />, root);
      return () => render(null, root);
    },
  };
}
