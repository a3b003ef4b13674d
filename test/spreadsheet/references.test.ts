import { partsOf } from "../../src/spreadsheet/references";

/** The references of a formula, each with its sheet. */
const found = (formula: string) => partsOf(formula).flatMap((part) => (typeof part === "string" ? [] : [part.text]));

test.each([
  ["=C8+$D$9", ["C8", "$D$9"]],
  ["=SUM(C8:C12,'29C.10'!$D8:D$9)", ["C8:C12", "'29C.10'!$D8:D$9"]],
  ["=Mine!B5*2", ["Mine!B5"]],
  ["='It''s mine'!A1&\"B2\"", ["'It''s mine'!A1"]],
  ["=SUM(A:B,$3:4)", ["A:B", "$3:4"]],
  ["=LOG10(A1)+ROUND(1.5,1)", ["A1"]],
  ["=SUM(PostChanges[Count])+Rate+PostChanges[[#All],[A1]]", []],
  ["='[Other.xlsx]Sheet1'!A1", ["'[Other.xlsx]Sheet1'!A1"]],
  ["=[Other.xlsx]Sheet1!A1", []],
  ["=#REF!A1+Sheet1!#REF!", []],
  ["=SUM(B2#)", ["B2"]],
  ["=10+ABCD1+1E3", []],
])("%s refers to %j", (formula, references) => {
  expect(found(formula)).toEqual(references);
  expect(
    partsOf(formula)
      .map((part) => (typeof part === "string" ? part : part.text))
      .join(""),
  ).toBe(formula);
});

test("a reference tells its sheet, its ends, and what of them is fixed", () => {
  expect(partsOf("='Annex II'!$C10:D$11")[1]).toEqual({
    text: "'Annex II'!$C10:D$11",
    sheet: "Annex II",
    from: { row: 9, column: 2, fixed: { row: false, column: true } },
    to: { row: 10, column: 3, fixed: { row: true, column: false } },
  });
});
