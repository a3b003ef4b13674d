import { formatArea, quoteSheet } from "../engine/address";
import { type Area, cellCount, isEntireColumn, isEntireRow, matrixOf } from "../engine/area";
import { type CellValue, valueType } from "../engine/cellValue";
import { isNumberFormat } from "../engine/style";
import { flag, isBlank, oneOf } from "./arguments";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { defineObject } from "./define";
import type { CellSpan, HostContext, Property } from "./model";
import { rangeChanges, readHyperlink, writeHyperlink } from "./rangeChanges";
import { rangeFormat } from "./rangeFormat";
import { rangePlaces } from "./rangePlaces";
import { sortFields, sortRows } from "./sortRows";
import { entriesOf } from "./tableRows";

/** Excel reads no more cells at once. */
const MAX_READ = 5_000_000;
const MAX_TOUCHED = 33_554_000;

const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

/** A property with a value for each cell. Of whole rows or columns there is no array: it reads as null. */
function perCell(
  read: (span: CellSpan, host: HostContext) => unknown[][],
  write?: Property<CellSpan>["write"],
): Property<CellSpan> {
  const reading = (span: CellSpan, host: HostContext) => {
    if (isUnbounded(span.area)) return null;
    if (cellCount(span.area) > MAX_READ) host.refuse("RangeExceedsLimit", "The range has more than 5,000,000 cells.");
    host.counts.read += cellCount(span.area);
    return read(span, host);
  };
  return write ? { read: reading, write } : { read: reading };
}

/**
 * Writes what was given for `values` or `formulas`. The shape is looked at first, so a refused write changes nothing.
 */
const content =
  (what: string) =>
  (span: CellSpan, value: unknown, host: HostContext): void => {
    const { sheet, area } = span;
    if (cellCount(area) > MAX_TOUCHED) host.refuse("RangeExceedsLimit", "The range has too many cells.");
    const entries = entriesOf(value, area, what);
    host.checkWritable(span);
    host.counts.written += cellCount(area);
    host.engine.cells.write(sheet, host.engine.cells.within(sheet, area), entries);
  };

function writeFormats({ sheet, area }: CellSpan, value: unknown, host: HostContext): void {
  const entries = entriesOf(value, area, "numberFormat");
  const checked = (format: CellValue | null): string | null => {
    if (format !== null && (typeof format !== "string" || !isNumberFormat(format)))
      host.refuse("InvalidArgument", `"${String(format)}" is not a number format.`);
    return format === null ? null : String(format);
  };
  host.checkWritable({ sheet, area });
  host.engine.cells.writeStyle(sheet, area, (row, column) => {
    const format = checked(entries(row, column));
    return format === null ? null : { numberFormat: format };
  });
}

const formats = perCell(
  ({ sheet, area }, { engine }) =>
    matrixOf(area, (row, column) => engine.cells.style(sheet, row, column, "numberFormat")),
  writeFormats,
);
const formulas = perCell(({ sheet, area }, { engine }) => engine.cells.formulas(sheet, area), content("formulas"));
const addressOf = ({ sheet, area }: CellSpan, { engine }: HostContext): string =>
  `${quoteSheet(engine.sheets.name(sheet))}!${formatArea(area)}`;

/** Whether all, none (or, as null, some) rows or columns are hidden. */
function hidden(count: number, isHidden: (index: number) => boolean): boolean | null {
  const first = isHidden(0);
  return Array.from({ length: count }, (_, index) => isHidden(index)).every((is) => is === first) ? first : null;
}

const rowsHidden = ({ sheet, area }: CellSpan, { engine }: HostContext) =>
  hidden(Math.min(area.rows, MAX_LOOKED_AT), (index) => engine.dimensions.isRowHidden(sheet, area.row + index));
const columnsHidden = ({ sheet, area }: CellSpan, { engine }: HostContext) =>
  hidden(Math.min(area.columns, MAX_LOOKED_AT), (index) =>
    engine.dimensions.isColumnHidden(sheet, area.column + index),
  );
const MAX_LOOKED_AT = 2000;

/** The sum of the lengths of rows or columns, in points. */
const sum = (from: number, count: number, length: (index: number) => number): number =>
  Array.from({ length: count }, (_, index) => length(from + index)).reduce((a, b) => a + b, 0);

