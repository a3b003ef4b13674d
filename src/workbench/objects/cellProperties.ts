import type { IStyleData } from "@univerjs/core";
import { formatArea } from "../engine/address";
import { type Area, matrixOf, singleCell } from "../engine/area";
import { BORDER_STYLES, BORDER_WEIGHTS, CELL_SIDES, fromLine, toLine } from "../engine/border";
import { type CellStyle, toUniverStyle } from "../engine/style";
import { color, flag, isRecord, number, oneOf } from "./arguments";
import type { CellSpan, HostContext, Method } from "./model";
import { FILL_MEMBERS, FONT_MEMBERS, FORMAT_MEMBERS, STYLE_PATHS } from "./styleMembers";

/** Methods of Excel.Range that set or tell the formats of many cells, rows or columns in one stroke. */
export const cellProperties: Readonly<Record<string, Method<CellSpan>>> = {
  setCellProperties: (span, [properties], host) => {
    const { rows, columns } = span.area;
    const given = listOf(properties, rows, host).map((row) => listOf(row, columns, host));
    paint(span, (row, column) => given[row]?.[column], "setCellProperties", host);
  },
  setRowProperties: (span, [properties], host) => {
    const { sheet, area } = span;
    const given = listOf(properties, area.rows, host).map((row) => lineOf(row, "row"));
    paint(span, (row) => given[row]?.cells, "setRowProperties", host);
    given.forEach(({ size, hidden }, index) => {
      const row: Area = { ...area, row: area.row + index, rows: 1 };
      if (size !== null) host.engine.dimensions.setRowHeight(sheet, row, size);
      if (hidden !== null) host.engine.dimensions.setRowsHidden(sheet, row, hidden);
    });
  },
  setColumnProperties: (span, [properties], host) => {
    const { sheet, area } = span;
    const given = listOf(properties, area.columns, host).map((column) => lineOf(column, "column"));
    paint(span, (_, column) => given[column]?.cells, "setColumnProperties", host);
    given.forEach(({ size, hidden }, index) => {
      const column: Area = { ...area, column: area.column + index, columns: 1 };
      if (size !== null) host.engine.dimensions.setColumnWidth(sheet, column, size);
      if (hidden !== null) host.engine.dimensions.setColumnsHidden(sheet, column, hidden);
    });
  },
  getCellProperties: (span, [wanted], host) => readCellProperties(span, wanted, host),
};

/** An array of properties, of which there has to be one for each row, column or cell. */
function listOf(value: unknown, length: number, host: HostContext): readonly unknown[] {
  return Array.isArray(value) && value.length === length
    ? value
    : host.refuse("InvalidArgument", "The array of properties has not the shape of the range.");
}

interface Line {
  /** What is said of its cells. */
  readonly cells: unknown;
  readonly size: number | null;
  readonly hidden: boolean | null;
}

/** What is said of a row or column: its own size and sight, and how its cells look. */
function lineOf(properties: unknown, axis: "row" | "column"): Line {
  const [sizeName, hiddenName] = axis === "row" ? ["rowHeight", "rowHidden"] : ["columnWidth", "columnHidden"];
  if (!isRecord(properties)) return { cells: null, size: null, hidden: null };
  const { [hiddenName]: hidden, format, ...others } = properties;
  const { [sizeName]: size, ...look } = isRecord(format) ? format : {};
  return {
    cells: { ...others, format: look },
    size: size === undefined || size === null ? null : number(size, sizeName),
    hidden: hidden === undefined || hidden === null ? null : flag(hidden, hiddenName),
  };
}

/** Sets the looks of cells by their place in the span; what is not said stays. */
function paint(
  span: CellSpan,
  propertiesAt: (row: number, column: number) => unknown,
  method: string,
  host: HostContext,
): void {
  host.checkWritable(span);
  const { cells } = host.engine;
  const { sheet } = span;
  const area = cells.within(sheet, span.area);
  const looks = matrixOf(area, (row, column) =>
    lookOf(propertiesAt(row - area.row, column - area.column), method, host),
  );
  cells.patchStyle(sheet, area, (row, column) => {
    const look = looks[row - area.row]?.[column - area.column] ?? null;
    if (look === null) return undefined;
    const old = look.lines.size === 0 ? {} : (cells.univerStyle(sheet, row, column).bd ?? {});
    const drawn = [...look.lines].map(([side, line]) => {
      const before = toLine(old[side]);
      const style = before.style === "None" ? "Continuous" : before.style;
      return [side, fromLine({ ...before, style, ...line })];
    });
    return { ...look.style, ...(drawn.length > 0 && { bd: Object.fromEntries(drawn) }) };
  });
}

