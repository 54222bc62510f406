import { ZenEngine } from "@gorules/zen-engine";
import type { Question } from "../question.ts";
import { type Engine, setAt } from "./engine.ts";

const position = { x: 0, y: 0 };

/** The question as a decision table of which the first row that hits answers; `loop` has the table go through a list itself. */
function decisionTable({ cases, otherwise }: Question, loop: boolean): object {
  const hits = cases.map(({ test, answer }) => ({
    when: `${test.operator} ${test.column}${test.plus === 0 ? "" : ` + ${test.plus}`}`,
    answer,
  }));
  const rules = [...hits, { when: "", answer: otherwise }].map(({ when, answer }, place) => ({
    _id: `rule-${place}`,
    when,
    answer: JSON.stringify(answer),
  }));
  const content = {
    hitPolicy: "first",
    inputs: [{ id: "when", name: "when", field: "score" }],
    outputs: [{ id: "answer", name: "answer", field: "answer" }],
    rules,
    ...(loop ? { executionMode: "loop", inputField: "rows", outputPath: "rows", passThrough: false } : {}),
  };
  return {
    nodes: [
      { id: "rows", name: "rows", type: "inputNode", position },
      { id: "table", name: "table", type: "decisionTableNode", position, content },
      { id: "answers", name: "answers", type: "outputNode", position },
    ],
    edges: [
      { id: "in", type: "edge", sourceId: "rows", targetId: "table" },
      { id: "out", type: "edge", sourceId: "table", targetId: "answers" },
    ],
  };
}

/** One call with all rows in it. */
export const zenLoop: Engine = {
  name: "zen-engine",
  how: "one call, table in loop mode",
  prepare: (question, sets) => {
    const engine = new ZenEngine();
    const decision = engine.createDecision(decisionTable(question, true));
    return {
      answer: async (set) => {
        const { result } = await decision.evaluate({ rows: setAt(sets, set).numbers });
        return () => result.rows.map((row: { answer: unknown }) => row.answer);
      },
      close: () => engine.dispose(),
    };
  },
};

/** A call for each row, all of them under way at once: the quicker of its two ways, as each call crosses to another thread. */
export const zenRows: Engine = {
  name: "zen-engine",
  how: "a call a row, all at once",
  slow: true,
  prepare: (question, sets) => {
    const engine = new ZenEngine();
    const decision = engine.createDecision(decisionTable(question, false));
    return {
      answer: async (set) => {
        const answers = await Promise.all(setAt(sets, set).numbers.map((row) => decision.evaluate(row)));
        return () => answers.map(({ result }) => result.answer);
      },
      close: () => engine.dispose(),
    };
  },
};
