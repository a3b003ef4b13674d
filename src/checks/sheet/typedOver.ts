import type { Finding } from "../finding";
import { isRounding } from "../diagnosis/rounding";
import type { Knot } from "../net/net";
import { printedValue, report } from "../report";
import { ruleOfCell } from "../rules/misprints";
import type { Subject } from "../subject";
import { expectedValue, filled, type LineCodes, type ShownValues } from "./sheetValues";
import type { Shown, ShownTables } from "./shown";

/**
 * Derived cells over which something was typed: an error where it differs from what the cells give that it is worked out
 * from. A formula of ours is right by itself, also where someone put rows into the range that it adds.
 */
export function typedOver(
  subject: Subject,
  shown: ShownTables,
  values: ShownValues,
  codes: LineCodes,
): readonly Finding[] {
  const current = filled(values, subject.values);
  return subject.net.knots.flatMap((knot, index) => {
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
  knot: Knot,
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
