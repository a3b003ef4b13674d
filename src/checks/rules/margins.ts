import type { Finding } from "../finding";
import { openMargins, openness } from "../net/margins";
import { placesOf, printedValue, report } from "../report";
import type { Subject } from "../subject";

/**
 * Sums that are entered in two ways must be the same: posts by grade and by component, recosting by component and by
 * category.
 */
export function margins(subject: Subject): readonly Finding[] {
  const { net, diagnosis } = subject;
  const read = (index: number): number => diagnosis.values[index] ?? 0;
  return openMargins(subject.margins, diagnosis.values).flatMap((margin) => {
    const [first = -1] = margin.left;
    const [place] = placesOf(net, margin.left);
    if (place === undefined) return [];
    const other = margin.right.reduce((sum, index) => sum + read(index), 0);
    return [
      report(subject, {
        rule: "margins",
        code: "marginDiffers",
        standing: "model",
        place,
        printed: printedValue(net, first, read(first)),
        computed: printedValue(net, first, other),
        difference: printedValue(net, first, openness(margin, read)),
        culprits:
          [...margin.left, ...margin.right].length <= 3 ? placesOf(net, [...margin.left, ...margin.right]) : [place],
        witnesses: placesOf(net, margin.right),
      }),
    ];
  });
}

/** The printed lines of post changes must add to the total that is printed under them. */
export function listTotal(subject: Subject): readonly Finding[] {
  const { net, page } = subject;
  return net.netCells.flatMap(({ at, row, operands }, index) => {
    const total = page[index]?.value;
    if (
      row.kind !== "total" ||
      net.tables.find(({ id }) => id === at.table)?.family !== "postChanges" ||
      total === null ||
      total === undefined
    )
      return [];
    const sum = operands.reduce((count, line) => count + (page[line]?.value ?? 0), 0);
    if (sum === total) return [];
    return [
      report(subject, {
        rule: "listTotal",
        code: "listTotal",
        place: at,
        printed: page[index]?.text ?? "",
        computed: printedValue(net, index, sum),
        difference: printedValue(net, index, total - sum),
        severity: total === subject.diagnosis.values[index] ? "note" : "error",
        witnesses: placesOf(net, unbalanced(subject, operands)),
      }),
    ];
  });
}

/** Lines that print another count than the facts give, save those of a change whose ends are off by the same. */
function unbalanced({ net, page, diagnosis }: Subject, lines: readonly number[]): readonly number[] {
  const off = (line: number): number => (page[line]?.value ?? 0) - (diagnosis.values[line] ?? 0);
  const changeOf = (line: number): string | null => {
    const cell = net.netCells[line]?.cell;
    return cell?.kind === "input" && cell.fact.of === "postChange" ? cell.fact.change : null;
  };
  return lines.filter(
    (line) =>
      off(line) !== 0 &&
      lines.filter((other) => changeOf(other) === changeOf(line)).reduce((sum, other) => sum + off(other), 0) !== 0,
  );
}
