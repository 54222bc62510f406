import { describe, expect, test, vi } from "vitest";
import type { Answer, Failure, FunctionEntry } from "../../core/catalog/catalog.ts";
import type { Argument } from "../../core/cells/cell.ts";
import { customFunction } from "../../office-addin/custom-function.ts";

const parameter = { name: "x", kind: "score", description: "x", optional: false, whole: false } as const;

function entryOf(call: (args: readonly Argument[]) => Answer | Failure, parameters = 1): FunctionEntry {
  const infos = Array.from({ length: parameters }, () => parameter);
  return { name: "TRIED", summary: "", parameters: infos, result: "", source: "", examples: [], call };
}

/** What the core gets when Excel passes these. */
function passed(parameters: number, ...received: unknown[]): readonly Argument[] {
  let seen: readonly Argument[] = [];
  const call = (args: readonly Argument[]): Answer => {
    seen = args;
    return "";
  };
  customFunction(entryOf(call, parameters))(...received);
  return seen;
}

const errorCell = { code: "#N/A" };

describe("what Excel passes", () => {
  test.each<[string, unknown, Argument]>([
    [
      "a range",
      [
        [1, "a"],
        [true, 2],
      ],
      [
        [1, "a"],
        [true, 2],
      ],
    ],
    ["a single cell as a range", [[245]], [[245]]],
    ["a bare value", 245, 245],
    ["a blank cell on the web", [[null]], [[null]]],
    ["a blank cell on the desktop", [[0]], [[0]]],
    ["an argument left out", null, null],
    ["undefined", undefined, null],
    ["an error cell", [[errorCell]], [["#N/A"]]],
    ["a bare error", errorCell, "#N/A"],
    ["an error as a data type", [[{ type: "Error", basicValue: "#DIV/0!", basicType: "Error" }]], [["#DIV/0!"]]],
    ["a number with a format of its own", [[{ type: "FormattedNumber", basicValue: 245, numberFormat: "0" }]], [[245]]],
    ["an object that nobody knows", [[{}]], [["#VALUE!"]]],
    ["a single row without its rows", [1, 2], [[1], [2]]],
  ])("%s arrives as the core reads it", (_, received, read) => expect(passed(1, received, {})).toEqual([read]));

  test("the object that Excel appends is left away, wherever the arguments end", () => {
    const invocation = { functionName: "TRIED", address: "A1" };
    expect(passed(2, 1, 2, invocation)).toEqual([1, 2]);
    expect(passed(2, 1, null, invocation)).toEqual([1, null]);
    expect(passed(0, invocation)).toEqual([]);
  });
});

describe("what Excel gets", () => {
  test.each<[string, Answer, unknown[][]]>([
    ["a value", 7, [[7]]],
    ["a blank", "", [[""]]],
    ["FALSE", false, [[false]]],
    [
      "rows",
      [
        ["a", 1],
        ["b", 2],
      ],
      [
        ["a", 1],
        ["b", 2],
      ],
    ],
    ["no rows", [], [[""]]],
  ])("%s comes as rows of cells", (_, answer, rows) => expect(customFunction(entryOf(() => answer))(1)).toEqual(rows));

  test("an answer is there at once", () => expect(customFunction(entryOf(() => 1))(1)).not.toBeInstanceOf(Promise));

  test("a failure is a #VALUE! with the sentence", () => {
    class ExcelError {
      readonly code: string;
      readonly message: string;
      constructor(code: string, message: string) {
        this.code = code;
        this.message = message;
      }
    }
    vi.stubGlobal("CustomFunctions", { Error: ExcelError, ErrorCode: { invalidValue: "#VALUE!" } });
    const call = customFunction(entryOf(() => ({ error: "x: say what would do." })));
    try {
      expect(() => call(1)).toThrow(expect.objectContaining({ code: "#VALUE!", message: "x: say what would do." }));
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test.each([
    ["without CustomFunctions", undefined],
    ["with an office.js outside Excel, which has no error class", { associate: () => undefined }],
  ])("%s a failure is a plain error with the sentence", (_, stub) => {
    vi.stubGlobal("CustomFunctions", stub);
    try {
      expect(() => customFunction(entryOf(() => ({ error: "x: say what would do." })))(1)).toThrow(new Error("x: say what would do."));
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test("a defect of ours is told calmly, and its story goes to the console", () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const defect = new TypeError("Cannot read properties of undefined");
    const call = customFunction(
      entryOf(() => {
        throw defect;
      }),
    );
    expect(() => call(1)).toThrow("MatchSheet could not work this out, through a fault of its own. Your cells are fine.");
    expect(log).toHaveBeenCalledWith("TRIED", defect);
    log.mockRestore();
  });
});
