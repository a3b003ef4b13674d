import { type Finding, isCell } from "../finding";
import type { Facts, Subject } from "../subject";
import { broken } from "./broken";
import { type Entry, entriesOf, unreadable } from "./entries";
import { following } from "./following";
import { lineCodes, shownValues } from "./sheetValues";
import { shownUnits, type ShownTables } from "./shown";
import { typedOver } from "./typedOver";

/** What somebody entered, and what does not fit because of it. */
export interface CheckedSheet {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

/**
 * Holds the tables of a model in a workbook to the rules. Findings are sorted by where they come from: what stood in the model as
 * it was loaded is a slip of the source and not told here; what the entries contradict is the user's to mend; and what merely
 * follows from them by arithmetic, in words that no formula writes, is to be updated.
 */
export function checkSheet(subject: Subject, facts: Facts, shown: ShownTables): CheckedSheet {
  const values = shownValues(subject, shown);
  const codes = lineCodes(subject, shown);
  const entries = entriesOf(subject, values, codes, shown);
  return {
    entries,
    findings: [
      ...unreadable(subject, values, shown),
      ...typedOver(subject, shown, values, codes),
      ...broken(subject, facts, shown, entries),
      ...following(facts, entries),
    ],
  };
}

/** Findings about facts of the model without those that the workbook has put right since. */
export function stillOpen(
  { net, diagnosis }: Subject,
  findings: readonly Finding[],
  shown: ShownTables,
): readonly Finding[] {
  const right = new Map(diagnosis.wrong.flatMap((entry) => [...entry.right]));
  return findings.filter(({ rule, place }) => {
    if ((rule !== "facts" && rule !== "entry") || !isCell(place)) return true;
    const index = net.find(place) ?? -1;
    const [cell, now] = [net.knots[index]?.cell, shown.find(place)];
    if (cell === undefined || now === undefined || !right.has(index)) return true;
    return shownUnits(now.value, cell.quantity) !== right.get(index);
  });
}
