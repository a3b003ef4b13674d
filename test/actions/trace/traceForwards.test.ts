import type { MovedSheet } from "../../../src/actions/trace/TraceResult";
import { aWorkbook, type ABook } from "../aWorkbook";
import { cellsOf, type } from "../theBook";

let book: ABook;
beforeAll(async () => {
  book = await aWorkbook();
  await book.actions.load({ formulas: "native", language: "en" });
});
afterAll(() => book.dispose());

const moves = async (cell: string): Promise<readonly MovedSheet[]> =>
  (await book.actions.trace({ cell, language: "en" })).moves;

/** What every cell of every sheet shows, by sheet and place. */
const shown = (): Promise<ReadonlyMap<string, unknown>> =>
  book.byHand(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRange(true).load("values,rowIndex,columnIndex"));
    await context.sync();
    const cells = used.flatMap(({ values, rowIndex, columnIndex }, at) =>
      (values as unknown[][]).flatMap((line, row) =>
        line.map((value, column): [string, unknown] => [
          `${sheets.items[at]?.name ?? ""}!${String(rowIndex + row)},${String(columnIndex + column)}`,
          value,
        ]),
      ),
    );
    return new Map(cells);
  });

/** The sheets on which something shows something else after an entry, which is taken back again. */
async function sheetsMovedBy(sheet: string, cell: string, value: number): Promise<readonly string[]> {
  const [[was]] = (await cellsOf(book, sheet, cell)) as [[number]];
  const before = await shown();
  await type(book, sheet, cell, value);
  const after = await shown();
  await type(book, sheet, cell, was);
  const changed = [...after].filter(([place, now]) => now !== before.get(place));
  return [...new Set(changed.map(([place]) => place.split("!")[0] ?? ""))];
}

test.each([
  ["29C.10", "C7", 5864.4, ["29C.10", "29C.9", "29C.5", "29C.4"]],
  ["29C.10", "F8", -300, ["29C.10", "29C.9", "29C.5", "29C.4", "Objects"]],
  ["29C.10", "C11", 27, ["29C.10", "29C.9", "29C.4"]],
  ["Annex II", "C10", 7, ["29C.6", "29C.4"]],
] as const)("%s!%s names every sheet that moves when it changes", async (sheet, cell, value, tables) => {
  const told = (await moves(`'${sheet}'!${cell}`)).map((each) => each.sheet);
  const moved = await sheetsMovedBy(sheet, cell, value);
  expect(moved).toEqual(expect.arrayContaining([...tables]));
  expect(moved.filter((name) => !told.includes(name) && name !== sheet)).toEqual([]);
});

test("the cells are told by address, in words and as the page would print them, the nearest marked", async () => {
  const [table] = (await moves("'29C.10'!C7")).filter((each) => each.table === "29C.10");
  expect(table).toMatchObject({ sheet: "29C.10", words: "Table 29C.10" });
  expect(table?.cells.map(({ cell, words, value, direct }) => [cell, words, value, direct])).toEqual([
    ["'29C.10'!H7", "Percentage, posts, subprogramme 1, regular budget", "(6.3)", true],
    ["'29C.10'!I7", "2020 estimate (before recosting), posts, subprogramme 1, regular budget", "5 403.6", true],
    ["'29C.10'!C9", "2019 appropriation, subprogramme 1, regular budget", "10 971.7", true],
    ["'29C.10'!H9", "Percentage, subprogramme 1, regular budget", "(5.8)", false],
    ["'29C.10'!I9", "2020 estimate (before recosting), subprogramme 1, regular budget", "10 336.5", false],
  ]);
});

test("a cell of the user's own sheet follows too, also by a name, and what it feeds in turn", async () => {
  await book.byHand(async (context) => {
    context.workbook.names.add("Base", "='29C.10'!$C$7");
    await context.sync();
  });
  await type(book, "Sheet1", "A1", "=Base*2");
  await type(book, "Sheet1", "A2", "=SUM(A1:A1)");
  expect((await moves("'29C.10'!C7")).find(({ sheet }) => sheet === "Sheet1")).toMatchObject({
    table: null,
    cells: [
      { cell: "'Sheet1'!A1", direct: true },
      { cell: "'Sheet1'!A2", direct: false },
    ],
  });
  expect(await moves("Sheet1!A1")).toMatchObject([{ sheet: "Sheet1", cells: [{ cell: "'Sheet1'!A2" }] }]);
});

test("a formula that was typed over ends what follows", async () => {
  const [[formula]] = (await cellsOf(book, "29C.10", "C9")) as [[string]];
  await type(book, "29C.10", "C9", 1);
  const told = await moves("'29C.10'!C7");
  expect(told.find(({ sheet }) => sheet === "29C.10")?.cells.map(({ cell }) => cell)).toEqual([
    "'29C.10'!H7",
    "'29C.10'!I7",
    "'29C.10'!I9",
  ]);
  await type(book, "29C.10", "C9", formula);
});
