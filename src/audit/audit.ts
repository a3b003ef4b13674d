import { equationsOf, type Equation, type Verdict } from "./equation";
import { figuresOf, type Figures } from "./figures";
import { lostFindings, notationFindings, roundingsOf, shiftFindings, slipFindings } from "./findings";
import { frameOf, type Frame, type Readings } from "./frame";
import { spread, type Grid } from "./grid";
import { isMirrored, mirrored, mirroredBack } from "./mirror";
import { readingsOf } from "./readings";
import type { Relation } from "./relation";
import { relationsOf } from "./relations";
import type { AuditReport, Finding, NotChecked } from "./report";
import { columnRoles, rowRoles } from "./roles";
import { shareColumn } from "./shares";
import { precisionOf, type Precision } from "./tolerance";
import { varianceRows } from "./varianceRows";

/** A heading line over its parts may leave out a column that only the parts have. */
const isAboveParts = ({ target, terms }: Relation): boolean => terms.every(({ line }) => line > target);

/** A relation of columns is asked in every row of the blocks that bear it out; one of rows in every column that adds up. */
function positionsFor({ rows }: Frame, figures: Figures, additive: readonly number[], relation: Relation, verdictAt: (row: number) => Verdict): readonly number[] {
  if (relation.axis === "row") return isAboveParts(relation) ? additive.filter((column) => (figures.unitsAt(relation.target, column) ?? 0) !== 0) : additive;
  const plain = rows.filter(({ isRelative }) => !isRelative);
  const blocks = [...new Set(plain.map(({ block }) => block))].filter((block) => {
    const verdicts = plain.filter((row) => row.block === block && relation.positions.includes(row.row)).map(({ row }) => verdictAt(row));
    return verdicts.filter((verdict) => verdict === "holds" || verdict === "rounding").length > verdicts.length / 2;
  });
  return plain.filter(({ block }) => blocks.includes(block)).map(({ row }) => row);
}

function equationsFor(frame: Frame, figures: Figures, precision: Precision, additive: readonly number[], relation: Relation): readonly Equation[] {
  const verdictAt = (position: number): Verdict => equationsOf(figures, precision, relation, [position])[0]?.verdict(figures.at) ?? "open";
  return equationsOf(figures, precision, relation, positionsFor(frame, figures, additive, relation, verdictAt));
}

/** Blank cells mean nil where sums over them come out. */
function blanksAreNil(equations: readonly Equation[], figures: Figures): boolean {
  const gaps = equations.filter(({ relation, cells, target }) => relation.form === "linear" && (figures.at(target) ?? 0) !== 0 && cells.some((place) => figures.at(place) === null));
  const holding = gaps.filter((equation) => equation.verdict(figures.at) !== "open").length;
  return holding >= 3 && holding >= 3 * (gaps.length - holding);
}

function relationEquations(frame: Frame, figures: Figures, precision: Precision, additive: readonly number[], all: readonly Relation[]): readonly Equation[] {
  const strict = all.flatMap((relation) => equationsFor(frame, figures, precision, additive, relation));
  if (!blanksAreNil(strict, figures)) return strict;
  return all.flatMap((relation) => equationsFor(frame, figures, { ...precision, blanksAreNil: true }, additive, relation));
}

function countsOf(equations: readonly Equation[], notChecked: readonly NotChecked[], read: (equation: Equation) => boolean): AuditReport["counts"] {
  const asked = equations.filter(read);
  const of = (rules: readonly Relation["rule"][]): number => asked.filter(({ relation }) => rules.includes(relation.rule)).length;
  return { totals: of(["total", "repeat"]), changes: of(["change", "variance", "half"]), percentages: of(["percentage", "share"]), notChecked: notChecked.length };
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] => [...findings].sort((a, b) => a.row - b.row || a.column - b.column);

/**
 * Audits a United Nations budget table: what each row and column is, by words and arithmetic, and every cell that does not fit.
 * Cells are text, numbers or blank, in rows of any length; a single column of lines pasted as text is split. What cannot be
 * established is said to be not checked, never wrong.
 */
export function audit(grid: Grid): AuditReport {
  const readings = readingsOf(spread(grid));
  return isMirrored(readings) ? mirroredBack(auditReadings(mirrored(readings)), readings) : auditReadings(readings);
}

function auditReadings(readings: Readings): AuditReport {
  const frame = frameOf(readings);
  const figures = figuresOf(frame);
  const precision = precisionOf(frame, figures);
  const { all: plain, notChecked: unexplained, additive } = relationsOf({ frame, figures, precision });
  const shares = unexplained.flatMap(({ axis, line, reason }) => (axis === "column" && reason === "ratioUnproved" ? (shareColumn(frame, figures, line) ?? []) : []));
  const notChecked = unexplained.filter(({ axis, line }) => axis === "row" || !shares.some(({ relation }) => relation.target === line));
  const all = [...plain, ...shares.map(({ relation }) => relation)];
  const asked = relationEquations(frame, figures, precision, additive, plain);
  const equations = [...asked, ...shares.flatMap((share) => share.equations), ...varianceRows(frame, figures)];
  const context = { frame, figures, equations };
  const notation = notationFindings(context);
  const shifts = shiftFindings(context, notation.read);
  const findings = [...notation.findings, ...shifts.findings, ...lostFindings(context, shifts.read), ...slipFindings(context, shifts.read)];
  return {
    findings: inOrder(findings),
    roundings: roundingsOf(context, notation.read),
    notChecked,
    rows: rowRoles(frame, all),
    columns: columnRoles(frame, all),
    counts: countsOf(equations, notChecked, (equation) => equation.verdict(notation.read) !== "open"),
  };
}
