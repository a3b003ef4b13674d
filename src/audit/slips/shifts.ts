import type { Check, Checks, Supposed } from "../laws/checks";
import type { Figure, Place } from "../reading/figures";
import type { Understanding } from "../laws/understanding";

/** A row whose figures stand a column off from one cell on. */
interface Shift {
  readonly row: number;
  /** The first cell that is off. */
  readonly place: Place;
  /** What should stand there, in common units. */
  readonly right: number | null;
  /** Equations of the row that come out when its figures are moved back. */
  readonly fixed: readonly Check[];
  /** The row's figures as they should stand. */
  readonly moved: readonly Supposed[];
}

/** A row is thought to be shifted only if this many of its equations break. */
const LEAST_BROKEN = 2;

type Cells = readonly Figure[];

const inserted = (cells: Cells, at: number): Cells => [...cells.slice(0, at), 0, ...cells.slice(at, -1)];
const removed = (cells: Cells, at: number): Cells => [...cells.slice(0, at), ...cells.slice(at + 1), null];

/** Every way to move the figures back: a cell put in where the row ends in a blank, or an empty cell taken out. */
function repairs(cells: Cells): readonly { readonly at: number; readonly cells: Cells }[] {
  const lastIsBlank = cells.at(-1) === null;
  return cells.flatMap((value, at) => [
    ...(lastIsBlank ? [{ at, cells: inserted(cells, at) }] : []),
    ...(value === null || value === 0 ? [{ at, cells: removed(cells, at) }] : []),
  ]);
}

function sumAt(check: Check, columns: readonly number[], cells: Cells): "holds" | "breaks" | "open" {
  const valueAt = (column: number): Figure => cells[columns.indexOf(column)];
  const result = valueAt(check.target.column);
  const parts = check.terms.map(({ column, sign }) => ({ value: valueAt(column), sign }));
  if (result === null || result === undefined || parts.some(({ value }) => value === undefined)) return "open";
  if (parts.every(({ value }) => value === null)) return "open";
  const sum = parts.reduce((rest, { value, sign }) => rest + sign * (value ?? 0), 0);
  return Math.abs(result - sum) <= check.tolerance ? "holds" : "breaks";
}

/** A blank where figures ask for one: the end of a row that lost a cell. */
const isUnanswered = (check: Check, checks: Checks): boolean =>
  checks.read(check.target.row, check.target.column) === null &&
  check.terms.some(({ row, column }) => (checks.read(row, column) ?? 0) !== 0);

function shiftOf(row: number, columns: readonly number[], own: readonly Check[], checks: Checks): Shift | null {
  const broken = own.filter((check) => checks.verdict(check) === "breaks" || isUnanswered(check, checks));
  if (broken.length < LEAST_BROKEN) return null;
  const cells = columns.map((column) => checks.read(row, column));
  for (const repair of repairs(cells)) {
    const outcomes = own.map((check) => sumAt(check, columns, repair.cells));
    const fits = outcomes.filter((outcome) => outcome === "holds").length;
    if (fits < broken.length || outcomes.includes("breaks")) continue;
    return {
      row,
      place: { row, column: columns[repair.at] ?? 0 },
      right: repair.cells[repair.at] ?? null,
      fixed: broken,
      moved: columns.flatMap((column, at): readonly Supposed[] => {
        const value = repair.cells[at];
        return value === undefined ? [] : [{ row, column, value }];
      }),
    };
  }
  return null;
}

/** Rows whose figures fit only when they are moved by one column from some cell on. */
export function shiftsOf({ frame, laws }: Understanding, checks: Checks, broken: readonly Check[]): readonly Shift[] {
  const sums = laws.filter(({ axis, ratio }) => axis === "column" && ratio === null);
  const columns = frame.columns.map(({ column }) => column);
  const rows = new Set(
    broken.filter(({ law }) => law.axis === "column" && law.ratio === null).map(({ target }) => target.row),
  );
  return [...rows].flatMap((row) => {
    const own = sums.filter(({ positions }) => positions.has(row)).map((law) => checks.at(law, row));
    return shiftOf(row, columns, own, checks) ?? [];
  });
}
