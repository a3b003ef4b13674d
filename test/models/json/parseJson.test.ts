import fc from "fast-check";
import { scanJson } from "../../../src/models/json/parseJson";

const limits = { depth: 50, values: 100_000 };
const scan = (text: string) => scanJson(text, limits);

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("scanning a JSON text", () => {
  it("agrees with the parser about every text that is JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, "\t"), (text, indent) => {
        expect(scan(JSON.stringify(JSON.parse(text), null, indent))).toEqual({
          error: null,
          duplicates: [],
          exceeded: null,
        });
      }),
    );
  });

  it("agrees with the parser about texts that are nearly JSON", () => {
    const token = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"a"',
      '"',
      "\\",
      "1",
      "-",
      "01",
      ".5",
      "1.",
      "1e5",
      "true",
      "nul",
      " ",
      "\n",
      "\u00a0",
      '"\\u12"',
      '"\\x"',
      '"\t"',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const text = tokens.join("");
        expect(scan(text).error === null).toBe(parses(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("finds keys that are given twice, however they are written, where they stand", () => {
    expect(scan('{"a": [1, {"b": 1, "\\u0062": 2}], "c": {}, "a": 3}').duplicates).toEqual([
      { path: ["a", 1, "b"], offset: 19 },
      { path: ["a"], offset: 43 },
    ]);
  });

  it.each([
    ["", 0, "value"],
    ["{1: 2}", 1, "key"],
    ['{"a" 2}', 5, "colon"],
    ['{"a": 2 "b"}', 8, "commaOrBrace"],
    ["[1 2]", 3, "commaOrBracket"],
    ["[1] 2", 4, "nothingMore"],
    ['"a', 2, "stringEnd"],
    ['"\\q"', 1, "escape"],
    ["[1,]", 3, "value"],
  ])("says of %s that at %i it expected %s", (text, offset, expected) => {
    expect(scan(text).error).toEqual({ offset, expected });
  });

  it("stops at its limits without exhausting the stack", () => {
    expect(scan("[".repeat(1_000_000)).exceeded).toBe("depth");
    expect(scan(`[${"0,".repeat(100_001)}0]`).exceeded).toBe("values");
  });
});