/** Excel.RangeSort */
const rangeSort = defineObject<CellSpan>({
  name: "RangeSort",
  methods: {
    apply: async ({ sheet, area }, [fields, matchCase, hasHeaders, orientation], host) => {
      if (!isBlank(orientation) && oneOf(orientation, ["Rows", "Columns"], "orientation") === "Columns")
        host.refuse("NotImplemented", "Sorting columns is not available here.");
      const headings = !isBlank(hasHeaders) && flag(hasHeaders, "hasHeaders") ? 1 : 0;
      const checked = sortFields(fields, area.columns);
      await sortRows(
        { sheet, area: { ...area, row: area.row + headings, rows: area.rows - headings } },
        checked,
        matchCase === true,
        host,
      );
    },
  },
});

/** Excel.Range */
export const range = defineObject<CellSpan>({
  name: "Range",
  identity: (span, host) => ({ _ReferenceId: span.reference ?? host.keep(span) }),
  target: ({ sheet, area }) => ({ sheet, area }),
  properties: {
    values: perCell(({ sheet, area }, { engine }) => engine.cells.values(sheet, area), content("values")),
    formulas,
    formulasLocal: formulas,
    text: perCell(({ sheet, area }, { engine }) => engine.display.texts(sheet, area)),
    valueTypes: perCell(({ sheet, area }, { engine }) =>
      engine.cells.values(sheet, area).map((row) => row.map(valueType)),
    ),
    numberFormat: formats,
    numberFormatLocal: formats,
    address: { read: addressOf },
    addressLocal: { read: addressOf },
    rowIndex: { read: ({ area }) => area.row },
    columnIndex: { read: ({ area }) => area.column },
    rowCount: { read: ({ area }) => area.rows },
    columnCount: { read: ({ area }) => area.columns },
    cellCount: { read: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    isEntireColumn: { read: ({ area }) => isEntireColumn(area) },
    isEntireRow: { read: ({ area }) => isEntireRow(area) },
    hidden: { read: (span, host) => rowsHidden(span, host) === true || columnsHidden(span, host) === true },
    rowHidden: {
      read: rowsHidden,
      write: ({ sheet, area }, value, { engine }) =>
        engine.dimensions.setRowsHidden(sheet, area, flag(value, "rowHidden")),
    },
    columnHidden: {
      read: columnsHidden,
      write: ({ sheet, area }, value, { engine }) =>
        engine.dimensions.setColumnsHidden(sheet, area, flag(value, "columnHidden")),
    },
    hasSpill: { read: ({ sheet, area }, { engine }) => engine.cells.spillArea(sheet, area.row, area.column) !== null },
    savedAsArray: { read: () => false },
    linkedDataTypeState: { read: ({ area }) => (isUnbounded(area) ? null : matrixOf(area, () => "None")) },
    hyperlink: { read: readHyperlink, write: writeHyperlink },
    style: { read: () => "Normal", write: (_, value) => void oneOf(value, ["Normal"], "style") },
    top: { read: ({ sheet, area }, { engine }) => sum(0, area.row, (row) => engine.dimensions.rowHeight(sheet, row)) },
    left: {
      read: ({ sheet, area }, { engine }) =>
        sum(0, area.column, (column) => engine.dimensions.columnWidth(sheet, column)),
    },
    height: {
      read: ({ sheet, area }, { engine }) =>
        sum(area.row, Math.min(area.rows, MAX_LOOKED_AT), (row) => engine.dimensions.rowHeight(sheet, row)),
    },
    width: {
      read: ({ sheet, area }, { engine }) =>
        sum(area.column, Math.min(area.columns, MAX_LOOKED_AT), (column) =>
          engine.dimensions.columnWidth(sheet, column),
        ),
    },
  },
  navigation: {
    format: rangeFormat,
    conditionalFormats: (span, host) => conditionalFormats([span], host),
    dataValidation,
    sort: rangeSort,
    worksheet: ({ sheet }, host) => host.objects.worksheet(sheet, host),
  },
  methods: { ...rangePlaces, ...rangeChanges },
});
