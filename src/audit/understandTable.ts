import { equationAt, verdictOf, type Axis, type Law, type Rule, type Verdict } from "./laws/law";
import type { Place } from "./reading/figures";
import type { DataColumn } from "./reading/frame";
import { readingsOf, spread, type Grid } from "./reading/grid";
import { isMirrored, mirrored, widthOf } from "./mirror";
import type { NotChecked, Role } from "./laws/report";
import { columnRoles, rowRoles } from "./laws/roles";
import { finish } from "./steps";
import { understand, type Understanding } from "./laws/understanding";

/** What a column of figures measures, as far as its headings and the table's arithmetic say. */
type Measure = "base" | "change" | "totalChange" | "percentage" | "estimate" | "variance" | "total" | "figures";

interface TableRow {
  /** Zero-based in the grid. */
  readonly row: number;
  readonly label: string;
  readonly role: Role;
  /** 0 for what no total takes, 1 for the parts of such a total, and so on. */
  readonly level: number;
  /** The heading inside the table under which it stands. */
  readonly section: string;
}

interface TableColumn {
  readonly column: number;
  readonly role: Role;
  readonly measure: Measure | null;
  readonly heading: string;
  /** The heading that it shares with others: a fund, or `Changes`. */
  readonly group: string;
  readonly year: number | null;
}

/** What stands where in a table. */
interface TableFrame {
  readonly rows: readonly TableRow[];
  readonly columns: readonly TableColumn[];
  readonly labelColumns: readonly number[];
  readonly headingRows: readonly number[];
}

interface SignedCell extends Place {
  readonly sign: 1 | -1;
}

/**
 * What one cell follows from: the signed sum of the terms, divided by the base and the divisor where there are any
 * (0.01 for a percentage, 2 for half of a figure).
 */
interface CellEquation {
  readonly rule: Rule;
  readonly axis: Axis;
  readonly target: Place;
  readonly terms: readonly SignedCell[];
  readonly base: Place | null;
  readonly divisor: number | null;
  readonly verdict: Verdict;
}

interface UnderstoodTable {
  readonly frame: TableFrame;
  readonly equations: readonly CellEquation[];
  /** What could not be established, and why. */
  readonly notChecked: readonly NotChecked[];
}

/** The levels of the rows: the parts of a total stand one below it. */
function levelsOf(laws: readonly Law[]): ReadonlyMap<number, number> {
  const totals = laws.filter(({ axis, rule }) => axis === "row" && rule === "total");
  const above = new Map<number, number>();
  for (const { target, terms } of totals) for (const { line } of terms) if (!above.has(line)) above.set(line, target);
  const levels = new Map<number, number>();
  for (const start of above.keys()) {
    const [path, seen]: [number[], Set<number>] = [[], new Set()];
    for (let row: number | undefined = start; row !== undefined && !seen.has(row); row = above.get(row)) {
      path.push(row);
      seen.add(row);
    }
    path.reverse().forEach((row, level) => levels.set(row, Math.max(level, levels.get(row) ?? 0)));
  }
  return levels;
}

const YEAR = /\b(?:19|20)\d{2}\b/;

function measureOf({ mentions }: DataColumn, role: Role): Measure {
  if (role === "percentage" || role === "share" || mentions.has("percentage")) return "percentage";
  const isAmount = mentions.has("base") || mentions.has("estimate");
  if (!isAmount && mentions.has("change")) return mentions.has("total") ? "totalChange" : "change";
  if (mentions.has("variance")) return "variance";
  if (mentions.has("estimate")) return "estimate";
  if (mentions.has("base")) return "base";
  return mentions.has("total") || mentions.has("subtotal") || role === "total" ? "total" : "figures";
}

function frameOf({ frame, laws }: Understanding): TableFrame {
  const levels = levelsOf(laws);
  const sections = new Map(frame.rows.map(({ row, section }) => [row, section]));
  const columns = new Map(frame.columns.map((own) => [own.column, own]));
  return {
    rows: rowRoles(frame, laws).map(({ line, label, role }) => ({
      row: line,
      label,
      role,
      level: levels.get(line) ?? 0,
      section: sections.get(line) ?? "",
    })),
    columns: columnRoles(frame, laws).map(({ line, role }) => {
      const own = columns.get(line);
      const [heading, group] = [own?.heading ?? "", own?.group ?? ""];
      const year = YEAR.exec(heading) ?? YEAR.exec(group);
      return {
        column: line,
        role,
        measure: own === undefined ? null : measureOf(own, role),
        heading,
        group,
        year: year === null ? null : Number(year[0]),
      };
    }),
    labelColumns: frame.labelColumns,
    headingRows: frame.headingRows,
  };
}

function equationsOf({ figures, laws, blanksAreNil }: Understanding): readonly CellEquation[] {
  return laws.flatMap((law) =>
    [...law.positions].map((position): CellEquation => {
      const equation = equationAt(law, position);
      const { target, terms, base } = equation;
      const verdict = verdictOf(figures, figures.at, equation, blanksAreNil);
      const divisor = law.rule === "half" ? 2 : (law.ratio?.divisor ?? null);
      return { rule: law.rule, axis: law.axis, target, terms, base, divisor, verdict };
    }),
  );
}

/** The same with its columns from right to left, for a table whose labels stand to the right. */
function mirroredTable({ frame, equations, notChecked }: UnderstoodTable, last: number): UnderstoodTable {
  const place = <P extends Place>(own: P): P => ({ ...own, column: last - own.column });
  return {
    frame: {
      ...frame,
      columns: frame.columns.map((own) => ({ ...own, column: last - own.column })).toReversed(),
      labelColumns: frame.labelColumns.map((column) => last - column),
    },
    equations: equations.map((own) => ({
      ...own,
      target: place(own.target),
      terms: own.terms.map(place),
      base: own.base === null ? null : place(own.base),
    })),
    notChecked: notChecked.map((own) => (own.axis === "column" ? { ...own, line: last - own.line } : own)),
  };
}

/**
 * What stands where in any table of a budget document, and every cell that follows from others, whether it comes out or
 * not: totals, subtotals, changes, estimates, percentages, numbered deliverables under their line. The one place that
 * knows how such a table is read: the audit names what breaks, a document reader takes the frame, a writer of formulas
 * the equations.
 */
export function understandTable(grid: Grid): UnderstoodTable {
  const readings = finish(readingsOf(spread(grid)));
  const isTurned = isMirrored(readings);
  const understanding = finish(understand(isTurned ? mirrored(readings) : readings));
  const table: UnderstoodTable = {
    frame: frameOf(understanding),
    equations: equationsOf(understanding),
    notChecked: understanding.notChecked,
  };
  return isTurned ? mirroredTable(table, widthOf(readings) - 1) : table;
}
