import { lastColumn, lastRow, singleCell } from "../engine/area";
import { areaAt, areasAt, cellsOf, color, flag, isBlank, number, oneOf, text, whole, wholeSheet } from "./arguments";
import { charts } from "./charts";
import { comments } from "./comments";
import { defineObject, isHostObject } from "./define";
import type { HostContext, HostObject, Property } from "./model";
import { horizontalPageBreaks, pageLayout } from "./pageLayout";
import { replaceAll } from "./rangeChanges";
import { findAll } from "./rangePlaces";
import { subscriptions } from "./table";
import { autoFilter } from "./tableColumns";
import { worksheetCustomProperties, worksheetProtection } from "./worksheetCustomProperties";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
/** Excel takes no longer text for the areas of a range. */
const MAX_ADDRESS = 8192;
const STANDARD_WIDTH = 8.43;
const STANDARD_HEIGHT = 15;

function used(sheet: string, valuesOnly: unknown, host: HostContext): HostObject | null {
  const area = host.engine.used.of(sheet, valuesOnly === true);
  return area && host.objects.range(host.span(sheet, area), host);
}

/** The sheet beside this one, to the right (1) or left (-1). */
function neighbour(sheet: string, step: 1 | -1, visibleOnly: unknown, host: HostContext): HostObject | null {
  const { sheets } = host.engine;
  const ids = sheets.ids().filter((id) => id === sheet || visibleOnly !== true || sheets.visibility(id) === "Visible");
  const id = ids[ids.indexOf(sheet) + step];
  return id === undefined ? null : host.objects.worksheet(id, host);
}

const orNotFound = (object: HostObject | null, host: HostContext, what: string): HostObject =>
  object ?? host.refuse("ItemNotFound", `The requested resource doesn't exist: ${what}.`);

const PLACES = ["None", "Before", "After", "Beginning", "End"] as const;

/** Where a copy of a sheet goes: to the beginning, unless another place is named. */
function placeOfCopy(positionType: unknown, relativeTo: unknown, host: HostContext): number {
  const place = isBlank(positionType) ? "None" : oneOf(positionType, PLACES, "positionType");
  if (place === "None" || place === "Beginning") return 0;
  if (place === "End") return host.engine.sheets.ids().length;
  const beside = isHostObject(relativeTo)
    ? relativeTo.read("id")
    : host.refuse("InvalidArgument", "relativeTo must be the worksheet beside which the copy is to stand.");
  return host.engine.sheets.position(text(beside, "relativeTo")) + (place === "After" ? 1 : 0);
}

async function copy(
  sheet: string,
  [positionType, relativeTo]: readonly unknown[],
  host: HostContext,
): Promise<HostObject> {
  host.checkStructure();
  const at = placeOfCopy(positionType, relativeTo, host);
  const made = await host.engine.copies.copy(sheet);
  await host.engine.sheets.move(made, Math.min(at, host.engine.sheets.ids().length - 1));
  return host.objects.worksheet(made, host);
}

/** Properties that the sheet only gives back. */
const kept = (name: string, usual: string | number | boolean) => ({
  read: (sheet: string, host: HostContext) => host.engine.state.sheet(sheet).properties[name] ?? usual,
  write: (sheet: string, value: unknown, host: HostContext) => {
    const checked = typeof usual === "boolean" ? flag(value, name) : number(value, name);
    host.engine.state.updateSheet(sheet, (state) => ({ properties: { ...state.properties, [name]: checked } }));
  },
});

/** What a protected workbook does not let happen to its sheets. */
const reshaping =
  <V>(change: (sheet: string, value: V, host: HostContext) => void | Promise<void>) =>
  (sheet: string, value: V, host: HostContext): void | Promise<void> => {
    host.checkStructure();
    return change(sheet, value, host);
  };

const gridlines: Property<string> = {
  read: (sheet, { engine }) => engine.sheets.showsGridlines(sheet),
  write: (sheet, value, { engine }) => engine.sheets.setGridlines(sheet, flag(value, "showGridlines")),
};
const headings = kept("showHeadings", true);

/** Excel.WorksheetFreezePanes */
export const freezePanes = defineObject<string>({
  name: "WorksheetFreezePanes",
  methods: {
    freezeAt: (sheet, [range], host) => {
      const { area } = cellsOf(range, host, sheet);
      host.engine.structure.freeze(
        sheet,
        area.rows === wholeSheet.rows ? 0 : lastRow(area) + 1,
        area.columns === wholeSheet.columns ? 0 : lastColumn(area) + 1,
      );
    },
    freezeRows: (sheet, [count], { engine }) =>
      engine.structure.freeze(sheet, isBlank(count) ? 1 : whole(count, "count"), 0),
    freezeColumns: (sheet, [count], { engine }) =>
      engine.structure.freeze(sheet, 0, isBlank(count) ? 1 : whole(count, "count")),
    unfreeze: (sheet, _, { engine }) => engine.structure.freeze(sheet, 0, 0),
    getLocation: (sheet, _, host) => location(sheet, host) ?? host.refuse("ItemNotFound", "No panes are frozen."),
    getLocationOrNullObject: (sheet, _, host) => location(sheet, host),
  },
});

