/** Most rows and columns a sheet of Excel has. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells on one sheet; `row` and `column` count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle and the sheet (by its id, which survives renaming) it stands on. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const cellCount = (area: Area): number => area.rows * area.columns;
export const isEntireColumn = (area: Area): boolean => area.row === 0 && area.rows === MAX_ROWS;
export const isEntireRow = (area: Area): boolean => area.column === 0 && area.columns === MAX_COLUMNS;
export const singleCell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** The rectangle between two corners, both included. */
export function spanning(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The cells two rectangles share, or null. */
export function intersect(a: Area, b: Area): Area | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top > bottom || left > right ? null : spanning(top, left, bottom, right);
}

export const overlaps = (a: Area, b: Area): boolean => intersect(a, b) !== null;

/** The smallest rectangle that holds both. */
export function union(a: Area, b: Area): Area {
  const top = Math.min(a.row, b.row);
  const left = Math.min(a.column, b.column);
  return spanning(top, left, Math.max(lastRow(a), lastRow(b)), Math.max(lastColumn(a), lastColumn(b)));
}

export const contains = (outer: Area, inner: Area): boolean =>
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  lastRow(inner) <= lastRow(outer) &&
  lastColumn(inner) <= lastColumn(outer);

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** False when any cell lies outside the sheet. */
export const isOnSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  lastRow(area) < MAX_ROWS &&
  lastColumn(area) < MAX_COLUMNS;

/** Calls `visit` for each cell, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) visit(row, column);
  }
}

/** A matrix of the area's shape, filled from the offsets of each cell. */
export function matrixOf<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => cell(area.row + r, area.column + c)),
  );
}

/** What is left of `a` when the cells of `b` are taken out: up to four rectangles. */
export function subtract(a: Area, b: Area): Area[] {
  const cut = intersect(a, b);
  if (!cut) return [a];
  const parts = [
    { ...a, rows: cut.row - a.row },
    { ...a, row: lastRow(cut) + 1, rows: lastRow(a) - lastRow(cut) },
    { ...cut, column: a.column, columns: cut.column - a.column },
    { ...cut, column: lastColumn(cut) + 1, columns: lastColumn(a) - lastColumn(cut) },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
