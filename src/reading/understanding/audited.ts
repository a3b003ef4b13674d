import type { PrintedTable } from "../document/document";
import { reportOf } from "../../audit/audit";
import { checksOf, type Checks } from "../../audit/laws/checks";
import { equationAt, verdictOf, type Equation, type Rule } from "../../audit/laws/law";
import type { CellReading } from "../../audit/reading/cell";
import type { Read } from "../../audit/reading/figures";
import type { Frame } from "../../audit/reading/frame";
import { type Grid, readingsOf } from "../../audit/reading/grid";
import type { AuditReport } from "../../audit/laws/report";
import { finish } from "../../audit/steps";
import { understand, type Understanding } from "../../audit/laws/understanding";

/** What the audit makes of a table: the only place of this room that asks it. */
export interface Audited {
  readonly frame: Frame;
  /** What each cell is read as, by row and column. */
  readonly readings: readonly (readonly CellReading[])[];
  /** For each cell that follows from others, an equation that the printed figures bear out, or that they break. */
  readonly proofs: ReadonlyMap<string, Proof>;
  readonly report: AuditReport;
  readonly relations: Relations;
}

/** The equations of a table, to ask what would come out with another figure in a cell. */
export interface Relations {
  readonly checks: Checks;
  /** Figures are whole numbers of a common unit: this many digits after the point. */
  readonly scale: number;
}

/** How a cell follows from others: a signed sum, or a signed sum divided by a base. */
export interface Proof {
  readonly rule: Rule;
  readonly terms: readonly { readonly row: number; readonly column: number; readonly sign: 1 | -1 }[];
  /** The cell to divide by; null for a plain sum. */
  readonly base: { readonly row: number; readonly column: number } | null;
  /** 0.01 for a percentage, 2 for a half, 1 for a plain sum. */
  readonly divisor: number;
  /**
   * Whether the printed figures come out to the last digit, within what rounding of the parts explains, or not at all.
   */
  readonly verdict: "holds" | "rounding" | "breaks";
}

export const cellKey = (row: number, column: number): string => `${row}:${column}`;

const blank: AuditReport = {
  findings: [],
  roundings: [],
  notChecked: [],
  rows: [],
  columns: [],
  counts: { totals: 0, changes: 0, percentages: 0, notChecked: 0 },
};

/** Audits a table as it is printed. A merged heading stands in its first cell, as it would on a sheet. */
export const audited = ({ rows }: PrintedTable): Audited =>
  auditedCells(rows.map(({ cells }) => cells.map((cell) => cell?.text.replace(/\n/g, " ") ?? "")));

/** Audits cells, as a page or a sheet shows them. */
export function auditedCells(grid: Grid): Audited {
  const readings = finish(readingsOf(grid));
  const understanding = finish(understand(readings));
  const hasFigures = understanding.frame.rows.length > 0;
  return {
    frame: understanding.frame,
    readings,
    proofs: hasFigures ? proofsOf(understanding) : new Map(),
    report: hasFigures ? reportOf(understanding) : blank,
    relations: relationsOf(understanding),
  };
}

const relationsOf = ({ figures, laws, blanksAreNil }: Understanding): Relations => ({
  checks: checksOf(figures, laws, blanksAreNil),
  scale: figures.scale,
});

/**
 * One equation a cell: those that hold before those that are near, and none that would lead back to the cell itself.
 */
function proofsOf({ laws, figures, blanksAreNil }: Understanding): ReadonlyMap<string, Proof> {
  const proofs = new Map<string, Proof>();
  const judged = laws.flatMap((law) =>
    [...law.positions].map((position) => {
      const equation = equationAt(law, position);
      return { equation, verdict: verdictOf(figures, figures.at, equation, blanksAreNil) };
    }),
  );
  for (const wanted of ["holds", "rounding", "breaks"] as const)
    for (const { equation, verdict } of judged) {
      const key = cellKey(equation.target.row, equation.target.column);
      if (verdict !== wanted || proofs.has(key) || !isCalculated(equation, figures.at)) continue;
      const proof = proofOf(equation, verdict);
      if (!leadsTo(key, proof, proofs)) proofs.set(key, proof);
    }
  return proofs;
}

/** A blank total is not calculated, and a total of blanks says nothing. */
const isCalculated = ({ target, terms }: Equation, read: Read): boolean =>
  typeof read(target.row, target.column) === "number" &&
  terms.some(({ row, column }) => typeof read(row, column) === "number");

const proofOf = ({ law, terms, base }: Equation, verdict: Proof["verdict"]): Proof => ({
  rule: law.rule,
  terms,
  base,
  divisor: law.rule === "half" ? 2 : (law.ratio?.divisor ?? 1),
  verdict,
});

/** Whether a proof would need the cell that it is for. */
function leadsTo(key: string, proof: Proof, proofs: ReadonlyMap<string, Proof>): boolean {
  const seen = new Set<string>();
  const waiting = [proof];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { row, column } of next.base === null ? next.terms : [...next.terms, next.base]) {
      const at = cellKey(row, column);
      if (at === key) return true;
      const further = proofs.get(at);
      if (further !== undefined && !seen.has(at)) waiting.push(further);
      seen.add(at);
    }
  return false;
}
