import fc from "fast-check";
import { codeOf, type Library, openLibrary } from "./library";

let library: Library;
beforeAll(() => {
  library = openLibrary();
});
afterAll(() => {
  library.engine.dispose();
});

/** Writes a matrix at A1 of a new sheet and reads back what the cells say of themselves. */
const write = (values: unknown[][], format?: string) =>
  library.onSheet(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]!.length);
    if (format) range.numberFormat = values.map((row) => row.map(() => format));
    range.values = values;
    range.load("values,formulas,text,valueTypes,numberFormat");
    await context.sync();
    return {
      values: range.values,
      formulas: range.formulas,
      text: range.text,
      types: range.valueTypes,
      format: range.numberFormat,
    };
  });

const plainText = fc
  .string({ unit: "grapheme" })
  .filter((text) => text === text.trim() && !/^[=+\-@'#(\d.$]|^(true|false)$|%$/i.test(text) && !/\r|\0/.test(text));
const cell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.integer(),
  fc.boolean(),
  plainText,
);

test("what is written as text, number or truth value is read back the same", async () => {
  const matrix = fc
    .integer({ min: 1, max: 5 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    );
  await fc.assert(
    fc.asyncProperty(matrix, async (values) => {
      expect((await write(values)).values).toEqual(values);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ["12", 12, "Double"],
  ["1,234.5", 1234.5, "Double"],
  ["5%", 0.05, "Double"],
  ["(17.8)", -17.8, "Double"],
  ["TRUE", true, "Boolean"],
  ["#N/A", "#N/A", "Error"],
  ["'12", "12", "String"],
  ["'=A1", "=A1", "String"],
  ["P-2/1", "P-2/1", "String"],
  ["10 971.7", "10 971.7", "String"],
  ["—", "—", "String"],
  ["29C.10", "29C.10", "String"],
  ["", "", "Empty"],
  ["-", "-", "String"],
])("an entry %j is taken as Excel takes it", async (entry, value, type) => {
  const { values, types } = await write([[entry]]);
  expect([values[0]![0], types[0]![0]]).toEqual([value, type]);
});

test("an entry that reads as a day becomes its serial number", async () => {
  expect((await write([["2020-01-01"]])).values).toEqual([[43831]]);
});

test("in a cell of text format an entry stays as it is written", async () => {
  expect((await write([["012"]], "@")).values).toEqual([["012"]]);
});

test("an entry with an equals sign is a formula, and is calculated before it is read", async () => {
  const { values, formulas, types } = await write([[2, "=A1*3", '="x"&A1', "=1/0", "=NOSUCH(1)", "=A1=2"]]);
  expect(values).toEqual([[2, 6, "x2", "#DIV/0!", "#NAME?", true]]);
  expect(formulas).toEqual([[2, "=A1*3", '="x"&A1', "=1/0", "=NOSUCH(1)", "=A1=2"]]);
  expect(types).toEqual([["Double", "Double", "String", "Error", "Error", "Boolean"]]);
});

test("an element that is null leaves its cell as it is", async () => {
  const values = await library.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null, 5, null]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, 5, 3]]);
});

test("one value fills every cell", async () => {
  const values = await library.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    range.values = 7 as unknown as unknown[][];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test.each([[[[1, 2]]], [[[1], [2], [3]]], [[[1], [2, 3]]], [[1, 2]]])(
  "values %j do not fit two cells below each other",
  async (values) => {
    expect(
      await codeOf(
        library.onSheet(async (sheet, context) => {
          sheet.getRange("A1:A2").values = values as unknown[][];
          await context.sync();
        }),
      ),
    ).toBe("InvalidArgument");
  },
);

test.each(["=SUM(", "=1+", "=)", '="open', "@x("])("the formula %s is refused", async (formula) => {
  expect(await codeOf(write([[formula]]))).toBe("InvalidArgument");
});

test("a refused write changes no cell", async () => {
  const values = await library.onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[1, 2]];
    await context.sync();
    range.values = [[3, "=SUM("]];
    await codeOf(context.sync());
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, 2]]);
});

test("an array that spills is read where it falls", async () => {
  const read = await library.onSheet(async (sheet, context) => {
    sheet.getRange("B2").formulas = [["=SEQUENCE(2,3)"]];
    const spill = sheet.getRange("B2").getSpillingToRange();
    const parent = sheet.getRange("D3").getSpillParent();
    const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
    const used = sheet.getUsedRange(true);
    spill.load("values,address");
    parent.load("address");
    used.load("address");
    await context.sync();
    return [spill.values, parent.address, none.isNullObject, used.address.split("!")[1]];
  });
  expect(read).toEqual([
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    expect.stringContaining("B2"),
    true,
    "B2:D3",
  ]);
});

test("text shows a number as its format prints it", async () => {
  const { text } = await write([[10971.7, -635.2, 0, "LL"]], "# ##0.0;(# ##0.0);—");
  expect(text).toEqual([["10 971.7", "( 635.2)", "—", "LL"]]);
});
