import { fromCell } from "../../budget/notation/quantity";
import { type PageProof, quantitiesOn } from "../../budget/pages";
import { operandsOf, worth } from "../../tables/expression";
import { pageExpression } from "../../tables/pageTable";
import type { Finding } from "../finding";
import { inNotation } from "../page/reading";
import { report } from "../report";
import type { Subject } from "../subject";

/**
 * Cells of a page that should follow from others and do not, or only but for rounding. They stand on the sheet as they
 * are printed, so nothing but the page itself tells of them; once what is entered adds up they are no longer told.
 */
export function pageSlips(subject: Subject, rule: "footing" | "percentage"): readonly Finding[] {
  return subject.model.pages.flatMap((page) => {
    const quantityOf = quantitiesOn(page);
    return page.rows.flatMap(({ key: row, cells }) =>
      Object.entries(cells).flatMap(([column, cell]): readonly Finding[] => {
        const proof = typeof cell === "string" ? undefined : (cell.breaks ?? roundedOff(cell.follows));
        if (typeof cell === "string" || proof === undefined) return [];
        const quantity = quantityOf([row, column]);
        const expression = pageExpression(page.table, { ...cell, follows: proof }, quantity, quantityOf);
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
            ...(cell.breaks === undefined ? { severity: "rounding" as const } : {}),
          }),
        ];
      }),
    );
  });
}

/** What a page rounds otherwise than its parts, without the rounding. */
function roundedOff(follows: PageProof | undefined): PageProof | undefined {
  if (follows?.rounding === undefined) return undefined;
  const { rounding, ...plain } = follows;
  return rounding === 0 ? undefined : plain;
}
