import { ModelStore } from "../../src/models/store";
import { type ABook, aWorkbook, modelText } from "./aWorkbook";
import { type } from "./theBook";

const tables = ["29C.5", "29C.8", "29C.9", "29C.10", "29C.11", "29C.12", "Annex II"];
/** The same section as another model: its sheets stand beside the first ones under names of their own. */
const other = { name: "other.json", text: modelText.replace('"id": "29c-2020"', '"id": "29c-later"') };
let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
  await book.actions.load({ tables, formulas: "native" });
  await book.actions.load({ file: other, tables, formulas: "native" });
});
afterEach(() => book.dispose());

test("every model in the workbook is checked, each finding with its own", async () => {
  await type(book, "29C.10 (2)", "G9", -653.2);
  const { models, findings } = await book.actions.check({ language: "en" });
  expect(models).toEqual(["29c-later", "29c-2020"]);
  expect(findings.filter(({ standing }) => standing === "sheet")).toEqual([
    expect.objectContaining({ model: "29c-later", cell: "'29C.10 (2)'!G9", rule: "footing" }),
  ]);
});

test("when the workbook is opened again, functions know the section that came from a file", async () => {
  const models = new ModelStore(() => Promise.reject(new Error("not this one")));
  models.seekBy(book.anew(models).knowLoadedModels);
  await Promise.all([models.haveSought(), models.haveSought()]);
  expect(models.all().map(({ id }) => id)).toEqual(["29c-later"]);
});

test("an action that looks at the workbook spares functions from looking again", async () => {
  const models = new ModelStore(() => Promise.reject(new Error("not this one")));
  const seek = jest.fn(() => Promise.resolve());
  models.seekBy(seek);
  await book.anew(models).actions.refresh({ model: "29c-2020" });
  await models.haveSought();
  expect([seek.mock.calls.length, models.get("29c-later")?.id]).toEqual([0, "29c-later"]);
});

test("one that is named is checked alone", async () => {
  await type(book, "29C.10 (2)", "G9", -653.2);
  const { findings } = await book.actions.check({ model: "29c-2020", language: "en" });
  expect(findings.filter(({ standing }) => standing === "sheet")).toEqual([]);
});

test("a cell is traced by the tables of its own model", async () => {
  const traced = await book.actions.trace({ cell: "'29C.10 (2)'!G9", language: "en" });
  expect(traced.inputs.map(({ cell }) => cell)).toEqual(["'29C.10 (2)'!G7", "'29C.10 (2)'!G8"]);
});

test("a cell that refers to both leads to both", async () => {
  await type(book, "Sheet1", "A1", "='29C.10'!G9-'29C.10 (2)'!G9");
  const { inputs } = await book.actions.trace({ cell: "Sheet1!A1", language: "en" });
  expect(inputs.map(({ cell, words }) => [cell, words])).toEqual([
    ["'29C.10'!G9", "Total change, subprogramme 1, regular budget"],
    ["'29C.10 (2)'!G9", "Total change, subprogramme 1, regular budget"],
  ]);
});
