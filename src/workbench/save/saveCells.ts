import type { Worksheet } from "exceljs";
import { formatArea } from "../engine/address";
import { type Area, contains, eachCell, lastColumn, lastRow, singleCell } from "../engine/area";
import { CELL_SIDES, toLine } from "../engine/border";
import { type CellStyle, readStyle, STYLE_PROPERTIES, type StyleKey } from "../engine/style";
import type { Engine } from "../engine/engine";
import { isLockedCell } from "../objects/locked";
import { fileFormula } from "./fileFormula";
import { type CellLines, fileStyle } from "./fileStyle";
import { fileFormulaCell, fileValue } from "./fileValue";

/** Writes what the cells of a sheet hold and how they look. */
export function saveCells(engine: Engine, sheet: string, to: Worksheet, namespace: string | undefined): void {
  const used = engine.used.of(sheet, false);
  if (used === null) return;
  eachCell(used, (row, column) => {
    saveContent(engine, sheet, row, column, to, namespace);
    // What is shown keeps its font, whichever the file has for cells without one.
    if (engine.cells.raw(sheet, row, column)?.s || engine.cells.value(sheet, row, column) !== "")
      to.getCell(row + 1, column + 1).style = fileStyle(
        styleOf(engine, sheet, row, column),
        linesOf(engine, sheet, row, column),
      );
    if (!isLockedCell(engine, sheet, row, column)) to.getCell(row + 1, column + 1).protection = { locked: false };
  });
}

function saveContent(
  engine: Engine,
  sheet: string,
  row: number,
  column: number,
  to: Worksheet,
  namespace: string | undefined,
): void {
  const value = engine.cells.value(sheet, row, column);
  if (!engine.cells.hasFormula(sheet, row, column)) {
    if (value !== "" && !isInnerMerge(engine, sheet, row, column))
      to.getCell(row + 1, column + 1).value = fileValue(value);
    return;
  }
  const formula = fileFormula(engine.cells.keptFormula(sheet, row, column) ?? "", namespace);
  const spill = engine.cells.spillArea(sheet, row, column);
  to.getCell(row + 1, column + 1).value = fileFormulaCell(
    formula,
    value,
    spill === null ? undefined : formatArea(spill),
  );
}

/** A merged area's value stands in its first cell only. */
function isInnerMerge(engine: Engine, sheet: string, row: number, column: number): boolean {
  const cell = singleCell(row, column);
  return engine.structure
    .merges(sheet)
    .some((merge) => contains(merge, cell) && (merge.row !== row || merge.column !== column));
}

function styleOf(engine: Engine, sheet: string, row: number, column: number): CellStyle {
  const style = engine.cells.univerStyle(sheet, row, column);
  const keys = Object.keys(STYLE_PROPERTIES) as StyleKey[];
  return Object.fromEntries(keys.map((key) => [key, readStyle(style, key)])) as unknown as CellStyle;
}

function linesOf(engine: Engine, sheet: string, row: number, column: number): CellLines {
  const borders = engine.cells.univerStyle(sheet, row, column).bd ?? {};
  return {
    top: toLine(borders[CELL_SIDES.EdgeTop] ?? null),
    bottom: toLine(borders[CELL_SIDES.EdgeBottom] ?? null),
    left: toLine(borders[CELL_SIDES.EdgeLeft] ?? null),
    right: toLine(borders[CELL_SIDES.EdgeRight] ?? null),
  };
}

/** Width of a character of the standard font, and the margin of a column, in pixels. */
const [CHARACTER, MARGIN] = [7, 5];
const POINT = 0.75;

/** The file library takes a width of just 9 characters for none at all. */
const kept = (characters: number): number => (characters === 9 ? 9 + 1 / 256 : characters);

/** Writes widths, heights and what is hidden, as far as the sheet is in use. */
export function saveDimensions(engine: Engine, sheet: string, to: Worksheet, area: Area): void {
  const usual = {
    width: engine.dimensions.columnWidth(sheet, 16_000),
    height: engine.dimensions.rowHeight(sheet, 1_000_000),
  };
  for (let column = 0; column <= lastColumn(area); column++) {
    const width = engine.dimensions.columnWidth(sheet, column);
    if (width !== usual.width) to.getColumn(column + 1).width = kept((width / POINT - MARGIN) / CHARACTER);
    if (engine.dimensions.isColumnHidden(sheet, column)) to.getColumn(column + 1).hidden = true;
  }
  for (let row = 0; row <= lastRow(area); row++) {
    const height = engine.dimensions.rowHeight(sheet, row);
    const isHidden = engine.dimensions.isRowHidden(sheet, row);
    // The file library forgets an empty row that has no height of its own.
    if (height !== usual.height || isHidden) to.getRow(row + 1).height = height === 0 ? usual.height : height;
    if (isHidden) to.getRow(row + 1).hidden = true;
  }
}
