import type { CellReading } from "./cell";
import type { Frame } from "./frame";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The figures of a table as whole numbers of one common smallest unit, so that no binary fraction decides a sum. */
export interface Figures {
  /** Digits after the point of the common unit. */
  readonly scale: number;
  /** The figure; null where the page is blank; undefined where it holds words or what is not a number. */
  readonly at: (place: Place) => number | null | undefined;
  /** The size of one unit in the last printed place. */
  readonly step: (place: Place) => number;
  /** The same by row and column, for the many sums that are tried. */
  readonly unitsAt: (row: number, column: number) => number | null | undefined;
  readonly stepAt: (row: number, column: number) => number;
}

const MOST_DECIMALS = 4;

const decimalsOf = (reading: CellReading | undefined): number => (reading?.kind === "number" ? reading.decimals : 0);

/** More than these were never printed: a typed number with them was not rounded. */
const MOST_PRINTED = 2;

/** A typed number has lost its last zeros: 19649 stands for 19649.0 beside 796.4. */
function decimalsIn(cells: readonly CellReading[]): readonly number[] {
  const typed = cells.flatMap((reading) =>
    reading.kind === "number" && reading.isTyped && reading.decimals <= MOST_PRINTED ? [reading.decimals] : [],
  );
  const least = Math.max(0, ...typed);
  return cells.map((reading) =>
    reading.kind === "number" && reading.isTyped ? Math.max(reading.decimals, least) : decimalsOf(reading),
  );
}

/** The figures of a frame, each read once. */
export function figuresOf(frame: Frame): Figures {
  const decimals = frame.readings.map(decimalsIn);
  const scale = Math.min(
    MOST_DECIMALS,
    Math.max(0, ...frame.rows.flatMap(({ row }) => frame.columns.map(({ column }) => decimals[row]?.[column] ?? 0))),
  );
  const units = frame.readings.map((cells) => cells.map((reading) => unitsOf(reading, scale)));
  const steps = decimals.map((cells) => cells.map((places) => 10 ** Math.max(0, scale - places)));
  const whole = 10 ** scale;
  const unitsAt = (row: number, column: number): number | null | undefined => {
    const cells = units[row];
    return cells === undefined || column >= cells.length ? null : cells[column];
  };
  const stepAt = (row: number, column: number): number => steps[row]?.[column] ?? whole;
  return {
    scale,
    unitsAt,
    stepAt,
    at: ({ row, column }) => unitsAt(row, column),
    step: ({ row, column }) => stepAt(row, column),
  };
}

function unitsOf(reading: CellReading, scale: number): number | null | undefined {
  if (reading.kind === "blank") return null;
  return reading.kind === "number" ? Math.round(reading.value * 10 ** scale) : undefined;
}
