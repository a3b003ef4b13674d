import { aWorkbook, type ABook } from "../aWorkbook";
import { corrected } from "../corrected";
import { cellsOf, everything, shownIn } from "../theBook";

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
    tables: ["29C.5", "29C.6", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"],
  });

const moreP5 = corrected((model) => {
  for (const fact of model.posts as unknown as { measure: string; grade?: string; value: number }[])
    if (fact.grade === "P-5" && fact.measure === "approved") fact.value += 3;
});

/** Someone sorts the grades of a category by their approved posts. */
const sort = (sheet: string, address: string, key: number) =>
  book.byHand(async ({ workbook }) => {
    workbook.worksheets
      .getItem(sheet)
      .getRange(address)
      .sort.apply([{ key, ascending: false }]);
    await workbook.context.sync();
  });

/** What a check says of lines and formulas. */
const structureFound = async (): Promise<unknown> =>
  (await book.actions.check({ language: "en" })).findings
    .filter(({ rule }) => rule === "structure")
    .map(({ table, message }) => ({
      code: message.includes("counts your line") ? "lineCounted" : "formulaAstray",
      table,
    }));

test("after rows were sorted a change of the model is written into the row of its own label", async () => {
  await load();
  await sort("29C.6", "A7:G13", 1);
  expect(await cellsOf(book, "29C.6", "A7:B9")).toEqual([
    ["P-3", 36],
    ["P-4 ᵃ", 24],
    ["P-5", 15],
  ]);
  const { applied, conflicts, kept } = await book.actions.refresh(moreP5);
  expect({ conflicts, kept }).toEqual({ conflicts: [], kept: [] });
  expect(applied.filter(({ cell }) => cell.startsWith("'29C.6'!B"))).toEqual([
    { cell: "'29C.6'!B9", base: 15, sheet: 15, model: 18 },
  ]);
  expect(await cellsOf(book, "29C.6", "A7:B13")).toEqual([
    ["P-3", 36],
    ["P-4 ᵃ", 24],
    ["P-5", 18],
    ["P-2/1", 12],
    ["D-1", 5],
    ["ASG", 1],
    ["D-2", 1],
  ]);
  expect(await shownIn(book, "29C.6", "B14")).toEqual([["97"]]);
});

test("links to sorted rows lead where they were written for again, and as they were after an undo", async () => {
  await load();
  const before = await cellsOf(book, "29C.9", "C12:C13");
  await sort("29C.10", "A7:I8", 2);
  await sort("29C.10", "A11:I12", 2);
  await book.byHand(async ({ workbook }) => {
    workbook.worksheets
      .getItem("29C.10")
      .getRange("A7:I8")
      .sort.apply([{ key: 2, ascending: true }]);
    await workbook.context.sync();
  });
  expect(await cellsOf(book, "29C.10", "A7:C8")).toEqual([
    ["Non-post", "", 5207.3],
    ["Posts", "", 5764.4],
  ]);
  expect(await cellsOf(book, "29C.9", "C12:C13")).toEqual(before);
  expect(await structureFound()).toContainEqual({ code: "formulaAstray", table: "29C.9" });
  const wrong = await everything(book);
  await book.actions.refresh({});
  expect(await structureFound()).toEqual([]);
  expect(before).toEqual([
    [expect.stringContaining("SUM('29C.10'!C7,'29C.11'!C7,'29C.12'!C7)")],
    [expect.stringContaining("SUM('29C.10'!C8,'29C.11'!C8,'29C.12'!C8)")],
  ]);
  expect(await cellsOf(book, "29C.9", "C12:C13")).toEqual([
    [String(before[0]?.[0]).replaceAll("'29C.10'!C7", "'29C.10'!C8")],
    [String(before[1]?.[0]).replaceAll("'29C.10'!C8", "'29C.10'!C7")],
  ]);
  expect(await book.actions.refresh({})).toMatchObject({ applied: [], conflicts: [], kept: [] });
  await book.actions.undo();
  expect(await everything(book)).toEqual(wrong);
});

