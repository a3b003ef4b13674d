import { fromCell } from "../../budget/notation/quantity";
import { quantitiesOn } from "../../budget/pages";
import { operandsOf, worth } from "../../tables/expression";
import { pageExpression } from "../../tables/pageTable";
import type { Finding } from "../finding";
import { inNotation } from "../page/reading";
import { report } from "../report";
import type { Subject } from "../subject";

/**
 * Cells of a page that should follow from others and do not. They stand on the sheet as they are printed, so nothing
 * but the page itself tells of them; once what is entered adds up they are no longer told.
 */
export function pageSlips(subject: Subject, rule: "footing" | "percentage"): readonly Finding[] {
  return subject.model.pages.flatMap((page) => {
    const quantityOf = quantitiesOn(page);
    return page.rows.flatMap(({ key: row, cells }) =>
      Object.entries(cells).flatMap(([column, cell]): readonly Finding[] => {
        if (typeof cell === "string" || cell.breaks === undefined) return [];
        const quantity = quantityOf([row, column]);
        const expression = pageExpression(page.table, { ...cell, follows: cell.breaks }, quantity, quantityOf);
        const isRate = expression.op === "percentage" || expression.op === "quotient";
        if (isRate !== (rule === "percentage")) return [];
        const place = { table: page.table, row, column };
        const index = subject.net.find(place);
        const own = index === undefined ? null : (subject.values[index] ?? null);
        const computed = worth(
          expression,
          operandsOf(expression).map((at) => {
            const operand = subject.net.find(at);
            return operand === undefined ? null : (subject.values[operand] ?? null);
          }),
        );
        if (own === null || computed === null || own === computed) return [];
        return [
          report(subject, {
            rule,
            code: "printedDiffers",
            place,
            printed: inNotation(own, quantity),
            computed: inNotation(computed, quantity),
            difference: inNotation(fromCell(cell.value, quantity) - computed, quantity),
            culprits: [place],
          }),
        ];
      }),
    );
  });
}
