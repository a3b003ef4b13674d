import type { CheckFinding } from "../../../src/actions/checks/CheckResult";
import { aWorkbook, modelText, type ABook } from "../aWorkbook";
import { cellsOf, type } from "../theBook";

const tables = ["29C.4", "29C.5", "29C.6", "29C.7", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const sayingOf = ({ rule, cell, paragraph, printed, computed }: CheckFinding): string =>
  `${rule}: ${cell ?? paragraph ?? ""} ${printed} for ${computed}`;

/** What is found now, by whose it is; slips of the source only by how many there are. */
async function found(): Promise<{
  readonly mine: readonly string[];
  readonly toUpdate: readonly string[];
  readonly source: number;
}> {
  const { findings, counts } = await book.actions.check({ language: "en" });
  const of = (wanted: CheckFinding["kind"]) => findings.filter(({ kind }) => kind === wanted);
  const told = { mine: of("mine").map(sayingOf), toUpdate: of("toUpdate").map(sayingOf), source: of("source").length };
  expect(counts).toEqual({ mine: told.mine.length, toUpdate: told.toUpdate.length, source: told.source, settled: 0 });
  return told;
}

/** The cell of a line of the annex, by the key of the line. */
async function annexCell(row: string, column: string): Promise<string> {
  const { findings } = await book.actions.check({ language: "en" });
  const known = findings.find((finding) => finding.row === "sp1-p3-p4/from")?.cell ?? "";
  const row0 = Number(/\d+$/.exec(known)?.[0] ?? "0");
  const lines = await cellsOf(book, "附件二", `A1:K${row0 + 40}`);
  const at = lines.findIndex((line) => line.includes(row));
  return `${column}${at + 1}`;
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

test("one amount that is changed is nobody's fault: the sentences that state it are to be updated", async () => {
  await book.actions.load({ tables, formulas: "native" });
  const before = await found();
  expect(before).toMatchObject({ mine: [], toUpdate: [] });
  await type(book, "29C.10", "C7", 5746.4);
  expect(await found()).toEqual({
    mine: [],
    toUpdate: ["statedAmount: 29C.40 45 590 300 for 45 572 200", "statedAmount: 29C.41 10 336 500 for 10 318 500"],
    source: before.source,
  });
  const { entries, findings } = await book.actions.check({ language: "en" });
  expect(entries).toMatchObject([{ cell: "'29C.10'!C7", was: "5 764.4", now: "5 746.4" }]);
  expect(findings.filter(({ kind }) => kind !== "source").map(({ misprint }) => misprint)).toEqual([null, null]);
  await type(book, "29C.10", "C7", 5764.4);
  expect(await found()).toEqual(before);
});

test("a total typed over its formula is held to its parts, and no sentence follows from it", async () => {
  await book.actions.load({ tables, formulas: "native" });
  await type(book, "29C.10", "G9", -653.2);
  expect(await found()).toMatchObject({ mine: ["footing: '29C.10'!G9 (653.2) for (635.2)"], toUpdate: [] });
  await type(book, "29C.10", "G9", -635.2);
  expect(await found()).toMatchObject({ mine: ["typedOver: '29C.10'!G9 (635.2) for (635.2)"] });
});

test("what cannot be read as a number is the user's to mend", async () => {
  await book.actions.load({ tables, formulas: "native" });
  await type(book, "29C.10", "C7", "about 5 800");
  expect((await found()).mine).toEqual(["edited: '29C.10'!C7 about 5 800 for 5 764.4"]);
});

test("grades that no longer agree with components open a margin, and the edited cell is its culprit", async () => {
  await book.actions.load({ tables, formulas: "native" });
  await type(book, "29C.6", "B10", 42);
  const { findings } = await book.actions.check({ language: "en" });
  const margin = findings.find(({ rule }) => rule === "margins");
  expect(margin).toMatchObject({ kind: "mine", printed: "121", computed: "94" });
  expect(margin?.culprits.map(({ cell }) => cell)).toEqual(["'29C.6'!B10"]);
});

test("recosting that is changed by component alone no longer agrees with that by category", async () => {
  await book.actions.load({ tables, formulas: "native" });
  await type(book, "29C.5", "J6", 85.2);
  expect((await found()).mine.map((saying) => saying.split(":")[0])).toEqual(["margins"]);
});

test("one end of a movement that is changed, or taken out, leaves it uneven", async () => {
  await book.actions.load({ tables, formulas: "native" });
  const end = await annexCell("sp1-p4-p5/to", "C");
  await type(book, "附件二", end, 3);
  expect((await found()).mine).toEqual([expect.stringMatching(/^movements: '附件二'!C\d+ 1 for —$/)]);
  await type(book, "附件二", end, 2);
  await book.byHand(async (context) => {
    context.workbook.worksheets
      .getItem("附件二")
      .getRange(`${end.slice(1)}:${end.slice(1)}`)
      .delete("Up");
    await context.sync();
  });
  const { mine } = await found();
  expect(mine.filter((saying) => saying.startsWith("movements"))).toHaveLength(1);
});

test("a line that is added to the annex is an entry, and a fault only where its kind wants another end", async () => {
  await book.actions.load({ tables, formulas: "native" });
  const add = (kind: string) =>
    book.byHand(async (context) => {
      context.workbook.tables
        .getItem("PostChanges")
        .rows.add(undefined, [["SP1", "", 1, "P-4", kind, "", "", "", "", "", ""]]);
      await context.sync();
    });
  await add("");
  expect((await found()).mine).toEqual([]);
  expect((await book.actions.check({ language: "en" })).entries).toMatchObject([{ row: "+1", now: "SP1 P-4 1" }]);
  await add("Redeployment");
  expect((await found()).mine).toEqual([expect.stringContaining("SP1 P-4 1")]);
});

test("a line with a grade that there is not is the user's to mend", async () => {
  await book.actions.load({ tables, formulas: "native" });
  await type(book, "附件二", await annexCell("sp1-p4-p5/to", "D"), "P-9");
  expect((await found()).mine).toEqual([expect.stringMatching(/^edited: '附件二'!D\d+ P-9 for/)]);
});

test("a slip of the source is settled once: the workbook keeps it, through undo and into the next check", async () => {
  await book.actions.load({ tables, formulas: "native" });
  await book.actions.convert({ formulas: "functions" });
  const { findings, counts } = await book.actions.check({ language: "en" });
  const id = findings.find(({ rule, table }) => rule === "notation" && table === "29C.4")?.id ?? "";
  await book.actions.settle({ findings: [id] });
  await expect(book.actions.undo({})).resolves.toMatchObject({ undone: "convert" });
  const again = await book.actions.check({ language: "zh" });
  expect(again.counts).toEqual({ mine: 0, toUpdate: 0, source: counts.source - 1, settled: 1 });
  expect(again.findings.filter(({ settled }) => settled).map((finding) => finding.id)).toEqual([id]);
  await book.actions.settle({ findings: [id], off: true });
  expect((await book.actions.check({})).counts).toEqual(counts);
  await expect(book.actions.settle({ findings: ["nothing"] })).rejects.toMatchObject({ code: "UnknownFinding" });
});

test("a check looks and writes nothing", async () => {
  await book.actions.load({ tables, formulas: "native" });
  book.requests();
  await book.actions.check({});
  expect(book.requests()).toBe(2);
  await expect(book.actions.undo({})).resolves.toMatchObject({ undone: "load" });
});
