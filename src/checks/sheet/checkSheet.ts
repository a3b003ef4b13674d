import { isRounding } from "../diagnosis/misprint";
import { type Finding, isCell, MOST_CULPRITS } from "../finding";
import type { NetCell } from "../net/net";
import { printedValue, report } from "../report";
import { statedAmounts, statedDirections } from "../rules/claims";
import { ruleOfCell } from "../rules/misprints";
import { movements } from "../rules/movements";
import { objects } from "../rules/objects";
import type { Facts, Subject } from "../subject";
import { broken, newlyFound } from "./broken";
import {
  entriesOf,
  type Entry,
  expectedValue,
  filled,
  lineCodes,
  type LineCodes,
  shownValues,
  type ShownValues,
  unreadable,
} from "./entries";
import { type Shown, type ShownTables, shownUnits } from "./shown";

/** What somebody entered, and what does not fit because of it. */
export interface CheckedSheet {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

/**
 * Holds the tables of a model in a workbook to the rules. Findings are sorted by where they come from: what stood in
 * the model as it was loaded is a slip of the source and not told here; what the entries contradict is the user's to
 * mend; and what merely follows from them by arithmetic, in words that no formula writes, is to be updated.
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
    const [cell, now] = [net.netCells[index]?.cell, shown.find(place)];
    if (cell === undefined || now === undefined || !right.has(index)) return true;
    return shownUnits(now.value, cell.quantity) !== right.get(index);
  });
}

/** What the text states and the entries no longer give: it follows from them, but nobody writes it for the user. */
function following(facts: Facts, entries: readonly Entry[]): readonly Finding[] {
  if (facts.now === facts.before) return [];
  const culprits = entries.length > MOST_CULPRITS ? [] : entries.map(({ place }) => place);
  return [
    ...newlyFound(facts, stated).map((finding): Finding => ({ ...finding, kind: "toUpdate", culprits })),
    ...newlyFound(facts, objects).map((finding) => ofObjects(finding, facts.now, entries)),
  ];
}

/** Sentences that the rounding of the parts explains need no other words. */
const stated = (subject: Subject): readonly Finding[] =>
  [
    ...statedAmounts(subject, subject.model),
    ...statedDirections(subject, subject.model),
    ...movements(subject).filter(({ message: { code } }) => code === "movementUntold"),
  ].filter(({ severity }) => severity !== "rounding");

/** Objects that were entered must add up; objects that a text states follow the amount that they explain. */
function ofObjects(finding: Finding, { net }: Subject, entries: readonly Entry[]): Finding {
  const isOfObjects = ({ place }: Entry): boolean => {
    const cell = net.netCells[net.find(place) ?? -1]?.cell;
    return cell?.kind === "input" && cell.fact.of === "object";
  };
  return { ...finding, kind: entries.some(isOfObjects) ? "mine" : "toUpdate" };
}

/**
 * Derived cells over which something was typed: an error where it differs from what the cells give that it is worked
 * out from. A formula of ours is right by itself, also where someone put rows into the range that it adds.
 */
function typedOver(subject: Subject, shown: ShownTables, values: ShownValues, codes: LineCodes): readonly Finding[] {
  const current = filled(values, subject.values);
  return subject.net.netCells.flatMap((knot, index) => {
    const now = shown.find(knot.at);
    if (knot.cell.kind === "input" || now === undefined) return [];
    const expected = expectedValue(knot, values, shown.added, codes);
    const isRight = now.isFormula && values[index] === expected;
    return expected === undefined || isRight || now.isOurs()
      ? []
      : (judge(subject, knot, index, now, values[index], expected, current) ?? []);
  });
}

function judge(
  subject: Subject,
  knot: NetCell,
  index: number,
  now: Shown,
  value: number | null | undefined,
  expected: number | null,
  current: readonly (number | null)[],
): Finding | null {
  const computed = printedValue(subject.net, index, expected);
  const told = { rule: ruleOfCell(knot), standing: "sheet", place: knot.at, computed } as const;
  if (value === undefined) return report(subject, { ...told, code: "typedWords", printed: String(now.value) });
  const printed = printedValue(subject.net, index, value);
  if (value === expected)
    return report(subject, { ...told, rule: "typedOver", code: "typedSame", severity: "note", printed });
  const given = current.map((each, position) => (position === index ? expected : each));
  return report(subject, {
    ...told,
    code: "typedOver",
    printed,
    difference: printedValue(subject.net, index, (value ?? 0) - (expected ?? 0)),
    severity: value !== null && isRounding(subject.net, given, index, value) ? "rounding" : "error",
  });
}
