import { formatArea } from "../engine/address";
import {
  type Area,
  eachCell,
  isEntireColumn,
  isEntireRow,
  matrixOf,
  overlaps,
  singleCell,
  subtract,
} from "../engine/area";
import type { Bag } from "../engine/stateModel";
import type { CellStyle } from "../engine/style";
import { isBlank, isRecord, oneOf, record, text } from "./arguments";
import { copyFrom } from "./copyFrom";
import { checkUnfiltered } from "./filters";
import type { CellSpan, HostContext, Method } from "./model";
import { FILL_MEMBERS, FONT_MEMBERS, FORMAT_MEMBERS, STYLE_PATHS, writeStyle } from "./styleMembers";

const PARTS = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
type Part = (typeof PARTS)[number];

async function clearFormats({ sheet, area }: CellSpan, { engine }: HostContext): Promise<void> {
  engine.cells.clearFormats(sheet, area);
  engine.structure.unmerge(sheet, area);
  const formats = engine.state.sheet(sheet).conditionalFormats;
  if (formats.length === 0) return;
  const left = formats
    .map((format) => ({ ...format, areas: format.areas.flatMap((part) => subtract(part, area)) }))
    .filter((format) => format.areas.length > 0);
  engine.state.updateSheet(sheet, () => ({ conditionalFormats: left }));
}

const clearContents = ({ sheet, area }: CellSpan, { engine }: HostContext): void =>
  engine.cells.clearContents(sheet, area);

/** What each part of `ClearApplyTo` takes away. */
const CLEAR: Readonly<Record<Part, (span: CellSpan, host: HostContext) => Promise<void> | void>> = {
  All: async (span, host) => {
    clearContents(span, host);
    await clearFormats(span, host);
    removeHyperlinks(span, host);
    await host.engine.validations.clear(span.sheet, span.area, host.engine.cells);
  },
  Contents: clearContents,
  ResetContents: clearContents,
  Formats: clearFormats,
  Hyperlinks: removeHyperlinks,
  RemoveHyperlinks: removeHyperlinks,
};

const escaped = (wanted: string): string => wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Methods of Excel.Range that change the workbook. */
export const rangeChanges: Readonly<Record<string, Method<CellSpan>>> = {
  clear: (span, [part], host) => {
    host.checkWritable(span);
    return CLEAR[isBlank(part) ? "All" : oneOf(part, PARTS, "applyTo")](span, host);
  },
  insert: async (span, [shift], host) => {
    const { sheet, area } = span;
    const direction = oneOf(shift, ["Down", "Right"], "shift");
    host.checkWritable(span);
    checkUnfiltered(span, direction === "Down", host);
    await host.engine.structure.insert(sheet, area, direction);
    return host.objects.range(host.span(sheet, area), host);
  },
  delete: async (span, [shift], host) => {
    const { sheet, area } = span;
    const usual = isEntireColumn(area) && !isEntireRow(area) ? "Left" : "Up";
    const direction = isBlank(shift) ? usual : oneOf(shift, ["Up", "Left"], "shift");
    host.checkWritable(span);
    checkUnfiltered(span, direction === "Up", host);
    await host.engine.structure.remove(sheet, area, direction);
  },
  merge: (span, [across], host) => {
    host.checkWritable(span);
    host.engine.structure.merge(span.sheet, span.area, across === true);
  },
  unmerge: (span, _, host) => {
    host.checkWritable(span);
    host.engine.structure.unmerge(span.sheet, span.area);
  },
  select: ({ sheet, area }, _, { engine }) => engine.selection.select(sheet, area),
  copyFrom: (span, [source, type, skipBlanks, transpose], host) =>
    copyFrom(span, source, { type, skipBlanks, transpose }, host),
  replaceAll: ({ sheet, area }, [what, replacement, criteria], host) =>
    replaceAll(sheet, area, what, replacement, criteria, host),
  calculate: async (span, _, { engine }) => {
    engine.calculation.markDirty([span]);
    await engine.calculation.pass();
  },
  setDirty: (span, _, { engine }) => engine.calculation.markDirty([span]),
  setCellProperties: (span, [properties], host) => writeCellProperties(span, properties, host),
  getCellProperties: (span, [wanted], host) => readCellProperties(span, wanted, host),
};

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
function writeCellProperties(span: CellSpan, properties: unknown, host: HostContext): void {
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

const FIELDS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;
/** How Excel shows a link. */
const LINK_STYLE = { fontColor: "#0563C1", underline: "Single" };

/** Excel.Range.hyperlink: `{address | documentReference, screenTip, textToDisplay}`, or null. */
export function readHyperlink({ sheet, area }: CellSpan, { engine }: HostContext): Bag | null {
  const found = engine.state.sheet(sheet).hyperlinks.find((link) => overlaps(link.area, area));
  return found
    ? { ...found.link, textToDisplay: String(engine.cells.value(sheet, found.area.row, found.area.column)) }
    : null;
}

export function writeHyperlink(span: CellSpan, value: unknown, host: HostContext): void {
  const { sheet, area } = span;
  host.checkWritable(span);
  removeHyperlinks(span, host);
  if (isBlank(value)) return;
  const given = record(value, "hyperlink");
  const link: Bag = Object.fromEntries(
    FIELDS.filter((field) => !isBlank(given[field])).map((field) => [field, text(given[field], field)]),
  );
  const shown = link["textToDisplay"];
  if (typeof shown === "string") host.engine.cells.write(sheet, area, () => `'${shown}`);
  writeStyle(span, LINK_STYLE, host);
  host.engine.state.updateSheet(sheet, (state) => ({ hyperlinks: [...state.hyperlinks, { area, link }] }));
}

/** Takes links off cells; their text and look stay. */
function removeHyperlinks({ sheet, area }: CellSpan, { engine }: HostContext): void {
  const { hyperlinks } = engine.state.sheet(sheet);
  if (!hyperlinks.some((link) => overlaps(link.area, area))) return;
  engine.state.updateSheet(sheet, () => ({
    hyperlinks: hyperlinks.flatMap((link) => subtract(link.area, area).map((part) => ({ ...link, area: part }))),
  }));
}

/**
 * Excel.Range.replaceAll: in what the formula bar shows of each cell; answers in how many cells something was replaced.
 */
export function replaceAll(
  sheet: string,
  area: Area,
  what: unknown,
  replacement: unknown,
  criteria: unknown,
  host: HostContext,
): number {
  const { completeMatch, matchCase } = isRecord(criteria) ? criteria : {};
  const wanted = escaped(text(what, "text"));
  const pattern = new RegExp(completeMatch === true ? `^${wanted}$` : wanted, matchCase === true ? "g" : "gi");
  const by = text(replacement, "replacement");
  const used = host.engine.used.of(sheet, true, area);
  const changed = new Map<string, string>();
  if (used) {
    eachCell(used, (row, column) => {
      const before = String(host.engine.cells.formula(sheet, row, column));
      const after = before.replace(pattern, () => by);
      if (after !== before) changed.set(`${row},${column}`, after);
    });
  }
  if (!used || changed.size === 0) return 0;
  host.checkWritable({ sheet, area: used });
  host.engine.cells.write(sheet, used, (row, column) => changed.get(`${row},${column}`) ?? null);
  return changed.size;
}