/** Excel.Worksheet */
export const worksheet = defineObject<string>({
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet }),
  properties: {
    id: { read: (sheet) => sheet },
    name: {
      read: (sheet, { engine }) => engine.sheets.name(sheet),
      write: reshaping((sheet, value, { engine }) => engine.sheets.rename(sheet, text(value, "name"))),
    },
    position: {
      read: (sheet, { engine }) => engine.sheets.position(sheet),
      write: reshaping((sheet, value, { engine }) => engine.sheets.move(sheet, whole(value, "position"))),
    },
    visibility: {
      read: (sheet, { engine }) => engine.sheets.visibility(sheet),
      write: reshaping((sheet, value, { engine }) =>
        engine.sheets.setVisibility(sheet, oneOf(value, VISIBILITIES, "visibility")),
      ),
    },
    tabColor: {
      read: (sheet, { engine }) => engine.sheets.tabColor(sheet),
      write: (sheet, value, { engine }) =>
        engine.sheets.setTabColor(sheet, value === "" ? "" : color(value, "tabColor")),
    },
    showGridlines: gridlines,
    showHeadings: headings,
    // The library sets the two by other names than it reads them.
    gridlines,
    headings,
    standardWidth: kept("standardWidth", STANDARD_WIDTH),
    standardHeight: { read: () => STANDARD_HEIGHT },
    enableCalculation: kept("enableCalculation", true),
    tabId: { read: (sheet, { engine }) => engine.sheets.position(sheet) + 1 },
  },
  navigation: {
    autoFilter: (sheet, host) => autoFilter({ sheet, table: null }, host),
    charts,
    freezePanes,
    pageLayout,
    horizontalPageBreaks,
    comments,
    protection: worksheetProtection,
    customProperties: worksheetCustomProperties,
    names: (sheet, host) => host.objects.names(sheet, host),
    tables: (sheet, host) => host.objects.tables(sheet, host),
  },
  methods: {
    activate: (sheet, _, { engine }) => engine.sheets.activate(sheet),
    calculate: (_, __, { engine }) => engine.calculation.pass(),
    copy,
    delete: reshaping((sheet, _, { engine }) => engine.sheets.remove(sheet)),
    getCell: (sheet, [row, column], host) =>
      host.objects.range(host.span(sheet, areaAt(host, singleCell(whole(row, "row"), whole(column, "column")))), host),
    getRange: (sheet, [address], host) => {
      const found = isBlank(address) ? { sheet, area: wholeSheet } : areasAt(host, text(address, "address"), sheet)[0];
      const { area, sheet: on } = found ?? host.refuse("ItemNotFound", "No cells are named.");
      return host.objects.range(host.span(on, area), host);
    },
    getRanges: (sheet, [address], host) => {
      const given = text(address, "address");
      if (given.length > MAX_ADDRESS)
        host.refuse("InvalidArgument", `An address cannot be longer than ${MAX_ADDRESS} characters.`);
      return host.objects.rangeAreas(
        areasAt(host, given, sheet).map(({ sheet: on, area }) => host.span(on, area)),
        host,
      );
    },
    getRangeByIndexes: (sheet, [row, column, rows, columns], host) => {
      const area = {
        row: whole(row, "startRow"),
        column: whole(column, "startColumn"),
        rows: whole(rows, "rowCount"),
        columns: whole(columns, "columnCount"),
      };
      return host.objects.range(host.span(sheet, areaAt(host, area)), host);
    },
    // On an empty sheet Excel answers its first cell.
    getUsedRange: (sheet, [valuesOnly], host) =>
      used(sheet, valuesOnly, host) ?? host.objects.range(host.span(sheet, singleCell(0, 0)), host),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], host) => used(sheet, valuesOnly, host),
    getNext: (sheet, [visibleOnly], host) =>
      orNotFound(neighbour(sheet, 1, visibleOnly, host), host, "no next worksheet"),
    getNextOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, 1, visibleOnly, host),
    getPrevious: (sheet, [visibleOnly], host) =>
      orNotFound(neighbour(sheet, -1, visibleOnly, host), host, "no previous worksheet"),
    getPreviousOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, -1, visibleOnly, host),
    _GetAnotherWorksheetById: (_, [id], host) => host.objects.worksheet(text(id, "id"), host),
    _GetSheetById: (_, [id], host) => host.objects.worksheet(text(id, "id"), host),
    findAll: (sheet, [what, criteria], host) =>
      orNotFound(findAll(sheet, wholeSheet, what, criteria, host), host, "nothing found"),
    findAllOrNullObject: (sheet, [what, criteria], host) => findAll(sheet, wholeSheet, what, criteria, host),
    replaceAll: (sheet, [what, replacement, criteria], host) =>
      replaceAll(sheet, wholeSheet, what, replacement, criteria, host),
    ...subscriptions<string>((sheet) => sheet),
  },
});

function location(sheet: string, host: HostContext): HostObject | null {
  const { rows, columns } = host.engine.structure.frozen(sheet);
  if (rows === 0 && columns === 0) return null;
  return host.objects.range(
    host.span(sheet, { row: 0, column: 0, rows: rows || wholeSheet.rows, columns: columns || wholeSheet.columns }),
    host,
  );
}
