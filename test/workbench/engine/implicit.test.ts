import { digestible } from "../../../src/workbench/engine/digest";
import { withImplicitValues } from "../../../src/workbench/engine/implicit";

test.each([
  ["=A1:A3", "=@A1:A3"],
  ["=A1:A3*2", "=@A1:A3*2"],
  ["=ROUND(J2:J7,2)", "=ROUND(@J2:J7,2)"],
  ["=FLOOR($A3,$D$4:$H$4)", "=FLOOR($A3,@$D$4:$H$4)"],
  ["=SUM(A1:A3)", "=SUM(A1:A3)"],
  ["=SUM(A1:A3*2)", "=SUM(@A1:A3*2)"],
  ["=SUMPRODUCT(A1:A3*B1:B3)", "=SUMPRODUCT(A1:A3*B1:B3)"],
  ["=SUMPRODUCT(ABS(A1:A3))", "=SUMPRODUCT(ABS(A1:A3))"],
  ["=VLOOKUP(A:A,'My sheet'!B:C,2,0)", "=VLOOKUP(@A:A,'My sheet'!B:C,2,0)"],
  ["=COUNTIF(A1:A9,B1:B9)", "=COUNTIF(A1:A9,@B1:B9)"],
  ['="A1:A3"', '="A1:A3"'],
  ["=[0]!Other", "=[0]!Other"],
])("%s in an ordinary cell of a file is %s", (formula, expected) => {
  expect(withImplicitValues(formula)).toBe(expected);
});

test.each([
  ["=1.50+A1", "=1.5+A1"],
  ["=3*{1,2}", "=3*ARRAYCONSTANT({1,2})"],
  ["=SUM({1,2})", "=SUM({1,2})"],
  ["=SUM(Sheet2!A1#)", "=SUM(ANCHORARRAY(Sheet2!A1))"],
  ["=LET(x,1,y,x+1,x*y)", "=((1)*((1)+1))"],
  ["=A1:A10", "=A1:A10"],
  ["=LOG10(A10)", "=LOG10(A10)"],
  ["=SUM(1:3)", "=SUM(1:3)"],
])("%s is given to the engine as %s", (formula, expected) => {
  expect(digestible(formula)).toBe(expected);
});
