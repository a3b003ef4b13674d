import { movedContent, type Mover, sameShape } from "../../src/undo/movedFormula";

/** Two rows came at the top, the tenth row of before is gone, and a column came at the left. */
const movers = (sheet: string): Mover | null =>
  sheet === "29C.10"
    ? { sheet: "Mine", row: (line) => (line === 9 ? null : line + (line < 9 ? 2 : 1)), column: (line) => line + 1 }
    : null;

test.each([
  ["=C7+$C$8*C$9", "=D9+$D$10*D$11"],
  ["=SUM('29C.10'!C7:C10)", "=SUM('Mine'!D9:D11)"],
  ["=SUM(C10:C12)-C10", "=SUM(D12:D13)-#REF!"],
  ["=SUM(7:8)+COUNTA(C:D)", "=SUM(9:10)+COUNTA(D:E)"],
  ['=Other!C7&"C7"&LOG10(C7)', '=Other!C7&"C7"&LOG10(D9)'],
  ["=PostChanges[Posts]", "=PostChanges[Posts]"],
  ["C7", "C7"],
  [5.5, 5.5],
])("%s follows its cells", (before, after) => {
  expect(movedContent(before, "29C.10", movers)).toBe(after);
});

test.each([
  ["=SUM('29C.10'!C7:C9)+C3", "=SUM('29C.10'!C8:C10)+C4", true],
  ["=C7+C8", "=C7+#REF!", true],
  ["=SUM('29C.10'!C7:C9)", "=SUM('29C.10'!#REF!)", true],
  ["=C7+C8", "=C7-C8", false],
  ["=C7*2", "=C7*3", false],
  ["=C7", 5, false],
])("%s and %s", (one, other, are) => {
  expect(sameShape(one, other)).toBe(are);
});
