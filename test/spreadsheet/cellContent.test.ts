import { sameCell } from "../../src/spreadsheet/cellContent";

test.each([
  [null, ""],
  ["=SUM(A1:A3)", "=sum( A1:A3 )"],
  ["='29C.10'!C8+1", "='29C.10'!c8 + 1"],
  ["='Annex II'!A1", "='ANNEX II'!A1"],
  ["='Sheet1'!A1", "=Sheet1!A1"],
  ["=BUDGET.VARIANCE(C8,D8)", "=_xldudf_BUDGET_VARIANCE(C8,D8)"],
  ["=BUDGET.POSTS(B4,PostChanges[#All])", "=@BUDGET.POSTS(B4,PostChanges[#All])"],
  ["'2019", "2019"],
])("%p and %p are the same", (one, other) => {
  expect(sameCell(one, other)).toBe(true);
});

test.each([
  [0, null],
  [0, ""],
  [1, "1"],
  ["Posts", "posts"],
  ['=IF(A1="Posts",1,0)', '=IF(A1="POSTS",1,0)'],
  ['=A1&" "', '=A1&""'],
  ["=A1", "=A2"],
  ["=A1", "A1"],
  [true, "TRUE"],
])("%p and %p differ", (one, other) => {
  expect(sameCell(one, other)).toBe(false);
});
