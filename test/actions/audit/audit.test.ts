import { aWorkbook, type ABook } from "../aWorkbook";

let book: ABook;
beforeEach(async () => {
  book = await aWorkbook();
});
afterEach(() => book.dispose());

const table = [
  ["Object", "2019", "Change", "2020"],
  ["Posts", "17 809.2", "190.8", "18 000.0"],
  ["Consultants", "135.2", "(35.0)", "100.2"],
  ["Travel", "515.6", "15.6", "500.0"],
  ["Total", "18 460.0", "140.2", "18 600.2"],
];

/** Puts cells on the first sheet, from B3 on. */
async function put(values: readonly (readonly (string | number)[])[]): Promise<void> {
  await book.byHand(async (context) => {
    const range = context.workbook.worksheets
      .getFirst()
      .getRange("B3")
      .getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1);
    range.numberFormat = values.map((row) => row.map((value) => (typeof value === "number" ? "#,##0.0" : "@")));
    range.values = values.map((row) => [...row]);
    await context.sync();
  });
}

const codeOf = (range: string): Promise<unknown> =>
  book.actions.audit({ range, language: "en" }).then(
    () => null,
    (error: { code?: unknown }) => error.code,
  );

test("a slip has its address, what is printed, what would fit and why, in two requests", async () => {
  await put(table);
  book.requests();
  const { range, findings, rows, columns } = await book.actions.audit({ range: "Sheet1!B3:E7", language: "en" });
  expect(book.requests()).toBe(2);
  expect(range).toBe("Sheet1!B3:E7");
  expect(findings).toEqual([
    expect.objectContaining({
      cell: "'Sheet1'!D6",
      row: "Travel",
      column: "Change",
      printed: "15.6",
      computed: "(15.6)",
      misprint: "sign",
      culprits: [{ cell: "'Sheet1'!D6" }],
    }),
  ]);
  expect(rows.at(-1)).toEqual({ line: "7", role: "total", label: "Total", words: "total of rows 4–6" });
  expect(columns.at(-1)).toMatchObject({ line: "E", words: "sum of columns C, D" });
});

test.each(["Sheet1", "Sheet1!B:E", "Sheet1!A1:Z40", "Sheet1!C5", "'Sheet1'!$B$3:$E$7"])(
  "%s is cut to, or widened to, the table that stands there",
  async (range) => {
    await put(table);
    expect(await book.actions.audit({ range, language: "en" })).toMatchObject({
      range: "Sheet1!B3:E7",
      findings: [{ cell: "'Sheet1'!D6" }],
    });
  },
);

test("numbers are taken as the page shows them", async () => {
  await put(
    table.map((row, at) =>
      row.map((text, index) =>
        at === 0 || index === 0 ? text : Number(text.replace(/[ ()]/g, "")) * (text.startsWith("(") ? -1 : 1) + 0.04,
      ),
    ),
  );
  const { findings } = await book.actions.audit({ range: "Sheet1", language: "en" });
  expect(findings).toMatchObject([{ cell: "'Sheet1'!D6", printed: "15.6" }]);
});

test("findings are told in Chinese", async () => {
  await put(table);
  const { findings, summary } = await book.actions.audit({ range: "Sheet1", language: "zh" });
  expect([summary, findings[0]?.message]).toEqual(["有 1 个单元格不符。", expect.stringContaining("正负号有误")]);
});

test("what cannot be audited fails with a code of its own, and nothing is written", async () => {
  await put([
    ["Some words", "and"],
    ["others", "only"],
  ]);
  expect(await codeOf("Sheet1!Z90")).toBe("NothingToAudit");
  expect(await codeOf("Sheet1")).toBe("NotATable");
  expect(await codeOf("Nowhere!A1")).toBe("NoSuchRange");
  expect(await codeOf("Sheet1!!A")).toBe("NoSuchRange");
});
