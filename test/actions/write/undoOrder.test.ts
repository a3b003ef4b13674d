import { aWorkbook, type ABook } from "../aWorkbook";
import { corrected } from "../corrected";
import { cellsOf, everything, shownIn, type } from "../theBook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

/** Excel may put names of sheets in quotes that need none. */
const seen = async (): Promise<unknown> => JSON.parse(JSON.stringify(await everything(book)).replaceAll("'", ""));

function swap(grades: { id: string }[], one: string, other: string): void {
  const [from, to] = [one, other].map((grade) => grades.findIndex(({ id }) => id === grade));
  [grades[from!], grades[to!]] = [grades[to!]!, grades[from!]!];
}

test("rows that a refresh put in another order are as before after undo, with their sums and names", async () => {
  await book.actions.load({
    model: "29c-2020",
    language: "en",
    formulas: "native",
    tables: ["29C.4", "29C.5", "29C.6"],
  });
  const before = await seen();
  await book.actions.refresh(
    corrected((model) => {
      swap((model as unknown as { grades: { id: string }[] }).grades, "P-5", "P-3");
    }),
  );
  expect(await seen()).not.toEqual(before);
  await book.actions.undo();
  expect(await seen()).toEqual(before);
});

test("so are rows that changed places while every label changed: no cell tells the order", async () => {
  const named = corrected((model) => {
    for (const { label } of model.components) label["en"] = `${label["en"] ?? ""} (renamed)`;
  });
  await book.actions.load({ ...named, language: "en", formulas: "native", tables: ["29C.9", "29C.10"] });
  const before = await seen();
  await book.actions.refresh(
    corrected(({ components }) => {
      swap(components, "SP1", "SP2");
    }),
  );
  await book.actions.undo();
  expect(await seen()).toEqual(before);
});

test("formulas of the user's follow lines that are put in another order, on any sheet, there and back", async () => {
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["29C.5", "29C.6"] });
  const grades = (await shownIn(book, "29C.6", "A1:A30")).map(([label]) => label);
  const [p5, p4, p3] = ["P-5", "P-4", "P-3"].map((grade) => grades.findIndex((label) => label?.startsWith(grade)) + 1);
  await book.byHand(async (context) => {
    context.workbook.worksheets.add("Mine");
    context.workbook.names.add("seniors", `='29C.6'!$B$${p5}`);
    context.workbook.names.add("all", `='29C.6'!$B$${p5}:$B$${p3}`);
    await context.sync();
  });
  const formulas = [
    `='29C.6'!A${p5}`,
    `='29C.6'!$B$${p3}&"!"`,
    `=SUM('29C.6'!B${p5}:B${p3})`,
    `=SUM('29C.6'!B${p5}:B${p4})`,
    `=SUM('29C.6'!B:B)`,
    `=seniors+SUM(all)`,
    `=ROWS('29C.6'!B${p4}:B${p4})`,
  ];
  for (const [index, formula] of formulas.entries()) await type(book, "Mine", `A${index + 1}`, formula);
  await type(book, "29C.6", "M2", `=SUM(B${p5}:B${p3})`);
  const ours = async () => [await shownIn(book, "Mine", "A1:A7"), await shownIn(book, "29C.6", "M2")];
  const [before, shown] = [await seen(), await ours()];
  await book.actions.refresh(
    corrected((model) => {
      swap((model as unknown as { grades: { id: string }[] }).grades, "P-5", "P-3");
    }),
  );
  expect((await shownIn(book, "29C.6", "A1:A30")).map(([label]) => label).indexOf("P-3")).toBeLessThan(
    (await shownIn(book, "29C.6", "A1:A30")).map(([label]) => label).indexOf("P-5"),
  );
  expect(await ours()).toEqual(shown);
  expect(await cellsOf(book, "Mine", "A3")).toEqual([[`=SUM('29C.6'!B${p5}:B${p3})`]]);
  await book.actions.undo();
  expect(await seen()).toEqual(before);
  expect(await ours()).toEqual(shown);
});

test("a line that changes places keeps its looks, and undo merges the cells across it again", async () => {
  await book.actions.load({ model: "29c-2020", language: "en", formulas: "native", tables: ["29C.5", "29C.6"] });
  const rowsOf = async () => {
    const labels = (await shownIn(book, "29C.6", "A1:A30")).map(([label]) => label);
    return ["P-5", "P-4", "P-3"].map((grade) => labels.findIndex((label) => label?.startsWith(grade)) + 1);
  };
  const before = await rowsOf();
  const looksOf = async () =>
    book.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("29C.6");
      const rows = before.map((row) => sheet.getRange(`${row}:${row}`).format.load("rowHeight"));
      const fills = before.map((row) => sheet.getRange(`B${row}`).format.fill.load("color"));
      const merged = sheet.getRange("A1:P30").getMergedAreasOrNullObject().load("address");
      await context.sync();
      return {
        heights: rows.map(({ rowHeight }) => rowHeight),
        fills: fills.map(({ color }) => color),
        merged: merged.address.split(",").sort(),
      };
    });
  await book.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("29C.6");
    for (const [index, row] of before.entries()) {
      sheet.getRange(`${row}:${row}`).format.rowHeight = 30 + index;
      sheet.getRange(`B${row}`).format.fill.color = `#00FF0${index}`;
    }
    sheet.getRange(`N${before[0]!}:N${before[2]!}`).merge();
    await context.sync();
  });
  const looks = await looksOf();
  await book.actions.refresh(
    corrected((model) => {
      swap((model as unknown as { grades: { id: string }[] }).grades, "P-5", "P-3");
    }),
  );
  expect(await rowsOf()).toEqual(before.toReversed());
  expect(await looksOf()).toMatchObject({ heights: looks.heights.toReversed(), fills: looks.fills.toReversed() });
  await book.actions.undo();
  expect(await looksOf()).toEqual(looks);
});
