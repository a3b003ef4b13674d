import { aWorkbook, type ABook } from "../aWorkbook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

/** Puts cells on the first sheet, from B3 on. */
const put = (values: readonly (readonly (string | number)[])[]): Promise<void> =>
  book.byHand(async (context) => {
    const range = context.workbook.worksheets
      .getFirst()
      .getRange("B3")
      .getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
    range.numberFormat = values.map((row) => row.map((value) => (typeof value === "number" ? "#,##0.0" : "@")));
    range.values = values.map((row) => [...row]);
    await context.sync();
  });

const shown = (address = "B3:E7") =>
  book.byHand(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("text, formulas");
    await context.sync();
    return { text: range.text, formulas: range.formulas };
  });

const table = [
  ["Object", "2019", "Change", "2020"],
  ["Posts", "17 809.2", "190.8", "18 000.0"],
  ["Consultants", "135.2", "(35.0)", "100.2"],
  ["Travel", "515.6", "(15.6)", "500.0"],
  ["Total", "18 460.0", "140.2", "18 600.2"],
];

test("what is proved becomes formulas that show the same, and one press takes them back", async () => {
  await put(table);
  const before = await shown();
  const { formulas, inputs, cells, findings } = await book.actions.live({ range: "Sheet1!C4", formulas: "native" });
  expect({ formulas, inputs, findings }).toEqual({ formulas: 6, inputs: 6, findings: [] });
  expect(cells).toContain("'Sheet1'!E7");
  const after = await shown();
  expect(after.text.map((row) => row.map((text) => text.trim()))).toEqual(table);
  expect(after.formulas[4]?.[1]).toMatch(/^=.*SUM\(/);
  expect(after.formulas[1]?.slice(0, 3)).toEqual(before.formulas[1]?.slice(0, 3));

  await book.actions.undo({});
  expect(await shown()).toEqual(before);
});

test("a formula of the user's stays, and none leads back to itself", async () => {
  await put([
    ["Object", 2019, "Change", 2020],
    ["Posts", 10, 1.5, 11.5],
    ["Travel", 20, 2, 22],
    ["Total", 30, 3.5, 33.5],
  ]);
  await book.byHand(async (context) => {
    context.workbook.worksheets.getFirst().getRange("D4").formulas = [["=E4-C4"]];
    await context.sync();
  });
  const { cells, standing } = await book.actions.live({ range: "Sheet1!B3:E6" });
  expect(standing).toBe(1);
  expect(cells).not.toContain("'Sheet1'!E4");
  expect((await shown("B3:E6")).formulas[1]).toEqual(["Posts", 10, "=E4-C4", 11.5]);
});

test("a slip stays as it is and is told", async () => {
  await put([...table.slice(0, 4), ["Total", "18 460.0", "140.2", "18 601.2"]]);
  const { cells, findings } = await book.actions.live({ range: "Sheet1!B3:E7" });
  expect(findings).toEqual([expect.objectContaining({ cell: "'Sheet1'!E7", printed: "18 601.2" })]);
  expect(cells).not.toContain("'Sheet1'!E7");
  expect((await shown()).text[4]?.[3]).toBe("18 601.2");
});

test("several tables on one sheet are each made live, and words are none", async () => {
  await put([...table, ["", "", "", ""], ["", "", "", ""], ["Table 2", "", "", ""], ...table]);
  expect(await book.actions.live({ range: "Sheet1" })).toMatchObject({ tables: 2, formulas: 12 });
  await put([
    ["Mandate", "Title"],
    ["72/266", "Shifting"],
  ]);
  await expect(book.actions.live({ range: "Sheet1!B3:C4" })).rejects.toMatchObject({ code: "NotATable" });
});
