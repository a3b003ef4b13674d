import type { Equation, Read } from "../relations/equation";
import type { Figures, Place } from "../reading/figures";
import type { Frame } from "../reading/frame";

/** A row whose figures stand a column off from one cell on. */
export interface Shift {
  readonly row: number;
  /** The first cell that is off. */
  readonly place: Place;
  /** What should stand there, in common units. */
  readonly right: number | null;
  /** Equations of the row that come out when its figures are moved back. */
  readonly fixed: readonly Equation[];
  readonly read: Read;
}

/** A row is thought to be shifted only if this many of its equations break. */
const LEAST_BROKEN = 2;

type Cells = readonly (number | null | undefined)[];

const inserted = (cells: Cells, at: number): Cells => [...cells.slice(0, at), 0, ...cells.slice(at, -1)];
const removed = (cells: Cells, at: number): Cells => [...cells.slice(0, at), ...cells.slice(at + 1), null];

const isEmpty = (value: number | null | undefined): boolean => value === null || value === 0;

/** Every way to move the figures back: a cell put in where the row ends in a blank, or an empty cell taken out. */
function repairs(cells: Cells): readonly { readonly at: number; readonly cells: Cells }[] {
  const lastIsBlank = cells.at(-1) === null;
  return cells.flatMap((value, at) => [
    ...(lastIsBlank ? [{ at, cells: inserted(cells, at) }] : []),
    ...(isEmpty(value) ? [{ at, cells: removed(cells, at) }] : []),
  ]);
}

function readOf(row: number, columns: readonly number[], cells: Cells, read: Read): Read {
  const moved = new Map(columns.map((column, index) => [column, cells[index]]));
  return (place) => (place.row === row && moved.has(place.column) ? moved.get(place.column) : read(place));
}

/** A blank where figures ask for one: the end of a row that lost a cell. */
const isUnanswered = ({ target, cells, verdict }: Equation, read: Read): boolean =>
  verdict(read) === "open" && read(target) === null && cells.some((place) => (read(place) ?? 0) !== 0);

function shiftOf(row: number, columns: readonly number[], own: readonly Equation[], read: Read): Shift | null {
  const broken = own.filter((equation) => equation.verdict(read) === "breaks" || isUnanswered(equation, read));
  if (broken.length < LEAST_BROKEN || !broken.some((equation) => equation.verdict(read) === "breaks")) return null;
  const cells = columns.map((column) => read({ row, column }));
  for (const repair of repairs(cells)) {
    const moved = readOf(row, columns, repair.cells, read);
    const verdicts = own.map((equation) => equation.verdict(moved));
    const fits = verdicts.filter((verdict) => verdict === "holds").length;
    if (fits < broken.length || verdicts.includes("breaks")) continue;
    return {
      row,
      place: { row, column: columns[repair.at] ?? 0 },
      right: repair.cells[repair.at] ?? null,
      fixed: broken,
      read: moved,
    };
  }
  return null;
}

/** Rows whose figures fit only when they are moved by one column from some cell on. */
export function shiftsOf(
  frame: Frame,
  figures: Figures,
  equations: readonly Equation[],
  start: Read = figures.at,
): readonly Shift[] {
  const shifts: Shift[] = [];
  let read = start;
  const columns = frame.columns.map(({ column }) => column);
  const across = equations.filter(({ relation }) => relation.axis === "column");
  for (const { row } of frame.rows) {
    const shift = shiftOf(
      row,
      columns,
      across.filter(({ position }) => position === row),
      read,
    );
    if (shift === null) continue;
    shifts.push(shift);
    read = shift.read;
  }
  return shifts;
}
