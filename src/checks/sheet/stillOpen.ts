import type { Finding } from "../finding";
import { isCell } from "../finding";
import type { Subject } from "../subject";
import { shownUnits, type ShownTables } from "./shown";

/** Findings about facts of the model without those that the workbook has put right since. */
export function stillOpen(
  { net, diagnosis }: Subject,
  findings: readonly Finding[],
  shown: ShownTables,
): readonly Finding[] {
  const right = new Map(diagnosis.wrong.flatMap((entry) => [...entry.right]));
  return findings.filter(({ rule, place }) => {
    const index = isCell(place) ? net.find(place) : undefined;
    const cell = index === undefined ? undefined : net.knots[index]?.cell;
    if (
      (rule !== "facts" && rule !== "entry") ||
      index === undefined ||
      cell === undefined ||
      !isCell(place) ||
      !right.has(index)
    )
      return true;
    const now = shown.find(place);
    return now === undefined || shownUnits(now.value, cell.quantity) !== right.get(index);
  });
}
