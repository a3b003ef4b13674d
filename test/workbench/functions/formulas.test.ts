import { runToy } from "../headless/toySession";

/** Each formula and what it gives; an error as its text and, where the function said something, its message. */
const CASES: readonly (readonly [formula: string, value: unknown, message?: string])[] = [
  ["=TOY.DOUBLE(21)", 42],
  ["=toy.double(21)", 42],
  ["=TOY.DOUBLE(TOY.DOUBLE(TOY.DOUBLE(1)))", 8],
  ["=1+TOY.DOUBLE(2)*3", 13],
  ["=SUM(TOY.DOUBLE({1,2,3}))", 12],
  [
    "=TOY.DOUBLE({1,2;3,4})",
    [
      [2, 4],
      [6, 8],
    ],
  ],
  ["=TOY.LATER(4)", 8],
  [
    "=TOY.GRID()",
    [
      ["a", 1],
      ["b", 2],
    ],
  ],
  [`=TOY.SHOW("text")`, `"text"`],
  [`=TOY.SHOW("5%")`, `"5%"`],
  [`=TOY.SHOW("1 2345")`, `"1 2345"`],
  [`=TOY.SHOWALL({"3/4","12"})`, `[["3/4","12"]]`],
  ["=TOY.SHOW(TRUE)", "true"],
  ["=TOY.SHOW(Sheet1!Z99)", "0"],
  ["=TOY.SHOWALL(1)", "[[1]]"],
  ["=TOY.SHOWALL({1,2})", "[[1,2]]"],
  ["=TOY.CHOOSE(1)", "1 none"],
  ["=TOY.CHOOSE(1,)", "1 none"],
  ["=TOY.CHOOSE(1,2)", "1 2"],
  ["=TOY.SUMALL(1,{2,3},4)", 10],
  ["=TOY.NOSUCH(1)", "#NAME?"],
  ["=NOSUCH.DOUBLE(1)", "#NAME?"],
  ["=TOY.DOUBLE()", "#VALUE!", `DOUBLE needs the argument "number".`],
  ["=TOY.DOUBLE(1,2)", "#VALUE!", "DOUBLE takes no more than 1 argument (number), but 2 are given."],
  [`=TOY.DOUBLE("x")`, "#VALUE!"],
  ["=TOY.DOUBLE(NA())", "#N/A"],
  [`=TOY.REFUSE("—")`, "#VALUE!", "value: — cannot be read"],
  ["=TOY.ABSENT()", "#N/A", "there is no such thing"],
  ["=TOY.ABSENT()&TOY.DOUBLE(1)", "#N/A", "there is no such thing"],
  ["=TOY.DOUBLE(1)&TOY.ABSENT()", "#N/A", "there is no such thing"],
  ["=1/0+TOY.ABSENT()", "#DIV/0!"],
  [`=1+"x"`, "#VALUE!"],
  ["=TOY.NILBASE()", "#DIV/0!"],
  ["=TOY.BREAK()", "#VALUE!"],
  ["=TOY.REJECT()", "#VALUE!"],
  ["=TOY.NOTANUMBER()", "#NUM!"],
  ["=TOY.WHEREALL(Sheet1!A1:D6,B2,7)", `["Sheet1!A1:D6","Sheet1!B2",null]`],
  ["=TOY.WHEREALL(A1:B2*2,{1,2},SUM(A1:B2))", "[null,null,null]"],
  ["=TOY.WHEREALL(A1:B2)&TOY.WHEREALL(C1:D2)", `["Sheet1!A1:B2"]["Sheet1!C1:D2"]`],
  ["=TOY.NOWHERE(A1:B2)", "undefined"],
];

describe("custom functions in formulas", () => {
  test("give what Excel would show", async () => {
    const lines = await runToy(CASES.map(([formula]) => ({ do: "eval", formula })));
    const given = lines.map(({ value, error, message }, index) => [CASES[index]![0], value ?? error, message]);
    expect(given).toEqual(CASES.map(([formula, value, message]) => [formula, value, message]));
  });

  test("know the cell that asks", async () => {
    const lines = await runToy([
      { do: "set", range: "B2", values: "=TOY.WHERE()" },
      { do: "get", range: "B2" },
    ]);
    expect(lines[1]).toMatchObject({ values: [["Sheet1!B2"]] });
  });

  test("a chain of eight over six hundred formulas settles with eight messages", async () => {
    const column = (c: number): string =>
      (c >= 26 ? String.fromCharCode(64 + Math.floor(c / 26)) : "") + String.fromCharCode(65 + (c % 26));
    const rows = Array.from({ length: 9 }, (_, r) =>
      Array.from({ length: 75 }, (__, c) => (r === 0 ? c : `=TOY.DOUBLE(${column(c)}${r})`)),
    );
    const lines = await runToy([
      { do: "set", range: `A1:${column(74)}9`, values: rows },
      { do: "stats" },
      { do: "set", range: "D1", values: 5 },
      { do: "get", range: "D9" },
      { do: "stats" },
    ]);
    expect(lines[1]).toMatchObject({ functionBatches: 8, functionCalls: 600, requests: 0 });
    expect(lines[3]).toMatchObject({ values: [[1280]] });
    expect(lines[4]).toMatchObject({ functionCalls: 8 });
  });

  test("a value is asked for again in the next calculation", async () => {
    const lines = await runToy([
      { do: "set", range: "A1:B1", values: [[1, "=TOY.DOUBLE(A1)"]] },
      { do: "set", range: "A1", values: 2 },
      { do: "set", range: "A1", values: 1 },
      { do: "get", range: "B1" },
      { do: "stats" },
    ]);
    expect(lines[3]).toMatchObject({ values: [[2]] });
    expect(lines[4]).toMatchObject({ functionCalls: 3 });
  });

  test("a function that never answers leaves its cell busy, and nothing else waits", async () => {
    const lines = await runToy(
      [
        { do: "set", range: "A1:A2", values: [["=TOY.NEVER()"], ["=TOY.DOUBLE(2)"]] },
        { do: "get", range: "A1:A2" },
      ],
      { retryPolicy: 150 },
    );
    expect(lines[1]).toMatchObject({ values: [["#BUSY!"], [4]] });
  });
});