test("a row that was cut to a user's sheet is not written there, and what took its place stays", async () => {
  await load();
  await book.byHand(async ({ workbook }) => {
    workbook.worksheets.add("Mine");
    await workbook.context.sync();
    workbook.worksheets.getItem("Mine").getRange("A1:G3").values = Array.from({ length: 3 }, (_, row) =>
      Array.from({ length: 7 }, (__, column) => `mine ${row} ${column}`),
    );
    workbook.worksheets.getItem("29C.6").getRange("A10:C10").values = [["my own note", 77, "x"]];
    // What is cut takes the names along that refer to it.
    const names = workbook.names.load("items/name");
    await workbook.context.sync();
    const cut = names.items.find(({ name }) => /29C_2e_6\.r\..*P_2d_5/.test(name))!;
    cut.delete();
    workbook.names.add(cut.name, "='Mine'!$A$2:$G$2").visible = false;
    await workbook.context.sync();
  });
  await book.actions.refresh({ ...moreP5, resolve: "keep" });
  expect((await cellsOf(book, "29C.6", "A10:C10"))[0]).toEqual(["my own note", 77, "x"]);
  expect((await cellsOf(book, "Mine", "A1:B3"))[0]).toEqual(["mine 0 0", "mine 0 1"]);
  expect((await cellsOf(book, "29C.6", "A2"))[0]).toEqual(["Evolution of established post resources by category"]);
});

test("a line of the user's own in the annex stays, whatever stands in its column of keys", async () => {
  await load();
  await book.byHand(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Annex II");
    workbook.tables
      .getItem("PostChanges")
      .rows.add(undefined, [["SP1", "mine", 2, "P-5", "", "my own post", "", "", "", "", "my-1"]]);
    await workbook.context.sync();
    sheet.load("name");
    await workbook.context.sync();
  });
  const mine = async () => JSON.stringify(await everything(book)).includes("my own post");
  expect(await mine()).toBe(true);
  await book.actions.refresh({ ...moreP5, resolve: "model" });
  expect(await mine()).toBe(true);
});

test("a user's line in a block is asked about, and left out of the totals once it is “of which”", async () => {
  await load();
  await book.byHand(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("29C.10");
    sheet.getRange("8:8").insert("Down");
    sheet.getRange("A8:C8").formulas = [["of which temporary", "", "=C7*0.1"]];
    await workbook.context.sync();
  });
  const total = async (): Promise<unknown> => (await shownIn(book, "29C.10", "C10"))[0]?.[0]?.replace(/\s/g, " ");
  expect(await total()).toBe("11 548.1");
  expect(await structureFound()).toEqual([{ code: "lineCounted", table: "29C.10" }]);
  const { questions } = await book.actions.refresh({});
  expect(questions).toMatchObject([{ kind: "counted", cell: "'29C.10'!A8", line: "8", label: "of which temporary" }]);
  await book.actions.refresh({ lines: [{ cell: "'29C.10'!A8", counts: "ofWhich" }] });
  expect(await total()).toBe("10 971.7");
  expect(await book.actions.refresh({})).toMatchObject({ questions: [], applied: [], kept: [], conflicts: [] });
});

test("formulas that lost a deleted column are written again once it is there again", async () => {
  await load();
  await book.byHand(async ({ workbook }) => {
    workbook.worksheets.getItem("29C.10").getRange("D:D").delete("Left");
    await workbook.context.sync();
  });
  expect(await cellsOf(book, "29C.9", "D7")).toEqual([["=#REF!"]]);
  expect(await structureFound()).toContainEqual({ code: "formulaAstray", table: "29C.9" });
  await book.actions.refresh({ choices: [{ table: "29C.10", column: "technical", resolve: "model" }] });
  expect(await cellsOf(book, "29C.9", "D7")).toEqual([["='29C.10'!D9"]]);
});
