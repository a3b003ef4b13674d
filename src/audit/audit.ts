import { checksOf } from "./laws/checks";
import type { Rule } from "./laws/law";
import { spread, readingsOf, type Grid, type Readings } from "./reading/grid";
import { isMirrored, mirrored, mirroredBack } from "./mirror";
import type { AuditReport, Finding } from "./laws/report";
import { columnRoles, rowRoles } from "./laws/roles";
import {
  lostFindings,
  notationFindings,
  roundingsOf,
  shiftFindings,
  slipFindings,
  type Audited,
} from "./slips/findings";
import { lostCellFinding, restored } from "./slips/lostCell";
import { leftOutFindings, missingLineFindings } from "./slips/lostLines";
import { finish, type Steps } from "./steps";
import { outcomeOf, understand, type Outcome, type Understanding } from "./laws/understanding";

const auditedOf = (understanding: Understanding): Audited => ({
  understanding,
  checks: checksOf(understanding.figures, understanding.laws, understanding.blanksAreNil),
});

function countsOf({ holds, breaks }: Outcome, notChecked: number): AuditReport["counts"] {
  const of = (...rules: readonly Rule[]): number =>
    [...holds].reduce((sum, [law, held]) => sum + (rules.includes(law.rule) ? held + (breaks.get(law) ?? 0) : 0), 0);
  return {
    totals: of("total", "repeat"),
    changes: of("change", "variance", "half"),
    percentages: of("percentage", "share"),
    notChecked,
  };
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => a.row - b.row || a.column - b.column);

function* auditReadings(readings: Readings): Steps<AuditReport> {
  const direct = yield* understand(readings);
  const first = yield* outcomeOf(direct.laws, auditedOf(direct).checks);
  const { understanding, repair } = yield* restored(direct, first.broken);
  return yield* reportInSteps(understanding, (found, audited) =>
    repair === null ? found : lostCellFinding(audited, direct.frame, repair, found),
  );
}

/** The report about an understood table; `amend` adds what was found before. */
function* reportInSteps(
  understanding: Understanding,
  amend: (found: readonly Finding[], audited: Audited) => readonly Finding[],
): Steps<AuditReport> {
  const audited = auditedOf(understanding);
  const notation = notationFindings(audited);
  const outcome = yield* outcomeOf(understanding.laws, audited.checks);
  const shifted = shiftFindings(audited, outcome.broken);
  const lost = lostFindings(audited);
  const exact = [...outcome.holds.values()].reduce((sum, held) => sum + held, 0) - outcome.rounded.length;
  const found = [...notation, ...shifted, ...lost, ...(yield* slipFindings(audited, outcome, exact))];
  const lines = [...missingLineFindings(understanding), ...leftOutFindings(understanding)];
  const said = new Set(lines.map(({ row }) => row));
  const notChecked = understanding.notChecked.filter(({ axis, line }) => axis === "column" || !said.has(line));
  return {
    findings: inOrder([...lines, ...amend(found, audited)]),
    roundings: roundingsOf(audited, outcome.rounded),
    notChecked,
    rows: rowRoles(understanding.frame, understanding.laws),
    columns: columnRoles(understanding.frame, understanding.laws),
    counts: countsOf(outcome, notChecked.length),
  };
}

/**
 * What does not fit in a table that is understood as it stands. Of a document with cells of its own no figure has moved
 * into a neighbouring column, so none is looked for there.
 */
export const reportOf = (understanding: Understanding): AuditReport =>
  finish(reportInSteps(understanding, (found) => found));

/** The audit in small steps, for whoever must let others have their turn between them; see `audit`. */
export function* auditInSteps(grid: Grid): Steps<AuditReport> {
  const readings = yield* readingsOf(spread(grid));
  if (!isMirrored(readings)) return yield* auditReadings(readings);
  return mirroredBack(yield* auditReadings(mirrored(readings)), readings);
}

/**
 * Audits a United Nations budget table: what each row and column is, by words and arithmetic, and every cell that does
 * not fit. Cells are text, numbers or blank, in rows of any length; a single column of lines pasted as text is split.
 * What cannot be established is said to be not checked, never wrong.
 */
export const audit = (grid: Grid): AuditReport => finish(auditInSteps(grid));