type Side = (typeof CELL_SIDES)[keyof typeof CELL_SIDES];

/** How a cell is to look: its style, and what is said of the lines around it. */
interface Look {
  readonly style: IStyleData;
  readonly lines: ReadonlyMap<Side, Readonly<Record<string, string>>>;
}

/** The sides of a cell as Excel.CellBorderCollection names them. */
const SIDES: ReadonlyMap<string, Side> = new Map([
  ["top", CELL_SIDES.EdgeTop],
  ["bottom", CELL_SIDES.EdgeBottom],
  ["left", CELL_SIDES.EdgeLeft],
  ["right", CELL_SIDES.EdgeRight],
  ["diagonalDown", CELL_SIDES.DiagonalDown],
  ["diagonalUp", CELL_SIDES.DiagonalUp],
]);

/** What Excel.CellBorder says of a line. */
const ASPECTS: ReadonlyMap<string, (value: unknown) => string> = new Map([
  ["style", (value: unknown) => oneOf(value, BORDER_STYLES, "style")],
  ["weight", (value: unknown) => oneOf(value, BORDER_WEIGHTS, "weight")],
  ["color", (value: unknown) => color(value, "color")],
]);

const BORDER = /^format\/borders\/(\w+)\/(\w+)$/;

/** Null where nothing is said. */
function lookOf(properties: unknown, method: string, host: HostContext): Look | null {
  if (!isRecord(properties)) return null;
  const said = leaves(properties).filter(([, value]) => value !== undefined && value !== null);
  if (said.length === 0) return null;
  const style: Partial<CellStyle> = {};
  const lines = new Map<Side, Readonly<Record<string, string>>>();
  for (const [path, value] of said) {
    const [, sideName = "", aspect = ""] = BORDER.exec(path) ?? [];
    const [side, check, member] = [SIDES.get(sideName), ASPECTS.get(aspect), STYLE_PATHS.get(path)];
    if (side !== undefined && check !== undefined) lines.set(side, { ...lines.get(side), [aspect]: check(value) });
    else if (member !== undefined) Object.assign(style, member(value, path));
    else host.refuse("ApiNotFound", `Range.${method} cannot set ${path} here.`);
  }
  return { style: toUniverStyle(style), lines };
}

/** The leaves of nested properties with their paths: `{format: {font: {bold: true}}}` has `format/font/bold`. */
function leaves(value: Readonly<Record<string, unknown>>, prefix = ""): [string, unknown][] {
  return Object.entries(value).flatMap(([name, inner]): [string, unknown][] =>
    isRecord(inner) ? leaves(inner, `${prefix}${name}/`) : [[`${prefix}${name}`, inner]],
  );
}

const GROUPS = [
  ["font", FONT_MEMBERS],
  ["fill", FILL_MEMBERS],
] as const;

/** Excel.Range.getCellProperties: what was asked for of each cell's format. */
function readCellProperties({ sheet, area }: CellSpan, wanted: unknown, host: HostContext): unknown[][] {
  const ask: Readonly<Record<string, unknown>> = isRecord(wanted) ? wanted : {};
  const format = isRecord(ask["format"]) ? ask["format"] : {};
  const pick = (
    members: Readonly<Record<string, { key: keyof CellStyle }>>,
    asked: Readonly<Record<string, unknown>>,
    row: number,
    column: number,
  ) =>
    Object.fromEntries(
      Object.entries(members)
        .filter(([name]) => asked[name] === true)
        .map(([name, { key }]) => [name, host.engine.cells.style(sheet, row, column, key)]),
    );
  return matrixOf(area, (row, column) => ({
    ...(ask["address"] === true
      ? { address: `${host.engine.sheets.name(sheet)}!${formatArea(singleCell(row, column))}` }
      : {}),
    ...(Object.keys(format).length > 0
      ? {
          format: {
            ...pick(FORMAT_MEMBERS, format, row, column),
            ...Object.fromEntries(
              GROUPS.flatMap(([name, members]) =>
                isRecord(format[name]) ? [[name, pick(members, format[name], row, column)]] : [],
              ),
            ),
          },
        }
      : {}),
  }));
}
