import { formatArea } from "../engine/address";
import { matrixOf, singleCell } from "../engine/area";
import type { CellStyle } from "../engine/style";
import { isRecord } from "./arguments";
import type { CellSpan } from "./cellSpan";
import type { HostContext } from "./model";
import { FILL_MEMBERS, FONT_MEMBERS, FORMAT_MEMBERS, STYLE_PATHS } from "./styleMembers";

/** The leaves of nested properties with their paths: `{format: {font: {bold: true}}}` has `format/font/bold`. */
function leaves(value: Readonly<Record<string, unknown>>, prefix = ""): [string, unknown][] {
  return Object.entries(value).flatMap(([name, inner]): [string, unknown][] =>
    isRecord(inner) ? leaves(inner, `${prefix}${name}/`) : [[`${prefix}${name}`, inner]],
  );
}

function styleOf(properties: unknown, host: HostContext): Partial<CellStyle> | null {
  if (!isRecord(properties)) return null;
  const parts = leaves(properties)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([path, value]) => {
      const member =
        STYLE_PATHS.get(path) ?? host.refuse("ApiNotFound", `Range.setCellProperties cannot set ${path} here.`);
      return member(value, path);
    });
  return Object.assign({}, ...parts);
}

/** Excel.Range.setCellProperties: formats for each cell, in one stroke. */
export function writeCellProperties(span: CellSpan, properties: unknown, host: HostContext): void {
  const { sheet, area } = span;
  const fits =
    Array.isArray(properties) &&
    properties.length === area.rows &&
    properties.every((row) => Array.isArray(row) && row.length === area.columns);
  const rows: readonly (readonly unknown[])[] = fits
    ? properties
    : host.refuse("InvalidArgument", "The array of cell properties has not the shape of the range.");
  host.checkWritable(span);
  const styles = rows.map((row) => row.map((cell) => styleOf(cell, host)));
  host.engine.cells.writeStyle(sheet, area, (row, column) => styles[row - area.row]?.[column - area.column] ?? null);
}

const GROUPS = [
  ["font", FONT_MEMBERS],
  ["fill", FILL_MEMBERS],
] as const;

/** Excel.Range.getCellProperties: what was asked for of each cell's format. */
export function readCellProperties({ sheet, area }: CellSpan, wanted: unknown, host: HostContext): unknown[][] {
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
