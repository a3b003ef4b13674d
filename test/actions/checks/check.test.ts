import type { CheckFinding } from "../../../src/actions/checks/Checked";
import { aWorkbook, modelText, type ABook } from "../aWorkbook";
import { type } from "../theBook";

const tables = ["29C.4", "29C.5", "29C.6", "29C.7", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const sayingOf = ({ rule, cell, paragraph, printed, computed }: CheckFinding): string =>
  `${rule}: ${cell ?? paragraph ?? ""} ${printed} for ${computed}`;
async function fresh(): Promise<readonly string[]> {
  const { findings } = await book.actions.check({ language: "en" });
  return findings.filter(({ standing }) => standing === "sheet").map(sayingOf);
}

test("before anything is loaded the built-in model is checked", async () => {
  const { model, loaded, findings } = await book.actions.check({ language: "en" });
  expect([model, loaded]).toEqual(["29c-2020", false]);
  expect(findings.find(({ misprint }) => misprint === "signLost")).toMatchObject({
    table: "Annex II",
    row: "sp1-p3-p4/from",
    column: "count",
    printed: "1",
    computed: "(1)",
    cell: null,
  });
});

test("a file is checked without being loaded", async () => {
  const text = modelText.replace('"category": "posts", "value": 5764.4', '"category": "posts", "value": 5746.4');
  const { findings } = await book.actions.check({ file: { name: "slip.json", text }, language: "en" });
  expect(findings[0]).toMatchObject({
    rule: "facts",
    table: "29C.10",
    row: "money/posts",
    column: "appropriation",
    printed: "5 764.4",
    computed: "5 746.4",
    misprint: "digitsSwapped",
  });
});

test("a finding has the address of its cell and words in the reader's language", async () => {
  await book.actions.load({ tables, formulas: "native" });
  const { findings } = await book.actions.check({ language: "zh" });
  const garbled = findings.find(({ misprint, table }) => misprint === "garbled" && table === "29C.4");
  expect(garbled).toMatchObject({ cell: "'29C.4'!B13", name: "数字写法" });
  expect(garbled?.message).toContain("47 834.3");
});

test("a leaf that is changed shows, with what it breaks, and is gone when it is as before", async () => {
  await book.actions.load({ tables, formulas: "native" });
  expect(await fresh()).toEqual([]);
  await type(book, "29C.10", "C7", 5746.4);
  expect(await fresh()).toEqual([
    "edited: '29C.10'!C7 5 746.4 for 5 764.4",
    "statedAmount: 29C.40 45 590 300 for 45 572 200",
    "statedAmount: 29C.41 10 336 500 for 10 318 500",
  ]);
  await type(book, "29C.10", "C7", 5764.4);
  expect(await fresh()).toEqual([]);
});

test("a total typed over its formula is held to its parts", async () => {
  await book.actions.load({ tables, formulas: "native" });
  await type(book, "29C.10", "G9", -653.2);
  expect(await fresh()).toEqual(["footing: '29C.10'!G9 (653.2) for (635.2)"]);
  await type(book, "29C.10", "G9", -635.2);
  expect(await fresh()).toEqual(["typedOver: '29C.10'!G9 (635.2) for (635.2)"]);
});

test("posts by grade that no longer agree with the components open a margin, and the edited cell is its culprit", async () => {
  await book.actions.load({ tables, formulas: "native" });
  await type(book, "29C.6", "B10", 42);
  const { findings } = await book.actions.check({ language: "en" });
  const margin = findings.find(({ rule }) => rule === "margins");
  expect(margin).toMatchObject({ printed: "121", computed: "94" });
  expect(margin?.culprits.map(({ cell }) => cell)).toEqual(["'29C.6'!B10"]);
});

test("one end of a movement that is changed alone leaves it uneven", async () => {
  await book.actions.load({ tables, formulas: "native" });
  const { findings } = await book.actions.check({ language: "en" });
  const cell = findings.find(({ row }) => row === "sp1-p3-p4/from")?.cell ?? "";
  await type(book, "Annex II", cell.slice(cell.indexOf("!") + 1), 1);
  expect((await fresh()).map((saying) => saying.split(":")[0])).toEqual(
    expect.arrayContaining(["edited", "movements"]),
  );
});

test("a line that is added to the annex is noted, and its counts are right", async () => {
  await book.actions.load({ tables, formulas: "native" });
  await book.byHand(async (context) => {
    context.workbook.tables
      .getItem("PostChanges")
      .rows.add(undefined, [["SP1", "", 1, "P-4", "", "", "", "", "", "", ""]]);
    await context.sync();
  });
  expect((await fresh()).map((saying) => saying.split(" ").slice(-5).join(" "))).toEqual([
    expect.stringContaining("SP1 P-4 1"),
  ]);
});

test("a check looks and writes nothing", async () => {
  await book.actions.load({ tables, formulas: "native" });
  book.requests();
  await book.actions.check({});
  expect(book.requests()).toBe(2);
  await expect(book.actions.undo({})).resolves.toMatchObject({ undone: "load" });
});
