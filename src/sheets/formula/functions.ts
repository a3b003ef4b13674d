import type { Quantity } from "../../budget/quantity";
import type { Expression, PostChangeMatch } from "../../tables/expression";
import type { Formula } from "../plan";
import { cellReference as cell, formula, joined, quoted } from "./formula";
import type { Grid } from "./grid";
import { ifKnown, nativeFormula } from "./native";

/** An expression with the add-in's custom functions, which say in the formula what is worked out. */
export function functionsFormula(expression: Expression, quantity: Quantity, grid: Grid): Formula {
  switch (expression.op) {
    case "change":
      return formula`BUDGET.CHANGE(${joined(expression.of.map(cell), ",")})`;
    case "estimate":
      return formula`BUDGET.ESTIMATE(${joined([expression.base, ...expression.changes].map(cell), ",")})`;
    case "variance":
      return ifKnown(expression, formula`BUDGET.VARIANCE(${cell(expression.base)},${cell(expression.estimate)})`);
    case "percentage":
      return formula`IF(${cell(expression.base)}=0,0,BUDGET.PERCENT(${cell(expression.change)},${cell(expression.base)}))`;
    case "share":
      return formula`IF(${cell(expression.total)}=0,0,BUDGET.SHARE(${cell(expression.part)},${cell(expression.total)}))`;
    case "recosted":
      return formula`BUDGET.RECOSTED(${cell(expression.estimate)},${cell(expression.recosting)})`;
    case "postChange":
      return postChangeFormula(expression.table, expression.match);
    case "cell":
    case "sum":
      return nativeFormula(expression, quantity, grid);
  }
}

/** The function takes one grade or staff category and one component; more of them are added up. */
function postChangeFormula(list: string, match: PostChangeMatch): Formula {
  if (match.grades === undefined && match.components === undefined) return formula`SUM(${{ list, column: "count" }})`;
  const grades = match.staffCategory === undefined ? match.grades : [match.staffCategory];
  const calls = (grades ?? [undefined]).flatMap((grade) =>
    (match.components ?? [undefined]).map((component) => call(list, grade, component)),
  );
  return joined(calls, "+");
}

function call(list: string, grade: string | undefined, component: string | undefined): Formula {
  const changes = { list, column: null };
  if (component === undefined) return formula`BUDGET.POSTCHANGE(${changes},${quoted(grade ?? "")})`;
  return formula`BUDGET.POSTCHANGE(${changes},${grade === undefined ? "" : quoted(grade)},${quoted(component)})`;
}
