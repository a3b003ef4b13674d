import { readAnswer } from "../../../src/workbench/functions/result";

const result = (entry: readonly unknown[]): unknown => readAnswer([1, ...entry]).result;

describe("results of a custom function", () => {
  test("values come as objects or as arrays", () => {
    expect(readAnswer({ id: 3, value: 2.7 })).toEqual({ invocation: 3, result: 2.7 });
    expect(readAnswer([3, true, "10 971.7"])).toEqual({ invocation: 3, result: "10 971.7" });
  });

  test("only #VALUE! and #N/A carry their message", () => {
    expect(result([false, "base: not a number", 7])).toEqual({ error: "#VALUE!", message: "base: not a number" });
    expect(result([false, "no such section", 1])).toEqual({ error: "#N/A", message: "no such section" });
    expect(result([false, "base is nil", 5])).toEqual({ error: "#DIV/0!" });
    expect(result([false, "", 6])).toEqual({ error: "#NUM!" });
    expect(result([false, "", 8])).toEqual({ error: "#NULL!" });
  });

  test("an exception or a rejected promise is #VALUE! without its log", () => {
    expect(result([false, "TypeError: x", 2])).toEqual({ error: "#VALUE!" });
    expect(result([false, "TypeError: x", 3])).toEqual({ error: "#VALUE!" });
  });

  test("a number that is none is #NUM!", () => {
    expect(result([false, "NaN"])).toEqual({ error: "#NUM!" });
    expect(result([false, "Infinity", 6])).toEqual({ error: "#NUM!" });
  });

  test("nothing stands in a cell as 0", () => {
    expect(result([true, null])).toBe(0);
    expect(result([true, [["a", null]]])).toEqual([["a", 0]]);
  });

  test("rows must be of one length, and there must be some", () => {
    expect(result([true, [[1, 2], [3]]])).toEqual({ error: "#VALUE!" });
    expect(result([true, []])).toEqual({ error: "#CALC!" });
  });

  test("an array of one cell is that cell", () => {
    expect(result([true, [["x"]]])).toBe("x");
  });

  test("errors may stand inside an array", () => {
    expect(result([true, [[1, { valueType: "CustomFunctionError", code: "#N/A", message: "none" }]]])).toEqual([
      [1, { error: "#N/A", message: "none" }],
    ]);
  });
});
