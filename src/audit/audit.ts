import type { Equation } from "./relations/equation";
import type { Readings } from "./reading/frame";
import { lostFindings, notationFindings, roundingsOf, shiftFindings, slipFindings } from "./slips/findings";
import { spread, type Grid } from "./reading/grid";
import { isMirrored, mirrored, mirroredBack } from "./reading/mirror";
import { readingsOf } from "./reading/readings";
import type { Relation } from "./relations/relation";
import type { AuditReport, Finding, NotChecked } from "./report";
import { leftOutFindings } from "./slips/leftOut";
import { missingLineFindings } from "./slips/missingLines";
import { columnRoles, rowRoles } from "./roles";
import { lostCellFinding, restored } from "./slips/restored";
import type { Understanding } from "./understanding";

function countsOf(
  equations: readonly Equation[],
  notChecked: readonly NotChecked[],
  read: (equation: Equation) => boolean,
): AuditReport["counts"] {
  const asked = equations.filter(read);
  const of = (rules: readonly Relation["rule"][]): number =>
    asked.filter(({ relation }) => rules.includes(relation.rule)).length;
  return {
    totals: of(["total", "repeat"]),
    changes: of(["change", "variance", "half"]),
    percentages: of(["percentage", "share"]),
    notChecked: notChecked.length,
  };
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.row - b.row || a.column - b.column);

/**
 * Audits a United Nations budget table: what each row and column is, by words and arithmetic, and every cell that does not fit.
 * Cells are text, numbers or blank, in rows of any length; a single column of lines pasted as text is split. What cannot be
 * established is said to be not checked, never wrong.
 */
export function audit(grid: Grid): AuditReport {
  const readings = readingsOf(spread(grid));
  return isMirrored(readings) ? mirroredBack(auditReadings(mirrored(readings)), readings) : auditReadings(readings);
}

function auditReadings(printed: Readings): AuditReport {
  const { understanding, repair } = restored(printed);
  return reportOf(understanding, (found) =>
    repair === null ? found : lostCellFinding(understanding, printed, repair, found),
  );
}

/**
 * What does not fit in a table that is understood as it stands. Of a document with cells of its own no figure has moved into a
 * neighbouring column, so none is looked for there; `amend` adds what was found before.
 */
export function reportOf(
  understanding: Understanding,
  amend: (found: readonly Finding[]) => readonly Finding[] = (found) => found,
): AuditReport {
  const { frame, equations, relations } = understanding;
  const notation = notationFindings(understanding);
  const shifts = shiftFindings(understanding, notation.read);
  const found = [
    ...notation.findings,
    ...shifts.findings,
    ...lostFindings(understanding, shifts.read),
    ...slipFindings(understanding, shifts.read),
  ];
  const lines = [...missingLineFindings(understanding), ...leftOutFindings(understanding)];
  const findings = [...lines, ...amend(found)];
  const notChecked = understanding.notChecked.filter(
    ({ axis, line }) => axis === "column" || !lines.some(({ row }) => row === line),
  );
  return {
    findings: inOrder(findings),
    roundings: roundingsOf(understanding, notation.read),
    notChecked,
    rows: rowRoles(frame, relations),
    columns: columnRoles(frame, relations),
    counts: countsOf(equations, notChecked, (equation) => equation.verdict(notation.read) !== "open"),
  };
}
