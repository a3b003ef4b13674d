import fc from "fast-check";
import { normalFormula, tokensOf } from "../../src/spreadsheet/normalFormula";

test.each([
  ["=SUM(PostChanges[[Count]])", "=SUM(PostChanges[Count])"],
  ["=SUM(PostChanges[[Number of posts]])", "=sum( PostChanges[Number of posts] )"],
  ["=SUM(变动[[员额数]])", "=SUM(变动[员额数])"],
  ["=PostChanges[[#This Row],[Count]]", "=PostChanges[@Count]"],
  ["=PostChanges[[#This Row], [Number of posts]]", "=PostChanges[@[Number of posts]]"],
  ["=PostChanges[[#All],[Count]:[Grade]]", "=PostChanges[[#All], [Count]:[Grade]]"],
  ["=IFERROR(_xlfn.XLOOKUP(A1,B1:B9,C1:C9),0)", "=IFERROR(XLOOKUP(A1,B1:B9,C1:C9),0)"],
  ["=_xlfn._xlws.SORT(A1:A9)", "=SORT(A1:A9)"],
  ["=_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "=LET(x,1,x+1)"],
  ["=_xlfn.SINGLE(A1:A9)+1", "=@A1:A9+1"],
  ["=SUM(_xlfn.ANCHORARRAY(B2))", "=SUM(B2#)"],
  ["=_xldudf_BUDGET_PERCENT(G7,C7)", "=@BUDGET.PERCENT(G7, C7)"],
  ["=IF(A1=0,0,@BUDGET.PERCENT(B1,A1))", "=IF(A1=0,0,BUDGET.PERCENT(B1,A1))"],
  ["=ABS(ROUND(SUM(B2:B9)-(1520.0),1))", "=ABS(ROUND(SUM(B2:B9)-(1520),1))"],
  ["=A1*.50+1E+3", "=A1*0.5+1000"],
  ["=A1-424183512345.6789", "=A1-424183512345.679"],
  ["=SUM('29C.10'!$C$8:$C$8)", "=SUM('29C.10'!$C$8)"],
  ["='Sheet1'!A1+'Annex II'!b2", "=Sheet1!A1 + 'ANNEX II'!B2"],
  ['=SUMPRODUCT(--(B5:D5<>{1,2.50,""}))', '=SUMPRODUCT(--(B5:D5<>{1, 2.5, ""}))'],
])("%s is written by Excel as %s", (one, other) => {
  expect(normalFormula(one)).toBe(normalFormula(other));
});

test.each([
  ["=A1", "=$A$1"],
  ["=SUM(T[Count])", "=SUM(T[Grade])"],
  ["=SUM(T[Count])", "=SUM(T[#All])"],
  ["=T[It''s]", "=T[Its]"],
  ["=A11:A1", "=A1"],
  ["=A1:A11", "=A1"],
  ["=1.05", "=1.5"],
  ['="a b"', '="ab"'],
  ["='A B'!C1", "='AB'!C1"],
  ["=SINGLES(1)", "=1"],
])("%s and %s stay two formulas", (one, other) => {
  expect(normalFormula(one)).not.toBe(normalFormula(other));
});

const pieces = fc.array(
  fc.constantFrom(
    "=",
    "SUM(",
    ")",
    '"a ""b"',
    "'It''s'!",
    "[[Count]]",
    "[@A]",
    "['[x']]",
    "1.50",
    ".5",
    "1E+3",
    "$A$1",
    "B2:C3",
    "#REF!",
    " ",
    ",",
    "{1,2}",
    "@",
    "员额",
    "_xlfn.",
    "[",
    '"',
    "'",
  ),
);

test("the pieces of any text put together are the text", () => {
  fc.assert(
    fc.property(
      pieces.map((all) => all.join("")),
      (formula) => {
        expect(
          tokensOf(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula);
      },
    ),
  );
});
