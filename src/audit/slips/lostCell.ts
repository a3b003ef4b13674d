import { samePlace } from "../reading/figures";
import type { CellReading } from "../reading/cell";
import type { Frame } from "../reading/frame";
import type { Readings } from "../reading/grid";
import type { Finding } from "../laws/report";
import { fitOf, understand, type Understanding } from "../laws/understanding";
import type { Check } from "../laws/checks";
import { asked, findingOf, printedAt, type Audited } from "./findings";

/** The same table with one row's figures moved back by a column, from a cell that was lost. */
interface Repair {
  readonly row: number;
  /** The cell that was lost; blank in the repaired table. */
  readonly column: number;
  readonly readings: Readings;
}

const isNumber = (reading: CellReading | undefined): boolean => reading?.kind === "number";
const BLANK: CellReading = { kind: "blank" };

/** Rows that end in a blank where most others have a figure: the mark of a cell that was lost. */
function suspects({ readings, rows, columns }: Frame): readonly number[] {
  const last = columns.at(-1)?.column ?? 0;
  const isFilled = (row: number): boolean => isNumber(readings[row]?.[last]);
  const filled = rows.filter(({ row }) => isFilled(row)).length;
  const short = rows.filter(
    ({ row, isRelative }) =>
      !isRelative && !isFilled(row) && columns.filter(({ column }) => isNumber(readings[row]?.[column])).length > 1,
  );
  return filled > 2 * short.length ? short.map(({ row }) => row) : [];
}

function inserted(cells: readonly CellReading[], columns: readonly number[], at: number): readonly CellReading[] {
  const moved = columns.map((column, index) =>
    index < at ? cells[column] : index === at ? BLANK : cells[columns[index - 1] ?? 0],
  );
  const width = Math.max(cells.length, (columns.at(-1) ?? 0) + 1);
  return Array.from(
    { length: width },
    (_, column) => (columns.includes(column) ? moved[columns.indexOf(column)] : cells[column]) ?? BLANK,
  );
}

/** Every way to put a lost cell back in a row that ends in a blank. */
function repairsOf(frame: Frame, isDoubtful: (row: number) => boolean): readonly Repair[] {
  const columns = frame.columns.map(({ column }) => column);
  return suspects(frame)
    .filter(isDoubtful)
    .flatMap((row) =>
      columns.map((column, at): Repair => ({
        row,
        column,
        readings: frame.readings.map((cells, index) => (index === row ? inserted(cells, columns, at) : cells)),
      })),
    );
}

/** How much better a table must fit with a lost cell put back. */
const CLEARLY = 3;
/** Each repair means understanding the table anew: so many cells are read again at most. */
const MOST_CELLS = 40_000;

/**
 * A table as it is printed, or with a row moved back where a lost cell has shifted it and the whole table fits only
 * then.
 */
export function* restored(
  direct: Understanding,
  broken: readonly Check[],
): Generator<void, { readonly understanding: Understanding; readonly repair: Repair | null }> {
  const { frame, unproved } = direct;
  const rows = new Set(broken.flatMap(({ cells }) => cells.map(({ row }) => row)));
  // A row of which nothing fails has lost nothing, however well it would fit with a blank more.
  const isDoubtful = (row: number): boolean => unproved.length > 0 || rows.has(row);
  const isBroken = broken.length > 0 || unproved.length > 0;
  const cells = frame.rows.length * frame.columns.length;
  const repairs = isBroken && cells <= MOST_CELLS ? repairsOf(frame, isDoubtful) : [];
  if (repairs.length === 0 || repairs.length * cells > MOST_CELLS) return { understanding: direct, repair: null };
  const printed = yield* fitOf(direct);
  let best: { readonly understanding: Understanding; readonly repair: Repair } | null = null;
  let score = printed.score + CLEARLY;
  for (const repair of repairs) {
    const understanding = yield* understand(repair.readings);
    const fit = yield* fitOf(understanding);
    // A sum over a blank is left open: that alone makes nothing fit.
    if (fit.holding <= printed.holding || fit.score < score || (best !== null && fit.score === score)) continue;
    [best, score] = [{ understanding, repair }, fit.score];
  }
  return best ?? { understanding: direct, repair: null };
}

/** The one finding about a shifted row, in place of whatever else was found at the cell that was put back. */
export function lostCellFinding(
  audited: Audited,
  printed: Frame,
  { row, column }: Repair,
  found: readonly Finding[],
): readonly Finding[] {
  const place = { row, column };
  const answer = asked(place, audited.checks);
  const finding = findingOf(audited.understanding, {
    place,
    right: answer === null || answer.against > 0 ? null : answer.right,
    rule: answer?.by[0]?.law.rule ?? "change",
    misprint: "shifted",
    by: answer?.by ?? [],
    others: [],
  });
  const others = found.filter((other) => !samePlace(other, place));
  return [...others, { ...finding, printed: printedAt(printed, place), difference: null }];
}
