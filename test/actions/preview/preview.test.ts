import type { PreviewedLine } from "../../../src/actions/preview/PreviewResult";
import { aWorkbook, type ABook } from "../aWorkbook";
import { appropriate, appropriation, corrected, dropPostChanges } from "../corrected";
import { cellsOf, everything, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({
    model: "29c-2020",
    language: "en",
    formulas: "native",
    tables: ["29C.9", "29C.10", "Annex II"],
  });
});
afterEach(() => book.dispose());

const others = corrected((model) => {
  appropriate(model, 5700);
  appropriate(model, 5100, "SP1", "nonPost");
  dropPostChanges(model, (index) => index === 3);
});

/** A line of the annex that the model drops; a note that goes with it is none. */
const isLine = ({ fate, key }: PreviewedLine): boolean => fate === "vanishes" && !key.startsWith("#");

test("a preview tells where, from, to and why, and writes nothing", async () => {
  const before = await everything(book);
  const { cells, tables, applied, effects } = await book.actions.preview(appropriation(5700));
  expect(effects.filter(({ table, column }) => table === "29C.10" && column === "estimate")).toEqual([
    {
      ...{ table: "29C.10", row: "money/total", column: "estimate", cell: "'29C.10'!I9" },
      words: {
        row: "Financial resources by main category of expenditure · Total",
        column: "2020 estimate (before recosting)",
      },
      ...{ was: "10 336.5", is: "10 272.1" },
    },
  ]);
  expect(cells).toEqual([
    {
      cell: "'29C.10'!C7",
      now: "'29C.10'!C7",
      table: "29C.10",
      row: "money/posts",
      column: "appropriation",
      base: 5764.4,
      sheet: 5764.4,
      model: 5700,
      fate: "change",
      why: "model",
      takes: "model",
      shown: { base: "5 764.4", sheet: "5 764.4", model: "5 700.0" },
      words: { row: "Posts", column: "2019 appropriation" },
    },
  ]);
  expect(tables).toEqual([
    { table: "29C.10", sheet: "29C.10", title: "Subprogramme 1: evolution of financial and post resources" },
  ]);
  expect(applied).toHaveLength(1);
  expect(await everything(book)).toEqual(before);
});

test("a formula is told with what it reads, in the sheet as it is and by the model beside entries", async () => {
  await type(book, "29C.10", "C7", "=5764.4+100");
  await type(book, "29C.10", "C9", 1);
  const { cells } = await book.actions.preview({});
  expect(
    cells.map(({ cell, shown, sheet, model }) => ({ cell, shown, sheet, isFormula: String(model).startsWith("=") })),
  ).toEqual([
    {
      cell: "'29C.10'!C7",
      shown: { base: "5 764.4", sheet: "5 864.4", model: "5 764.4" },
      sheet: "=5764.4+100",
      isFormula: false,
    },
    { cell: "'29C.10'!C9", shown: { base: "10 971.7", sheet: "1.0", model: "11 071.7" }, sheet: 1, isFormula: true },
  ]);
});

test("a preview of an unchanged model takes one request and has nothing to tell", async () => {
  book.requests();
  expect(await book.actions.preview({})).toMatchObject({ cells: [], lines: [], tables: [], added: [] });
  expect(book.requests()).toBe(1);
});

test("rows with the same label are told apart by the heading above them", async () => {
  await type(book, "29C.10", "C13", 1);
  const { cells } = await book.actions.preview({});
  expect(cells.map(({ words }) => words.row)).toEqual(["Post resources by category · Total"]);
});

test("what the user and the model changed is a conflict with the three values; each is settled as chosen", async () => {
  await type(book, "29C.10", "C7", 5800);
  await type(book, "29C.10", "C8", 5000);
  const choices = [{ cell: "'29C.10'!C8", resolve: "model" }];
  const { cells, conflicts, token } = await book.actions.preview({ ...others, choices });
  expect(
    cells
      .filter(({ fate }) => fate === "conflict")
      .map(({ base, sheet, model, takes }) => ({ base, sheet, model, takes })),
  ).toEqual([
    { base: 5764.4, sheet: 5800, model: 5700, takes: "sheet" },
    { base: 5207.3, sheet: 5000, model: 5100, takes: "model" },
  ]);
  expect((await book.actions.refresh({ ...others, choices, preview: token })).conflicts).toEqual(conflicts);
  expect(await cellsOf(book, "29C.10", "C7:C8")).toEqual([[5800], [5100]]);
});

test("a line that vanishes is told; if the user edited it, it is a conflict and goes only when chosen", async () => {
  const found = await book.actions.preview(others);
  expect(found.lines).toEqual(
    expect.arrayContaining([expect.objectContaining({ fate: "vanishes", table: "Annex II", axis: "row" })]),
  );
  const vanishing = found.lines.find(isLine);
  expect(vanishing?.words).toContain("·");
  const at = vanishing?.cell?.split("!A")[1] ?? "";
  await type(book, "Annex II", `F${at}`, "mine");
  const { cells, lines } = await book.actions.preview(others);
  expect(cells.filter(({ why }) => why === "vanishes").map(({ sheet, model }) => ({ sheet, model }))).toEqual([
    { sheet: "mine", model: null },
  ]);
  expect(lines.some(({ fate, key }) => fate === "stays" && key === vanishing?.key)).toBe(true);
  const { lines: chosen } = await book.actions.preview({
    ...others,
    choices: [{ table: "Annex II", row: vanishing?.key, resolve: "model" }],
  });
  expect(chosen.some(({ fate, key }) => fate === "vanishes" && key === vanishing?.key)).toBe(true);
});

test("a line that stays although the model has dropped it is not in the way of taking the refresh back", async () => {
  const { lines } = await book.actions.preview(others);
  const at = lines.find(isLine)?.cell?.split("!A")[1] ?? "";
  await type(book, "Annex II", `F${at}`, "mine");
  await book.engine.settled();
  const before = await everything(book);
  await book.actions.refresh(others);
  await book.actions.undo();
  expect(await everything(book)).toEqual(before);
});

test("a refresh does nothing once something else would be done than was previewed", async () => {
  const { token } = await book.actions.preview(appropriation(5700));
  await type(book, "29C.10", "C7", 5800);
  const before = await everything(book);
  await expect(book.actions.refresh({ ...appropriation(5700), preview: token })).rejects.toMatchObject({
    code: "PreviewOutdated",
  });
  expect(await everything(book)).toEqual(before);
});

test("a choice for something that is no cell of the tables is refused", async () => {
  await expect(book.actions.preview({ choices: [{ cell: "'29C.10'!ZZ99", resolve: "keep" }] })).rejects.toMatchObject({
    code: "UnknownCell",
  });
  await expect(book.actions.preview({ choices: [{ table: "29C.99", resolve: "keep" }] })).rejects.toMatchObject({
    code: "UnknownTable",
  });
  await expect(book.actions.preview({ choices: [{ table: "29C.10", resolve: "mine" }] })).rejects.toMatchObject({
    code: "UnknownResolution",
  });
});
