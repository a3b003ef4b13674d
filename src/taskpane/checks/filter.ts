import type { CheckFinding } from "../../actions/checks/Checked";

/** What someone wants to see of the findings; null takes all. */
export interface Filter {
  readonly severity: CheckFinding["severity"] | null;
  readonly rule: string | null;
  /** A table, or `OUTSIDE` for what stands in no table. */
  readonly table: string | null;
  readonly text: string;
}

export const OUTSIDE = "";
export const noFilter: Filter = { severity: null, rule: null, table: null, text: "" };

/** The findings that a filter lets through: those of the sheets first, then errors before the rest. */
export function filtered(
  findings: readonly CheckFinding[],
  { severity, rule, table, text }: Filter,
): readonly CheckFinding[] {
  const parts = text
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== "");
  const wanted = findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (rule === null || finding.rule === rule) &&
      (table === null || (finding.table ?? OUTSIDE) === table) &&
      parts.every((part) => wordsOf(finding).includes(part)),
  );
  return wanted.toSorted((one, other) => rank(one) - rank(other));
}

const wordsOf = ({ name, place, message, printed, computed, cell }: CheckFinding): string =>
  [name, place, message, printed, computed, cell ?? ""].join(" ").toLowerCase();

const severities = ["error", "note", "rounding"] as const satisfies readonly CheckFinding["severity"][];
/** What the user can mend at once comes first. */
const rank = ({ standing, severity }: CheckFinding): number =>
  (standing === "sheet" ? 0 : severities.length) + severities.indexOf(severity);

/** Each value once with how many findings have it, in the order in which they come. */
export function counted<Value>(
  findings: readonly CheckFinding[],
  value: (finding: CheckFinding) => Value,
): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const finding of findings) counts.set(value(finding), (counts.get(value(finding)) ?? 0) + 1);
  return counts;
}
