import {
  type Area,
  eachCell,
  intersect,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  singleCell,
  union,
} from "../engine/area";
import { areaAt, cellsOf, isBlank, isRecord, oneOf, text, whole } from "./arguments";
import type { CellSpan, HostContext, HostObject, Method } from "./model";
import { specialCells } from "./specialCells";

const make = (span: CellSpan, area: Area, host: HostContext): HostObject =>
  host.objects.range(host.span(span.sheet, areaAt(host, area)), host);
const notFound = (host: HostContext, what: string): never =>
  host.refuse("ItemNotFound", `The requested resource doesn't exist: ${what}.`);

/** A method that answers a range computed from the span's area and whole numbers. */
const place =
  (compute: (area: Area, a: number, b: number) => Area, usual = 0): Method<CellSpan> =>
  (span, [a, b], host) =>
    make(
      span,
      compute(span.area, isBlank(a) ? usual : whole(a, "argument"), isBlank(b) ? 0 : whole(b, "argument")),
      host,
    );

function intersection(span: CellSpan, other: unknown, host: HostContext): HostObject | null {
  const { sheet, area } = cellsOf(other, host, span.sheet);
  if (sheet !== span.sheet) host.refuse("InvalidArgument", "The ranges lie on different sheets.");
  const shared = intersect(span.area, area);
  return shared && make(span, shared, host);
}

function spill(span: CellSpan, host: HostContext): HostObject | null {
  const area = host.engine.cells.spillArea(span.sheet, span.area.row, span.area.column);
  return area && make(span, area, host);
}

/** The cell whose formula fills this one. */
function spillParent(span: CellSpan, host: HostContext): HostObject | null {
  const parent = host.engine.cells
    .spillAreas(span.sheet)
    .find((area) => overlaps(area, singleCell(span.area.row, span.area.column)));
  return parent ? make(span, singleCell(parent.row, parent.column), host) : null;
}

function used(span: CellSpan, valuesOnly: unknown, host: HostContext): HostObject | null {
  const area = host.engine.used.of(span.sheet, valuesOnly === true, span.area);
  return area && make(span, area, host);
}

function merged(span: CellSpan, host: HostContext): HostObject | null {
  const areas = host.engine.structure.merges(span.sheet).filter((area) => overlaps(area, span.area));
  return areas.length === 0
    ? null
    : host.objects.rangeAreas(
        areas.map((area) => host.span(span.sheet, area)),
        host,
      );
}

/** The last cell of a run of filled (or empty) cells, as Ctrl+arrow finds it. */
function edge(span: CellSpan, direction: unknown, host: HostContext): Area {
  const way = oneOf(direction, ["Up", "Down", "Left", "Right"], "direction");
  const [rows, columns] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[way] ?? [0, 0];
  const step = (cell: Area): Area => ({ ...cell, row: cell.row + (rows ?? 0), column: cell.column + (columns ?? 0) });
  const limit = host.engine.used.of(span.sheet, true);
  const isFilled = (cell: Area): boolean => host.engine.cells.value(span.sheet, cell.row, cell.column) !== "";
  const isInside = (cell: Area): boolean =>
    cell.row >= 0 &&
    cell.column >= 0 &&
    limit !== null &&
    cell.row <= lastRow(limit) &&
    cell.column <= lastColumn(limit);
  let cell = singleCell(span.area.row, span.area.column);
  const runs = isFilled(cell) && isInside(step(cell)) && isFilled(step(cell));
  while (isInside(step(cell)) && (runs ? isFilled(step(cell)) : true)) {
    cell = step(cell);
    if (!runs && isFilled(cell)) break;
  }
  return cell;
}

