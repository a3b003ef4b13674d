import type { CellReading } from "./cell";
import type { Frame } from "./frame";

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const samePlace = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;

/** A figure in common units; null where the page is blank; undefined where it holds words or what is not a number. */
export type Figure = number | null | undefined;

/** Reads a figure, perhaps with some cells supposed to be otherwise than printed. */
export type Read = (row: number, column: number) => Figure;

/** The figures of a table as whole numbers of one common smallest unit, so that no binary fraction decides a sum. */
export interface Figures {
  /** Digits after the point of the common unit. */
  readonly scale: number;
  readonly at: Read;
  /** The size of one unit in the last printed place. */
  readonly step: (row: number, column: number) => number;
  /**
   * How many half units a figure of a column may be off by rounding where it is a whole number; 0 where it is a count.
   */
  readonly halvesOfWhole: (column: number) => number;
  /** The same where decimals are printed: two where figures were halved before they were rounded. */
  readonly halves: number;
}

const MOST_DECIMALS = 4;
/** More decimals than these were never printed: a typed number with them was not rounded. */
const MOST_PRINTED = 2;
/** Whole numbers from here on are amounts in full dollars, which were rounded; nobody counts so many posts. */
const LEAST_AMOUNT = 100_000;

const decimalsOf = (reading: CellReading): number => (reading.kind === "number" ? reading.decimals : 0);

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

function unitsOf(reading: CellReading, scale: number): Figure {
  if (reading.kind === "blank") return null;
  return reading.kind === "number" ? Math.round(reading.value * 10 ** scale) : undefined;
}

/** Columns of whole numbers that were rounded: amounts of money, and what was multiplied by a rate. */
function roundedColumns({ rows, columns, readings, mentions }: Frame, scale: number): ReadonlySet<number> {
  const speaksOfMoney = scale === 0 && mentions.has("money") && !mentions.has("posts");
  const isLarge = (column: number): boolean =>
    scale === 0 &&
    rows.some(({ row }) => {
      const reading = readings[row]?.[column];
      return reading?.kind === "number" && Math.abs(reading.value) >= LEAST_AMOUNT;
    });
  const isRated = (own: Frame["columns"][number]): boolean =>
    own.mentions.has("rate") || own.mentions.has("average") || own.mentions.has("excluding");
  return new Set(
    columns.filter((own) => speaksOfMoney || isRated(own) || isLarge(own.column)).map(({ column }) => column),
  );
}

/** The figures of a frame, each read once. */
export function figuresOf(frame: Frame): Figures {
  const decimals = frame.readings.map(decimalsIn);
  let scale = 0;
  for (const { row } of frame.rows)
    for (const { column } of frame.columns) scale = Math.max(scale, decimals[row]?.[column] ?? 0);
  scale = Math.min(MOST_DECIMALS, scale);
  const units = frame.readings.map((cells) => cells.map((reading) => unitsOf(reading, scale)));
  const whole = 10 ** scale;
  const rounded = roundedColumns(frame, scale);
  const halves = frame.columns.some(({ mentions }) => mentions.has("half")) ? 2 : 1;
  return {
    scale,
    halves,
    at: (row, column) => {
      const cells = units[row];
      return cells === undefined || column >= cells.length ? null : cells[column];
    },
    step: (row, column) => {
      const places = decimals[row]?.[column];
      return places === undefined ? whole : 10 ** Math.max(0, scale - places);
    },
    halvesOfWhole: (column) => (rounded.has(column) ? halves : 0),
  };
}

/**
 * How far a figure may be from what it was rounded from, in common units; whole numbers are counts unless their column
 * is rounded.
 */
export function roundingAt(figures: Figures, row: number, column: number): number {
  const step = figures.step(row, column);
  const halves = step >= 10 ** figures.scale ? figures.halvesOfWhole(column) : figures.halves;
  return (halves * step) / 2;
}
