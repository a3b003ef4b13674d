import { documentFile } from "../../../src/actions/reading/documentFile";
import { aWordFile, paragraph, table } from "../../reading/aWordFile";
import { aWorkbook, type ABook } from "../aWorkbook";

const rows = (consultants: string, total: string) => [
  ["Object of expenditure", "2025 approved", "2026 estimate"],
  ["Posts", "1 010.0", "1 011.0"],
  ["Consultants", "–", consultants],
  ["Travel", "(5.0)", "6.0"],
  ["Total", "1 005.0", total],
];

const document = (consultants: string, total: string) =>
  documentFile(
    "29C.docx",
    aWordFile(paragraph("Table 29C.14") + table(rows(consultants, total)), { header: "A/80/6 (Sect. 29C)" }),
  );

let book: ABook;
beforeAll(async () => {
  book = await aWorkbook();
});
afterAll(() => book.dispose());

const shown = () =>
  book.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("29C.14").getUsedRange();
    range.load("text, formulas");
    await context.sync();
    const first = range.text.findIndex(([label]) => label === "Posts");
    return {
      text: range.text.slice(first, first + 4).map((cells) => cells.slice(1, 3)),
      total: range.formulas[first + 3]?.slice(1, 3),
    };
  });

test("a document stands on sheets as it is printed, and a revised one is merged and taken back", async () => {
  const { load, refresh, undo, check } = book.actions;
  const { model, sheets } = await load({ file: await document("5.0", "1 022.0"), formulas: "native" });
  expect([model, sheets]).toEqual(["29c-2026", ["Contents", "29C.14"]]);
  const before = await shown();
  expect(before.text).toEqual(
    rows("5.0", "1 022.0")
      .slice(1)
      .map((cells) => cells.slice(1)),
  );
  expect(before.total).toEqual([expect.stringContaining("SUM("), expect.stringContaining("SUM(")]);
  expect((await check({ language: "en" })).findings).toEqual([]);

  const { applied, conflicts } = await refresh({ file: await document("7.5", "1 024.5") });
  // The contents say of each table whether it stands as it was written.
  const onTables = applied.filter(({ cell }) => !cell.startsWith("'Contents'"));
  expect(onTables).toEqual([{ cell: "'29C.14'!C5", base: 5, sheet: 5, model: 7.5 }]);
  expect(conflicts).toEqual([]);
  expect((await shown()).text.at(-1)).toEqual(["1 005.0", "1 024.5"]);

  await undo({});
  expect((await shown()).text).toEqual(before.text);
});
