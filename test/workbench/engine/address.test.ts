import fc from "fast-check";
import {
  columnLetters,
  formatAbsolute,
  formatArea,
  parseArea,
  quoteSheet,
  splitAddress,
} from "../../../src/workbench/engine/address";
import { MAX_COLUMNS, MAX_ROWS, spanning } from "../../../src/workbench/engine/area";

const area = fc
  .tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1))
  .map(([a, b, c, d]) => spanning(Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)));

test("an area is read back from its address, with and without dollar signs", () => {
  fc.assert(
    fc.property(area, (one) => {
      expect(parseArea(formatArea(one))).toEqual(one);
      expect(parseArea(formatAbsolute(one))).toEqual(one);
    }),
  );
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("whole columns and rows are named by letters and numbers alone", () => {
  expect(formatArea(spanning(0, 0, MAX_ROWS - 1, 2))).toBe("A:C");
  expect(formatArea(spanning(1, 0, 4, MAX_COLUMNS - 1))).toBe("2:5");
  expect(parseArea("C:A")).toEqual(spanning(0, 0, MAX_ROWS - 1, 2));
});

test.each(["", "A", "1", "A1:B", "A0", "XFE1", "A1048577", "A1:B2:C3", "29C.10", "Total"])(
  "%j is no address",
  (text) => {
    expect(parseArea(text)).toBeNull();
  },
);

test("any sheet name survives being quoted in an address", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((name) => !/[[\]:*?/\\!]|^'|'$/.test(name)),
      (name) => {
        expect(splitAddress(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, reference: "A1" });
      },
    ),
  );
});

test.each([
  ["29C.10", "'29C.10'"],
  ["Annex II", "'Annex II'"],
  ["A1", "'A1'"],
  ["Sheet1", "Sheet1"],
  ["表", "表"],
  ["it's", "'it''s'"],
])("%s is written %s", (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
});
