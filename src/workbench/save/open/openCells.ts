import type { Cell, CellValue as FileCell, Worksheet } from "exceljs";
import { parseArea } from "../../engine/address";
import { type Area, contains, singleCell } from "../../engine/area";
import type { CellValue } from "../../engine/cellValue";
import type { Engine } from "../../engine/engine";
import { userFormula } from "../fileFormula";
import { openLines, openStyle } from "./openStyle";

/** Reads what the cells of a file's sheet hold and how they look. */
export function openCells(engine: Engine, sheet: string, from: Worksheet, namespace: string | undefined): void {
  const cells = cellsOf(from);
  const arrays = cells.flatMap((cell) => arrayArea(cell) ?? []);
  if (cells.length === 0) return;
  const area: Area = { row: 0, column: 0, rows: from.rowCount, columns: from.columnCount };
  const byPlace = new Map(cells.map((cell) => [`${Number(cell.row) - 1},${Number(cell.col) - 1}`, cell]));
  const at = (row: number, column: number): Cell | undefined => byPlace.get(`${row},${column}`);
  engine.cells.write(sheet, area, (row, column) => {
    const cell = at(row, column);
    const isFilled = arrays.some((array) => contains(array, singleCell(row, column)) && (array.row !== row || array.column !== column));
    return cell === undefined || isFilled ? null : entryOf(cell, namespace);
  });
  engine.cells.writeStyle(sheet, area, (row, column) => {
    const cell = at(row, column);
    return cell === undefined ? null : openStyle(cell);
  });
  engine.cells.patch(sheet, area, (row, column) => {
    const lines = openLines(at(row, column) ?? { border: {} });
    return lines === undefined ? undefined : { s: { bd: lines } };
  });
}

function cellsOf(from: Worksheet): readonly Cell[] {
  const cells: Cell[] = [];
  from.eachRow({ includeEmpty: true }, (row) => { row.eachCell({ includeEmpty: true }, (cell) => { cells.push(cell); }); });
  return cells;
}

/** What an array formula fills, itself included. */
function arrayArea({ value }: Cell): Area | undefined {
  const isArray = typeof value === "object" && value !== null && "shareType" in value && value.shareType === "array" && "ref" in value;
  return isArray ? (parseArea(String(value.ref)) ?? undefined) : undefined;
}

/** What has to be typed into a cell to get what the file holds; text is marked as such, so that it stays text. */
function entryOf(cell: Cell, namespace: string | undefined): CellValue | null {
  if (cell.isMerged && cell.master !== cell) return null;
  if (cell.formula) return userFormula(cell.formula, namespace);
  return plain(cell.value);
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

/** Reads widths, heights and what is hidden. */
export function openDimensions(engine: Engine, sheet: string, from: Worksheet): void {
  for (let column = 0; column < from.columnCount; column++) {
    const { width, hidden } = from.getColumn(column + 1);
    if (width !== undefined) engine.dimensions.setColumnWidth(sheet, singleCell(0, column), (width * CHARACTER + MARGIN) * POINT);
    if (hidden) engine.dimensions.setColumnsHidden(sheet, singleCell(0, column), true);
  }
  from.eachRow((row) => {
    if (row.height) engine.dimensions.setRowHeight(sheet, singleCell(row.number - 1, 0), row.height);
    if (row.hidden) engine.dimensions.setRowsHidden(sheet, singleCell(row.number - 1, 0), true);
  });
}
