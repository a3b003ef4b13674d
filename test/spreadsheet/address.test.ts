import { parseReference } from "../../src/spreadsheet/address";

test.each([
  ["='29C.10'!$5:$5", { sheet: "29C.10", row: 4, column: null }],
  ["=Sheet1!$C:$C", { sheet: "Sheet1", row: null, column: 2 }],
  ["='It''s ours'!$AA$10", { sheet: "It's ours", row: 9, column: 26 }],
  ["='a!b'!$A$1:$B$2", { sheet: "a!b", row: 0, column: 0 }],
])("%s is read", (formula, referent) => {
  expect(parseReference(formula)).toEqual(referent);
});

test.each(["=#REF!", "='29C.10'!#REF!", "=#REF!$5:$5", "=1+1", ""])("%p refers to nothing any more", (formula) => {
  expect(parseReference(formula)).toBeNull();
});
