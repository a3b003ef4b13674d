import { readModel } from "../../../src/models/readModel";
import { aWorkbook, type ABook } from "../aWorkbook";
import { appropriation } from "../corrected";
import { everything, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const load = () =>
  book.actions.load({
    model: "29c-2020",
    language: "en",
    formulas: "native",
    tables: ["29C.6", "29C.9", "29C.10", "Annex II"],
  });
const amount = (text: string, category: string) =>
  readModel(text).model?.money.find(
    (fact) => fact.measure === "appropriation" && fact.component === "SP1" && fact.category === category,
  )?.value;

test("what was entered is told in words, numbers as printed or worked out too, and nothing is written", async () => {
  await load();
  await type(book, "29C.10", "C7", "5 800.0");
  await type(book, "29C.10", "C8", "=5207.3+10");
  const before = await everything(book);
  const { name, text, changes, notCarried, findings } = await book.actions.export({});
  expect(name).toBe("29c-2020 (edited).json");
  expect(changes).toEqual([
    {
      fact: "Table 29C.10, Posts, 2019 appropriation",
      table: "29C.10",
      row: "money/posts",
      column: "appropriation",
      cell: "'29C.10'!C7",
      from: 5764.4,
      to: 5800,
    },
    {
      fact: "Table 29C.10, Non-post, 2019 appropriation",
      table: "29C.10",
      row: "money/nonPost",
      column: "appropriation",
      cell: "'29C.10'!C8",
      from: 5207.3,
      to: 5217.3,
    },
  ]);
  expect({ notCarried, findings }).toEqual({ notCarried: [], findings: [] });
  expect([amount(text, "posts"), amount(text, "nonPost")]).toEqual([58000, 52173]);
  expect(await everything(book)).toEqual(before);
});

test("what cannot be a fact is told with its reason, and everything else is carried", async () => {
  await load();
  await type(book, "29C.10", "C7", 5800);
  await type(book, "29C.10", "C8", 5207.35);
  await type(book, "29C.10", "D8", "some");
  await type(book, "29C.10", "C9", 1);
  await type(book, "29C.10", "A1", "My table");
  await type(book, "29C.10", "B6", 7);
  await type(book, "29C.10", "A30", "my note");
  await type(book, "29C.10", "N3", "my column");
  const { changes, notCarried } = await book.actions.export({});
  expect(changes.map(({ cell }) => cell)).toEqual(["'29C.10'!C7"]);
  expect(notCarried.map(({ reason, cell }) => [reason, cell])).toEqual([
    ["notWhole", "'29C.10'!C8"],
    ["noNumber", "'29C.10'!D8"],
    ["labelChanged", "'29C.10'!A1"],
    ["typedOver", "'29C.10'!C9"],
    ["ownCell", "'29C.10'!B6"],
    ["ownRow", "'29C.10'!30:30"],
    ["ownColumn", "'29C.10'!N:N"],
  ]);
});

test("lines that no file could say are left, the others are carried", async () => {
  await load();
  await book.byHand(async (context) => {
    const { rows } = context.workbook.tables.getItem("PostChanges");
    const line = (component: string, count: number | string, grade: string, kind = "") => [
      component,
      "",
      count,
      grade,
      kind,
      "",
      "",
      "",
      "",
      "",
      "",
    ];
    rows.add(undefined, [
      line("SP1", 1, "P-4"),
      line("SP9", 1, "P-4"),
      line("SP1", 1, "P-9"),
      line("SP1", "", "P-4"),
      line("SP1", 1, "P-4", "Promotion"),
    ]);
    const lines = context.workbook.tables.getItem("PostChanges").getDataBodyRange().load("values");
    await context.sync();
    const at = lines.values.findIndex((row) => row[10] === "edm-sp1-p5/to");
    lines.getCell(at, 0).values = [["SP1"]];
    await context.sync();
  });
  const { changes, notCarried, text } = await book.actions.export({});
  expect(changes.map(({ fact }) => fact)).toEqual(["Annex II: a new line"]);
  expect(notCarried.map(({ reason }) => reason).toSorted()).toEqual([
    "noNumber",
    "notAChange",
    "unknownComponent",
    "unknownGrade",
    "unknownKind",
  ]);
  expect(readModel(text).findings).toEqual([]);
});

test("a scenario is exported by its name, wherever the sheets are", async () => {
  await load();
  await type(book, "29C.10", "C7", 5800);
  await book.actions.scenario({ action: "save", name: "A/B: more?" });
  await book.actions.scenario({ action: "switch" });
  const { name, scenario, text } = await book.actions.export({ scenario: "a/b: MORE?" });
  expect({ name, scenario }).toEqual({ name: "29c-2020 (A B more).json", scenario: "A/B: more?" });
  expect(amount(text, "posts")).toBe(58000);
  expect((await book.actions.export({})).changes).toEqual([]);
  await expect(book.actions.export({ scenario: "Other" })).rejects.toMatchObject({ code: "UnknownScenario" });
});

test("the file that a workbook was loaded from is what is exported, with what was entered since", async () => {
  await load();
  await book.actions.refresh(appropriation(5700));
  await type(book, "29C.10", "C8", 1);
  const { text, changes } = await book.actions.export({});
  expect(changes).toHaveLength(1);
  expect([amount(text, "posts"), amount(text, "nonPost")]).toEqual([57000, 10]);
});

test("there is nothing to export where nothing is loaded", async () => {
  await expect(book.actions.export({})).rejects.toMatchObject({ code: "NothingLoaded" });
});
