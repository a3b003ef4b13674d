import type { LineFormat, CellFormatSeen } from "../../changes/UndoRecord";
import type { Area } from "../../sheets/plan";
import { supports } from "../request/Requests";
import type { LineStep } from "../../changes/lineSteps";

/** What is asked for of every cell. */
const wanted: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, color: true, name: true, size: true, underline: true, strikethrough: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
  },
};

/**
 * Queues how lines look; `length` is how far the sheet is used across them. The returned function reads it after
 * synchronising.
 */
export function queueLineFormats(
  sheet: Excel.Worksheet,
  axis: LineStep["axis"],
  lines: readonly number[],
  length: number,
): () => readonly LineFormat[] {
  const queued = lines.map((at) => {
    const range = lineRange(sheet, axis, at, length).load(
      axis === "row" ? "numberFormat,rowHidden" : "numberFormat,columnHidden",
    );
    const size = range.format.load(axis === "row" ? "rowHeight" : "columnWidth");
    return { at, range, size, cells: range.getCellProperties(wanted) };
  });
  return () =>
    queued.map(({ at, range, size, cells }) => {
      const formats: readonly string[] = range.numberFormat.flat();
      return {
        axis,
        at,
        cells: cells.value
          .flat()
          .map((cell, index) => ({ numberFormat: formats[index] ?? "General", format: settable(cell) })),
        size: axis === "row" ? size.rowHeight : size.columnWidth,
        hidden: axis === "row" ? range.rowHidden : range.columnHidden,
      };
    });
}

/** Queues the merged cells of a sheet, as far as this Excel tells of them. */
export function queueMerges(sheet: Excel.Worksheet): () => readonly Area[] {
  if (!supports("1.13")) return () => [];
  const found = sheet
    .getRange()
    .untrack()
    .getMergedAreasOrNullObject()
    .load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return () =>
    found.isNullObject
      ? []
      : found.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          top: rowIndex,
          left: columnIndex,
          bottom: rowIndex + rowCount - 1,
          right: columnIndex + columnCount - 1,
        }));
}

/** Makes lines look as they did. */
export function queueLooks(sheet: Excel.Worksheet, looks: readonly LineFormat[]): void {
  for (const { axis, at, cells, size, hidden } of looks) {
    const range = lineRange(sheet, axis, at, cells.length);
    range.numberFormat = shaped(
      axis,
      cells.map(({ numberFormat }) => numberFormat),
    );
    range.setCellProperties(
      shaped(
        axis,
        cells.map(({ format }) => ({ format })),
      ),
    );
    if (axis === "row") range.format.rowHeight = size;
    else range.format.columnWidth = size;
    if (hidden) range[axis === "row" ? "rowHidden" : "columnHidden"] = true;
  }
}

const shaped = <T>(axis: LineStep["axis"], line: readonly T[]): T[][] =>
  axis === "row" ? [[...line]] : line.map((cell) => [cell]);

function lineRange(sheet: Excel.Worksheet, axis: LineStep["axis"], at: number, length: number): Excel.Range {
  return (
    axis === "row" ? sheet.getRangeByIndexes(at, 0, 1, length) : sheet.getRangeByIndexes(0, at, length, 1)
  ).untrack();
}

/** What Excel gives it also takes, but for what is not set at all: a cell without a fill reads as white. */
function settable({ format = {} }: Excel.CellProperties): CellFormatSeen["format"] {
  const { fill, ...others } = format;
  return isWhite(fill?.color) ? others : { ...others, ...(fill && { fill }) };
}

/** Excel may give nothing at all where no fill is set. */
const isWhite = (color: string | null | undefined): boolean =>
  color === undefined || color === null || color === "" || color.toUpperCase() === "#FFFFFF";
