import type { Cell, CellValue as FileCell, Worksheet } from "exceljs";
import { parseArea } from "../../engine/address";
import { type Area, contains, singleCell } from "../../engine/area";
import type { CellValue } from "../../engine/cellValue";
import type { Engine } from "../../engine/engine";
import { UNLOCKED } from "../../objects/locked";
import { userFormula } from "../fileFormula";
import type { StandardFont } from "../standardFont";
import { openLines, openStyle } from "./openStyle";

/** Reads the values that the cells of a file's sheet hold and how they look; `standard` is the font of cells without one. */
export function openValues(engine: Engine, sheet: string, from: Worksheet, standard: Partial<StandardFont>): void {
  const grid = gridOf(from);
  const arrays = grid.cells.flatMap((cell) => arrayArea(cell) ?? []);
  const isFilled = (row: number, column: number): boolean =>
    arrays.some((array) => contains(array, singleCell(row, column)));
  engine.cells.write(sheet, grid.area, (row, column) => {
    const cell = grid.at(row, column);
    return cell === undefined || cell.formula || isFilled(row, column) ? null : valueOf(cell);
  });
  engine.cells.writeStyle(sheet, grid.area, (row, column) => {
    const cell = grid.at(row, column);
    return cell === undefined ? null : openStyle(cell, cell.value === null ? {} : standard);
  });
  engine.cells.patch(sheet, grid.area, (row, column) =>
    grid.at(row, column)?.protection?.locked === false ? { custom: { [UNLOCKED]: true } } : undefined,
  );
  engine.cells.patchStyle(sheet, grid.area, (row, column) => {
    const lines = openLines(grid.at(row, column) ?? { border: {} });
    return lines === undefined ? undefined : { bd: lines };
  });
}

/** Reads the formulas of a file's sheet. The tables and names that they speak of must stand already. */
export function openFormulas(engine: Engine, sheet: string, from: Worksheet, namespace: string | undefined): void {
  const grid = gridOf(from);
  engine.cells.write(sheet, grid.area, (row, column) => {
    const formula = grid.at(row, column)?.formula;
    return formula ? userFormula(formula, namespace) : null;
  });
}

interface Grid {
  readonly cells: readonly Cell[];
  readonly area: Area;
  at(row: number, column: number): Cell | undefined;
}

function gridOf(from: Worksheet): Grid {
  const cells = cellsOf(from);
  const byPlace = new Map(cells.map((cell) => [`${Number(cell.row) - 1},${Number(cell.col) - 1}`, cell]));
  return {
    cells,
    area: { row: 0, column: 0, rows: Math.max(1, from.rowCount), columns: Math.max(1, from.columnCount) },
    at: (row, column) => byPlace.get(`${row},${column}`),
  };
}

function cellsOf(from: Worksheet): readonly Cell[] {
  const cells: Cell[] = [];
  from.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      cells.push(cell);
    });
  });
  return cells;
}

/** What an array formula fills, itself included. */
function arrayArea({ value }: Cell): Area | undefined {
  const isArray =
    typeof value === "object" &&
    value !== null &&
    "shareType" in value &&
    value.shareType === "array" &&
    "ref" in value;
  return isArray ? (parseArea(String(value.ref)) ?? undefined) : undefined;
}

/** What has to be typed into a cell to get what the file holds; text is marked as such, so that it stays text. */
function valueOf(cell: Cell): CellValue | null {
  return cell.isMerged && cell.master !== cell ? null : plain(cell.value);
}

function plain(value: FileCell): CellValue | null {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return `'${value}`;
  if (value === null || value === undefined || value instanceof Date) return null;
  if ("error" in value) return value.error;
  if ("richText" in value) return `'${value.richText.map(({ text }) => text).join("")}`;
  return "text" in value ? `'${String(value.text)}` : null;
}

const [CHARACTER, MARGIN, POINT] = [7, 5, 0.75];
/** Parts of a pixel that count: files state widths in parts of characters, which leave a little over. */
const FINE = 10;

/** Reads widths, heights and what is hidden. */
export function openDimensions(engine: Engine, sheet: string, from: Worksheet): void {
  for (let column = 0; column < from.columnCount; column++) {
    const { width, hidden } = from.getColumn(column + 1);
    if (width !== undefined)
      engine.dimensions.setColumnWidth(
        sheet,
        singleCell(0, column),
        (Math.round((width * CHARACTER + MARGIN) * FINE) / FINE) * POINT,
      );
    if (hidden) engine.dimensions.setColumnsHidden(sheet, singleCell(0, column), true);
  }
  from.eachRow({ includeEmpty: true }, (row) => {
    if (row.height) engine.dimensions.setRowHeight(sheet, singleCell(row.number - 1, 0), row.height);
    if (row.hidden) engine.dimensions.setRowsHidden(sheet, singleCell(row.number - 1, 0), true);
  });
}
