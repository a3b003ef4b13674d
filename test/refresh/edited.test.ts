import { hasShape, isDamaged, isDisfigured } from "../../src/refresh/edited";
import type { Content } from "../../src/sheets/plan";

const at = (column: string) => ({ from: { table: "29C.10", row: "money/posts", column } });
const percentage: Content = { parts: ["=BUDGET.PERCENT(", at("change"), ",", at("appropriation"), ")"] };

test.each(["=BUDGET.PERCENT(G7,#REF!)", "=#NAME?(G7,C7)", "=#NAME?('29C.9'!G7,#REF!)"])(
  "%s is our formula, in which Excel lost something",
  (formula) => {
    expect(isDamaged(formula, percentage)).toBe(true);
  },
);

test.each(["=BUDGET.PERCENT(G7,C7)", "=#NAME?(G7)", "=#NAME?(G7,C7)+1", "=SUM(#REF!)", "=NA()", 5, null])(
  "%p is not",
  (content) => {
    expect(isDamaged(content, percentage)).toBe(false);
  },
);

test.each(["#N/A", "#VALUE!", "=#REF!"])("%s is what is left of a formula of ours, and no entry", (content) => {
  expect(isDamaged(content, percentage)).toBe(true);
  expect(isDamaged(content, 5)).toBe(false);
});

test("a function's name that Excel spells its own way is ours all the same, and is to be written again", () => {
  expect(hasShape("=_xldudf_BUDGET_PERCENT(G7,C7)", percentage)).toBe(true);
  expect(isDisfigured("=_xldudf_BUDGET_PERCENT(G7,C7)")).toBe(true);
  expect(isDisfigured("_xldudf_ is what it says")).toBe(false);
});
