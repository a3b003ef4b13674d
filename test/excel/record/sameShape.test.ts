import { sameShape } from "../../../src/excel/record/sameShape";

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
