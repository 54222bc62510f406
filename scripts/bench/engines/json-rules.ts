import { type Almanac, type ConditionProperties, Engine as RulesEngine } from "json-rules-engine";
import type { Operator, Question, Test } from "../question.ts";
import { type Engine, setAt } from "./engine.ts";

interface Names {
  readonly holds: string;
  readonly fails: string;
}

const operators: Readonly<Record<Operator, Names>> = {
  "<=": { holds: "lessThanInclusive", fails: "greaterThan" },
  ">": { holds: "greaterThan", fails: "lessThanInclusive" },
  ">=": { holds: "greaterThanInclusive", fails: "lessThan" },
};

function factName({ column, plus }: Test): string {
  return plus === 0 ? column : `${column} and ${plus}`;
}

function condition(test: Test, name: keyof Names): ConditionProperties {
  return { fact: "score", operator: operators[test.operator][name], value: { fact: factName(test) } };
}

/** This engine tells every rule that holds, so each rule also says that the ones before it do not. */
function rulesEngine({ cases, otherwise }: Question): RulesEngine {
  const engine = new RulesEngine();
  const earlier: ConditionProperties[] = [];
  for (const { test, answer } of cases) {
    engine.addRule({ conditions: { all: [...earlier, condition(test, "holds")] }, event: { type: answer } });
    earlier.push(condition(test, "fails"));
    if (test.plus !== 0) {
      const shifted = async (_: Record<string, unknown>, almanac: Almanac) => (await almanac.factValue<number>(test.column)) + test.plus;
      engine.addFact(factName(test), shifted);
    }
  }
  engine.addRule({ conditions: { all: earlier }, event: { type: otherwise } });
  return engine;
}

/** One run for each row, one after the other: the engine knows no lists. */
export const jsonRules: Engine = {
  name: "json-rules-engine",
  how: "a run a row",
  slow: true,
  prepare: (question, sets) => {
    const engine = rulesEngine(question);
    return {
      answer: async (set) => {
        const answers: unknown[] = [];
        for (const row of setAt(sets, set).numbers) answers.push((await engine.run(row)).events);
        return () => answers.map((events) => (Array.isArray(events) && events.length === 1 ? events[0].type : events));
      },
    };
  },
};
