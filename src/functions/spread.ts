import type Big from "big.js";
import { invalid, isCellError, type CellError } from "./cellError";
import { readCells, type Cell, type Cells } from "./cells";
import { fromDecimal, readDecimal } from "./decimal";

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export const shapeOf = (cells: Cells): Shape => ({ rows: cells.length, columns: cells[0]?.length ?? 1 });
export const isSingle = ({ rows, columns }: Shape): boolean => rows === 1 && columns === 1;
export const isSameShape = (a: Shape, b: Shape): boolean => a.rows === b.rows && a.columns === b.columns;

const describe = ({ rows, columns }: Shape): string => `${rows} x ${columns}`;

export function mismatch(first: string, a: Shape, second: string, b: Shape): CellError {
  return invalid(
    `${second}: a range of ${describe(b)} cells does not fit ${first}, a range of ${describe(a)}; they must have the same shape.`,
  );
}

/** The value that stands at a place; a single value stands at every place. */
export const cellAt = (cells: Cells, row: number, column: number): Cell =>
  (isSingle(shapeOf(cells)) ? cells[0]?.[0] : cells[row]?.[column]) ?? null;

/** Builds the rows of a result cell by cell. */
export const fill = <Result>({ rows, columns }: Shape, make: (row: number, column: number) => Result): Result[][] =>
  Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_column, column) => make(row, column)));

/** The one shape that all ranges among the arguments have; single values fit any. */
export function commonShape(names: readonly string[], all: readonly Cells[]): Shape | CellError {
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

/** Applies exact decimal arithmetic at every place; the first argument that is not a number is the error of that place. */
export function spread(
  argumentsByName: Readonly<Record<string, unknown>>,
  compute: (...decimals: readonly Big[]) => Big | CellError,
): (number | CellError)[][] | CellError {
  const names = Object.keys(argumentsByName);
  return spreadCells(argumentsByName, (...cells) => {
    const decimals = cells.map((cell, index) => readDecimal(cell, names[index] ?? ""));
    const failed = decimals.find(isCellError);
    return failed ?? fromDecimal(compute(...decimals.filter((decimal): decimal is Big => !isCellError(decimal))));
  });
}