/** Methods of Excel.Range that answer other ranges and change nothing. */
export const rangePlaces: Readonly<Record<string, Method<CellSpan>>> = {
  getCell: place((area, row, column) => singleCell(area.row + row, area.column + column)),
  getRow: place((area, row) => ({ ...area, row: area.row + row, rows: 1 })),
  getColumn: place((area, column) => ({ ...area, column: area.column + column, columns: 1 })),
  getOffsetRange: place((area, rows, columns) => ({ ...area, row: area.row + rows, column: area.column + columns })),
  getResizedRange: place((area, rows, columns) => ({
    ...area,
    rows: area.rows + rows,
    columns: area.columns + columns,
  })),
  getAbsoluteResizedRange: place((area, rows, columns) => ({ ...area, rows, columns })),
  getLastCell: place((area) => singleCell(lastRow(area), lastColumn(area))),
  getLastRow: place((area) => ({ ...area, row: lastRow(area), rows: 1 })),
  getLastColumn: place((area) => ({ ...area, column: lastColumn(area), columns: 1 })),
  getEntireRow: place((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: place((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  getRowsBelow: place(
    (area, count) =>
      count > 0
        ? { ...area, row: lastRow(area) + 1, rows: count }
        : { ...area, row: lastRow(area) + count + 1, rows: -count },
    1,
  ),
  getRowsAbove: place((area, count) => ({ ...area, row: area.row - count, rows: count }), 1),
  getColumnsAfter: place((area, count) => ({ ...area, column: lastColumn(area) + 1, columns: count }), 1),
  getColumnsBefore: place((area, count) => ({ ...area, column: area.column - count, columns: count }), 1),
  getBoundingRect: (span, [other], host) => make(span, union(span.area, cellsOf(other, host, span.sheet).area), host),
  getIntersection: (span, [other], host) => intersection(span, other, host) ?? notFound(host, "the ranges do not meet"),
  getIntersectionOrNullObject: (span, [other], host) => intersection(span, other, host),
  getUsedRange: (span, [valuesOnly], host) => used(span, valuesOnly, host) ?? notFound(host, "the range is not used"),
  getUsedRangeOrNullObject: (span, [valuesOnly], host) => used(span, valuesOnly, host),
  getSpillingToRange: (span, _, host) => spill(span, host) ?? notFound(host, "the cell does not spill"),
  getSpillingToRangeOrNullObject: (span, _, host) => spill(span, host),
  getSpillParent: (span, _, host) => spillParent(span, host) ?? notFound(host, "nothing spills into the cell"),
  getSpillParentOrNullObject: (span, _, host) => spillParent(span, host),
  getSurroundingRegion: (span, _, host) => make(span, surroundingRegion(span.sheet, span.area, host), host),
  getRangeEdge: (span, [direction], host) => make(span, edge(span, direction, host), host),
  getExtendedRange: (span, [direction], host) => make(span, union(span.area, edge(span, direction, host)), host),
  getMergedAreasOrNullObject: (span, _, host) => merged(span, host),
  getTables: (span, _, host) => host.objects.tables(span.sheet, host),
  find: (span, [what, criteria], host) =>
    findFirst(span.sheet, span.area, what, criteria, host) ?? notFound(host, "nothing found"),
  findOrNullObject: (span, [what, criteria], host) => findFirst(span.sheet, span.area, what, criteria, host),
  getSpecialCells: async (span, [type, kind], host) =>
    (await specialCells(span, type, kind, host)) ?? notFound(host, "there are no such cells"),
  getSpecialCellsOrNullObject: (span, [type, kind], host) => specialCells(span, type, kind, host),
  // The answer to this action carries the reference id; there is nothing more to keep.
  _KeepReference: (span, _, host) => void host.keep(span),
  _ValidateArraySize: () => undefined,
};

interface Criteria {
  readonly completeMatch?: unknown;
  readonly matchCase?: unknown;
}

function matcher(what: unknown, criteria: unknown): (shown: string) => boolean {
  const { completeMatch, matchCase }: Criteria = isRecord(criteria) ? criteria : {};
  const fold = (given: string) => (matchCase === true ? given : given.toLowerCase());
  const wanted = fold(text(what, "text"));
  return (shown) => (completeMatch === true ? fold(shown) === wanted : fold(shown).includes(wanted));
}

function matches(sheet: string, area: Area, what: unknown, criteria: unknown, host: HostContext): Area[] {
  const isMatch = matcher(what, criteria);
  const used = host.engine.used.of(sheet, true, area);
  const found: Area[] = [];
  if (used)
    eachCell(
      used,
      (row, column) =>
        void (isMatch(host.engine.display.displayText(sheet, row, column)) && found.push(singleCell(row, column))),
    );
  return found;
}

/** The first cell whose text matches, row by row; null when there is none. */
function findFirst(sheet: string, area: Area, what: unknown, criteria: unknown, host: HostContext): HostObject | null {
  const [first] = matches(sheet, area, what, criteria, host);
  return first ? host.objects.range(host.span(sheet, first), host) : null;
}

/** All cells whose text matches; null when there are none. */
export function findAll(
  sheet: string,
  area: Area,
  what: unknown,
  criteria: unknown,
  host: HostContext,
): HostObject | null {
  const found = matches(sheet, area, what, criteria, host);
  return found.length === 0
    ? null
    : host.objects.rangeAreas(
        found.map((cell) => host.span(sheet, cell)),
        host,
      );
}

/** The cells around an area that are joined to it without an empty row or column between. */
export function surroundingRegion(sheet: string, area: Area, host: HostContext): Area {
  const hasContent = (part: Area) => host.engine.used.of(sheet, true, part) !== null;
  let region = area;
  for (let grown = true; grown;) {
    grown = false;
    for (const next of [
      { ...region, row: Math.max(0, region.row - 1), rows: region.rows + (region.row > 0 ? 1 : 0) },
      { ...region, rows: region.rows + 1 },
      { ...region, column: Math.max(0, region.column - 1), columns: region.columns + (region.column > 0 ? 1 : 0) },
      { ...region, columns: region.columns + 1 },
    ]) {
      const isWider = next.rows > region.rows || next.columns > region.columns;
      if (isWider && hasContent(findEdge(region, next))) [region, grown] = [next, true];
    }
  }
  return region;
}

/** The row or column by which `next` is larger than `region`. */
function findEdge(region: Area, next: Area): Area {
  if (next.rows > region.rows) return { ...next, row: next.row < region.row ? next.row : lastRow(next), rows: 1 };
  return { ...next, column: next.column < region.column ? next.column : lastColumn(next), columns: 1 };
}
