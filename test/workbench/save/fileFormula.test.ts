import { fileFormula, userFormula } from "../../../src/workbench/save/fileFormula";

describe("a formula in a file", () => {
  test.each([
    ["=SUM(A1:B2)", "SUM(A1:B2)"],
    ["=BUDGET.PERCENT(BUDGET.VARIANCE(A1,B1),A1)", "_xldudf_BUDGET_PERCENT(_xldudf_BUDGET_VARIANCE(A1,B1),A1)"],
    [`=IF(A1="BUDGET.PERCENT(1)",'BUDGET.X'!A1,0)`, `IF(A1="BUDGET.PERCENT(1)",'BUDGET.X'!A1,0)`],
    ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["=FILTER(A1:A9,B1:B9)", "_xlfn._xlws.FILTER(A1:A9,B1:B9)"],
    [
      "=SUMIFS(PostChanges[Count],PostChanges[Grade],[@Grade])",
      "SUMIFS(PostChanges[Count],PostChanges[Grade],[[#This Row],[Grade]])",
    ],
    ["=PostChanges[@[Post grade]]", "PostChanges[[#This Row],[Post grade]]"],
  ])("%s is held as %s", (formula, held) => {
    expect(fileFormula(formula, "BUDGET")).toBe(held);
  });

  test("comes back as the user writes it", () => {
    expect(userFormula("_xldudf_BUDGET_PERCENT(_xlfn.XLOOKUP(A1,B:B,C:C),2)", "BUDGET")).toBe(
      "=BUDGET.PERCENT(XLOOKUP(A1,B:B,C:C),2)",
    );
  });
});
