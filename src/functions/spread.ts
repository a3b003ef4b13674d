import type Big from "big.js";
import { fromDecimal, isPercentage, readDecimal, shown } from "./arguments";
import { invalid, isBlank, isCellError, readCells, type Cell, type CellError, type Cells } from "./cells";

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export const shapeOf = (cells: Cells): Shape => ({ rows: cells.length, columns: cells[0]?.length ?? 1 });
export const isSingle = ({ rows, columns }: Shape): boolean => rows === 1 && columns === 1;
const isSameShape = (a: Shape, b: Shape): boolean => a.rows === b.rows && a.columns === b.columns;

const describe = ({ rows, columns }: Shape): string => `${rows} x ${columns}`;

function mismatch(first: string, a: Shape, second: string, b: Shape): CellError {
  return invalid(
    `${second}: a range of ${describe(b)} cells does not ` +
      `fit ${first}, a range of ` +
      `${describe(a)}; they must have ` +
      "the same shape.",
  );
}

/** The value that stands at a place; a single value stands at every place. */
export const cellAt = (cells: Cells, row: number, column: number): Cell =>
  (isSingle(shapeOf(cells)) ? cells[0]?.[0] : cells[row]?.[column]) ?? null;

/** Builds the rows of a result cell by cell. */
export const fill = <Result>({ rows, columns }: Shape, make: (row: number, column: number) => Result): Result[][] =>
  Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_column, column) => make(row, column)));

/** The one shape that all ranges among the arguments have; single values fit any. */
function commonShape(names: readonly string[], all: readonly Cells[]): Shape | CellError {
  const ranges = all
    .map((cells, index) => ({ name: names[index] ?? "", shape: shapeOf(cells) }))
    .filter(({ shape }) => !isSingle(shape));
  const [first] = ranges;
  const other = ranges.find(({ shape }) => first !== undefined && !isSameShape(first.shape, shape));
  if (first === undefined) return { rows: 1, columns: 1 };
  return other === undefined ? first.shape : mismatch(first.name, first.shape, other.name, other.shape);
}

/** Applies `compute` at every place of the common shape. Arguments are given by name, as cells. */
export function spreadCells<Result>(
  argumentsByName: Readonly<Record<string, unknown>>,
  compute: (...cells: readonly Cell[]) => Result | CellError,
): (Result | CellError)[][] | CellError {
  const names = Object.keys(argumentsByName);
  const all = Object.values(argumentsByName).map(readCells);
  const shape = commonShape(names, all);
  if (isCellError(shape)) return shape;
  return fill(shape, (row, column) => compute(...all.map((cells) => cellAt(cells, row, column))));
}

/**
 * Applies exact decimal arithmetic at every place; the first argument that is not a number is the error of that place,
 * or the one that is a percentage where others are not.
 */
export function spread(
  argumentsByName: Readonly<Record<string, unknown>>,
  compute: (...decimals: readonly Big[]) => Big | CellError,
): (number | CellError)[][] | CellError {
  const names = Object.keys(argumentsByName);
  return spreadCells(argumentsByName, (...cells) => {
    const decimals = cells.map((cell, index) => readDecimal(cell, names[index] ?? ""));
    const failed = decimals.find(isCellError) ?? mixedUnits(names, cells);
    return failed ?? fromDecimal(compute(...decimals.filter((decimal): decimal is Big => !isCellError(decimal))));
  });
}

function mixedUnits(names: readonly string[], cells: readonly Cell[]): CellError | null {
  const odd = cells.findIndex(isPercentage);
  const other = cells.findIndex((cell) => !isBlank(cell) && !isPercentage(cell));
  return odd < 0 || other < 0
    ? null
    : invalid(`${names[odd] ?? ""}: ${shown(cells[odd] ?? null)} is a percentage and ${names[other] ?? ""} is not.`);
}

/** The cells of a range that belong to one place of the result. */
type Addends = (row: number, column: number) => readonly Cell[];

function addendsOf(cells: Cells, shape: Shape): Addends | null {
  const own = shapeOf(cells);
  if (isSingle(shape)) return () => cells.flat();
  if (isSingle(own)) return () => cells.flat();
  if (isSameShape(own, shape)) return (row, column) => [cells[row]?.[column] ?? null];
  if (own.rows === shape.rows && shape.columns === 1) return (row) => cells[row] ?? [];
  if (own.columns === shape.columns && shape.rows === 1)
    return (_row, column) => cells.map((row) => row[column] ?? null);
  return null;
}

/**
 * Which cells of several ranges are added at each place of a result: all of them for a single value; the same place of
 * a range of the same shape; the row beside a column; the column below a row.
 */
export function addends(first: string, shape: Shape, name: string, ranges: readonly Cells[]): Addends | CellError {
  const each = ranges.map((cells) => addendsOf(cells, shape) ?? mismatch(first, shape, name, shapeOf(cells)));
  const failed = each.find(isCellError);
  if (failed !== undefined) return failed;
  return (row, column) => each.flatMap((pick) => (isCellError(pick) ? [] : pick(row, column)));
}
