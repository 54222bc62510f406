import { callFunction } from "../../../core/functions.ts";
import { type Engine, setAt } from "./engine.ts";

/** One formula for the column, as the templates and the sidebar write it. */
export const matchSheetBlock: Engine = {
  name: "MatchSheet",
  how: "one call with ranges",
  prepare: ({ matchSheet }, sets) => ({
    answer: (set) => {
      const answer = callFunction(matchSheet.name, setAt(sets, set).columns);
      return () => (Array.isArray(answer) ? answer.map((row) => row[0]) : [answer]);
    },
  }),
};

export const matchSheetRows: Engine = {
  name: "MatchSheet",
  how: "a call a row",
  prepare: ({ matchSheet }, sets) => ({
    answer: (set) => {
      const { columns, numbers } = setAt(sets, set);
      const answers = numbers.map((_, row) =>
        callFunction(
          matchSheet.name,
          columns.map((column) => column[row]?.[0]),
        ),
      );
      return () => answers;
    },
  }),
};

/** The floor: what the decision itself costs where nothing has to be read. */
export const byHand: Engine = {
  name: "JavaScript by hand",
  how: "a loop; reads no cells",
  prepare: ({ byHand }, sets) => ({
    answer: (set) => {
      const answers = setAt(sets, set).numbers.map(byHand);
      return () => answers;
    },
  }),
};
