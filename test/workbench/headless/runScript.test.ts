import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Step } from "../../../src/workbench/headless/automationSteps";
import { type Line, runToy } from "./toySession";

const folder = mkdtempSync(path.join(tmpdir(), "steps-"));

/** A file with this text, for a step to read. */
function file(name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

const code = (line: Line | undefined): unknown => (line?.["error"] as { code?: unknown } | undefined)?.code;

describe("cells", () => {
  test("what is set can be got: values, text, formulas and number formats", async () => {
    const [, , line] = await runToy([
      {
        do: "set",
        range: "A1:B2",
        values: [
          ["a", 1.5],
          ["b", "=B1*2"],
        ],
      },
      { do: "set", range: "B3", values: "50%" },
      { do: "get", range: "Sheet1" },
    ]);
    expect(line).toMatchObject({
      step: 2,
      do: "get",
      ok: true,
      address: "Sheet1!A1:B3",
      values: [
        ["a", 1.5],
        ["b", 3],
        ["", 0.5],
      ],
      text: [
        ["a", "1.5"],
        ["b", "3"],
        ["", "50%"],
      ],
      formulas: [
        ["a", 1.5],
        ["b", "=B1*2"],
        ["", 0.5],
      ],
      numberFormat: [
        ["General", "General"],
        ["General", "General"],
        ["General", "0%"],
      ],
    });
  });

  test("entries of another shape than the range are refused, and a missing range is not found", async () => {
    const lines = await runToy([
      { do: "set", range: "A1:B2", values: [[1]] },
      { do: "get", range: "Nowhere!A1" },
      { do: "get" },
    ]);
    expect(lines.map(code)).toEqual(["InvalidArgument", "ItemNotFound", "InvalidArgument"]);
  });

  test("a formula is evaluated without leaving anything behind", async () => {
    const lines = await runToy([
      { do: "set", range: "A1", values: 4 },
      { do: "eval", formula: "=Sheet1!A1+TOY.DOUBLE(1)" },
      { do: "eval", formula: "1/0" },
      { do: "eval", formula: "=1+" },
      { do: "sheets" },
    ]);
    expect(lines[1]).toMatchObject({ ok: true, value: 6 });
    expect(lines[2]).toMatchObject({ ok: true, error: "#DIV/0!" });
    expect(code(lines[3])).toBe("InvalidArgument");
    expect(lines[4]).toMatchObject({ sheets: ["Sheet1"] });
  });
});

/** Steps and the code with which each must fail; after all of them the workbook is as it was. */
const REFUSED: readonly (readonly [step: Step, code: string])[] = [
  [{ do: "get", range: 5 }, "InvalidArgument"],
  [{ do: "get", range: "" }, "InvalidArgument"],
  [{ do: "get", range: "A1:" }, "ItemNotFound"],
  [{ do: "get", range: "A1:XFC1048575" }, "RangeExceedsLimit"],
  [{ do: "set", range: "A1:B2", values: [1, 2] }, "InvalidArgument"],
  [{ do: "set", range: "A:C", values: 1 }, "RangeExceedsLimit"],
  [{ do: "eval", formula: "=SUM(A1:XFD1048576)" }, "RangeExceedsLimit"],
  [{ do: "eval", formula: "={1,2;3}" }, "InvalidArgument"],
  [{ do: "eval", formula: `=1${"+1".repeat(4000)}` }, "InvalidArgument"],
  [{ do: "set", range: "A1:B2", values: [[1], [2, 3]] }, "InvalidArgument"],
  [{ do: "set", range: "A1", values: { a: 1 } }, "InvalidArgument"],
  [{ do: "set", range: "A1" }, "InvalidArgument"],
  [{ do: "set", range: "A1", formulas: "=1+" }, "InvalidArgument"],
  [{ do: "insertRows", sheet: "Nope", at: 1 }, "ItemNotFound"],
  [{ do: "insertRows", sheet: "Sheet1" }, "InvalidArgument"],
  [{ do: "insertRows", sheet: "Sheet1", at: 0 }, "InvalidArgument"],
  [{ do: "insertRows", sheet: "Sheet1", at: 1_048_577 }, "InvalidArgument"],
  [{ do: "insertRows", sheet: "Sheet1", at: 1, count: 1_048_576 }, "NonBlankCellOffSheet"],
  [{ do: "deleteColumns", sheet: "Sheet1", at: 16_384, count: 2 }, "InvalidArgument"],
  [{ do: "renameSheet", sheet: "Sheet1", to: "a/b" }, "InvalidArgument"],
  [{ do: "renameSheet", sheet: "Sheet1", to: 5 }, "InvalidArgument"],
  [{ do: "moveSheet", sheet: "Sheet1", to: 2 }, "InvalidArgument"],
  [{ do: "deleteSheet", sheet: "Sheet1" }, "InvalidOperation"],
  [{ do: "fault", request: 0, code: "AccessDenied" }, "InvalidArgument"],
  [{ do: "fault", code: "" }, "InvalidArgument"],
  [{ do: "script", file: "nowhere.js" }, "FileNotFound"],
  [{ do: "script", file: folder }, "InvalidArgument"],
  [{ do: "save", file: path.join(folder, "no/such/folder.xlsx") }, "FileNotFound"],
  [{ do: "open", file: "nowhere.xlsx" }, "FileNotFound"],
];

test("every step that cannot be carried out says why, and changes nothing", async () => {
  const lines = await runToy([
    { do: "set", range: "A1", values: 1 },
    ...REFUSED.map(([step]) => step),
    { do: "get", range: "Sheet1" },
  ]);
  expect(lines.slice(1, -1).map((line, index) => [REFUSED[index]?.[0], code(line)])).toEqual(REFUSED);
  expect(lines.at(-1)).toMatchObject({ address: "Sheet1!A1", values: [[1]] });
});

test.each(["29C.10!B2", "'29C.10'!B2", "29c.10!$B$2"])("%s finds its cell, quoted or not", async (range) => {
  const [, , , line] = await runToy([
    { do: "renameSheet", sheet: "Sheet1", to: "29C.10" },
    { do: "set", range, values: 7 },
    { do: "renameSheet", sheet: "'29C.10'", to: "EDM's" },
    { do: "get", range: "'EDM''s'" },
  ]);
  expect(line).toMatchObject({ address: "'EDM''s'!B2", values: [[7]] });
});

describe("sheets, rows and columns", () => {
  test("formulas follow rows and columns that come and go", async () => {
    const lines = await runToy([
      { do: "set", range: "A1:A3", values: [[1], [2], ["=SUM(A1:A2)"]] },
      { do: "insertRows", sheet: "Sheet1", at: 2, count: 2 },
      { do: "insertColumns", sheet: "Sheet1", at: 1 },
      { do: "get", range: "B5" },
      { do: "deleteRows", sheet: "Sheet1", at: 2 },
      { do: "deleteColumns", sheet: "Sheet1", at: 1 },
      { do: "get", range: "A4" },
    ]);
    expect(lines[3]).toMatchObject({ formulas: [["=SUM(B1:B4)"]], values: [[3]] });
    expect(lines[6]).toMatchObject({ formulas: [["=SUM(A1:A3)"]], values: [[3]] });
  }, 30_000);

  test("a sheet can be renamed, moved, protected and deleted", async () => {
    const lines = await runToy([
      { do: "load", model: "toy" },
      { do: "renameSheet", sheet: "Toy", to: "29C.10" },
      { do: "moveSheet", sheet: "29C.10", to: 1 },
      { do: "sheets" },
      { do: "protectSheet", sheet: "Sheet1" },
      { do: "set", range: "Sheet1!A1", values: 1 },
      { do: "deleteSheet", sheet: "29C.10" },
      { do: "sheets" },
      { do: "deleteSheet", sheet: "Sheet1" },
    ]);
    expect(lines[3]).toMatchObject({ sheets: ["29C.10", "Sheet1"] });
    expect(code(lines[5])).toBe("AccessDenied");
    expect(lines[7]).toMatchObject({ sheets: ["Sheet1"] });
    expect(lines[8]).toMatchObject({ ok: false });
  });
});

describe("steps of the add-in", () => {
  test("go to its automation interface with their fields, and say what they cost", async () => {
    const [line, stats] = await runToy([{ do: "load", model: "toy" }, { do: "stats" }]);
    expect(line).toMatchObject({ step: 0, do: "load", ok: true, sheets: ["Toy"], stats: { requests: 1, cells: 4 } });
    expect(stats).toMatchObject({ requests: 1, cells: 4, functionCalls: 2 });
    expect(line).toHaveProperty("stats.actions", stats?.["actions"]);
    // It is the only request.
    expect(stats?.["mostActions"]).toBe(stats?.["actions"]);
    expect(stats?.["actions"]).toBeGreaterThan(4);
  });

  test("a file is read for them", async () => {
    const [line] = await runToy([{ do: "load", file: file("model.json", "{}") }]);
    expect(line).toMatchObject({ ok: true, length: 2 });
  });

  test("their failures come with code, message and details", async () => {
    const lines = await runToy([
      { do: "load", file: file("bad.json", "bad") },
      { do: "load", file: "nowhere.json" },
      { do: "audit", range: "A1" },
    ]);
    expect(lines[0]).toMatchObject({
      ok: false,
      error: { code: "InvalidModel", message: "The file is no model.", findings: [{ path: "/facts" }] },
    });
    expect(lines.slice(1).map(code)).toEqual(["FileNotFound", "NotImplemented"]);
  });

  test("a planned failure reaches the add-in, which fails with its code", async () => {
    const lines = await runToy([
      { do: "fault", request: 1, code: "InvalidOperationInCellEditMode" },
      { do: "load", model: "toy" },
      { do: "load", model: "toy" },
    ]);
    expect(lines[1]).toMatchObject({ ok: false, error: { code: "InvalidOperationInCellEditMode" } });
    expect(lines[2]).toMatchObject({ ok: true });
  });

  test("a failure planned inside a request leaves what precedes it done", async () => {
    const source = `return Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const address of ["A1", "A2", "A3"]) sheet.getRange(address).values = [[1]];
      await context.sync();
    });`;
    const lines = await runToy([
      { do: "fault", request: 1, action: 3, code: "MemoryLimitReached" },
      { do: "script", file: file("three.js", source) },
      { do: "get", range: "A1:A3" },
    ]);
    expect(code(lines[1])).toBe("MemoryLimitReached");
    expect(lines[2]).toMatchObject({ values: [[1], [1], [""]] });
  });

  test("a whole request is one step for Ctrl+Z and Ctrl+Y", async () => {
    const lines = await runToy([
      { do: "load", model: "toy" },
      { do: "ctrlZ" },
      { do: "get", range: "Toy!A1" },
      { do: "ctrlY" },
      { do: "sheets" },
      { do: "ctrlY" },
    ]);
    expect(code(lines[2])).toBe("ItemNotFound");
    expect(lines[4]).toMatchObject({ sheets: ["Sheet1", "Toy"] });
    expect(code(lines[5])).toBe("UndoNotSupported");
  });

  test("a request that hangs ends by the add-in's own time limit", async () => {
    const lines = await runToy([{ do: "fault", hang: true }, { do: "slow" }, { do: "slow" }]);
    expect(lines[1]).toMatchObject({ ok: false, error: { code: "RequestAborted" } });
    expect(lines[2]).toMatchObject({ ok: true });
  });

  test.each([
    [
      "throws when nobody listens",
      `setTimeout(() => { throw new Error("late"); }); return 1;`,
      { ok: true, result: 1 },
    ],
    [
      "answers what JSON cannot say",
      "const circle = {}; circle.itself = circle; return circle;",
      { ok: false, error: { code: "TypeError" } },
    ],
    ["throws a text", `throw "plain";`, { ok: false, error: { code: "GeneralException", message: "plain" } }],
    ["cannot be read", "let x = ;", { ok: false, error: { code: "SyntaxError" } }],
    ["ends with a comment", "return 5 // five", { ok: true, result: 5 }],
  ])("a script that %s answers one line", async (_, source, line) => {
    expect((await runToy([{ do: "script", file: file("odd.js", source) }]))[0]).toMatchObject(line);
  });

  test("a step that never ends is given up, and the next one runs", async () => {
    const lines = await runToy(
      [{ do: "script", file: file("never.js", "await new Promise(() => undefined);") }, { do: "sheets" }],
      { limit: 100 },
    );
    expect(lines.map(({ ok }) => ok)).toEqual([false, true]);
    expect(code(lines[0])).toBe("Timeout");
  });
});

describe("a script in the add-in's world", () => {
  test("uses Excel and gives its result", async () => {
    const source = `return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.values = [[1, 2]];
      range.load("address");
      await context.sync();
      return { address: range.address, host: Office.context.host };
    });`;
    const [line] = await runToy([{ do: "script", file: file("good.js", source) }]);
    expect(line).toMatchObject({ ok: true, result: { address: "Sheet1!A1:B1", host: "Excel" } });
  });

  test.each([
    [
      "reading before sync",
      `const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values"); return range.values;`,
      "PropertyNotLoaded",
    ],
    [
      "values of the wrong shape",
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1]]; await context.sync();`,
      "InvalidArgument",
    ],
    [
      "an unknown sheet",
      `context.workbook.worksheets.getItem("Nowhere").load("name"); await context.sync();`,
      "ItemNotFound",
    ],
    ["a slip of the pen", "nothing.here();", "ReferenceError"],
  ])("fails by the library's own law: %s", async (_, body, expected) => {
    const source = `return Excel.run(async (context) => { ${body} });`;
    const [line] = await runToy([{ do: "script", file: file("bad.js", source) }]);
    expect(code(line)).toBe(expected);
  });
});

describe("files of workbooks", () => {
  test("what is saved can be opened again, and functions go on working", async () => {
    const book = path.join(folder, "book.xlsx");
    const lines = await runToy([
      { do: "set", range: "A1:B1", values: [[3, "=TOY.DOUBLE(A1)"]] },
      { do: "save", file: book },
      { do: "deleteRows", sheet: "Sheet1", at: 1 },
      { do: "open", file: book },
      { do: "set", range: "A1", values: 5 },
      { do: "get", range: "A1:B1" },
      { do: "open", file: file("nonsense.xlsx", "nonsense") },
      { do: "sheets" },
    ]);
    expect(lines[5]).toMatchObject({ values: [[5, 10]], formulas: [[5, "=TOY.DOUBLE(A1)"]] });
    expect(code(lines[6])).toBe("InvalidArgument");
    expect(lines[7]).toMatchObject({ sheets: ["Sheet1"] });
  });
});
