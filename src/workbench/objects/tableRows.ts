import { type Area, MAX_ROWS } from "../engine/area";
import type { CellValue } from "../engine/cellValue";
import { refuse } from "../engine/fault";
import type { TableInfo } from "../engine/tables";
import { isBlank, number, whole } from "./arguments";
import { defineObject } from "./define";
import type { HostContext, HostObject } from "./model";

interface RowSelf {
  readonly table: string;
  readonly index: number;
}

const tableOf = (id: string, host: HostContext): TableInfo =>
  host.engine.tables.find(id) ?? host.refuse("ItemNotFound", "The table is gone.");
const bodyRows = (id: string, host: HostContext): number => tableOf(id, host).area.rows - 1;

/** Marks a table whose only row is there to be filled: one that was made of headings alone, or lost all its rows. */
export function markUnfilled(id: string, { engine }: HostContext): void {
  engine.state.update((state) => ({
    ...state,
    tables: { ...state.tables, [id]: { ...state.tables[id], isUnfilled: true } },
  }));
}

/** Whether the one row of a table is none yet. */
function isUnfilled(id: string, host: HostContext): boolean {
  const { sheet, area } = tableOf(id, host);
  const isMarked = host.engine.state.value.tables[id]?.["isUnfilled"] === true && area.rows === 2;
  return isMarked && host.engine.used.of(sheet, true, { ...area, row: area.row + 1, rows: 1 }) === null;
}

const count = (id: string, host: HostContext): number => (isUnfilled(id, host) ? 0 : bodyRows(id, host));

function areaOf({ table, index }: RowSelf, host: HostContext): Area {
  const { area } = tableOf(table, host);
  return { ...area, row: area.row + 1 + index, rows: 1 };
}

/** Takes rows out of a table; the cells below close up. A table keeps one row, which is emptied instead. */
async function remove(id: string, index: number, rows: number, host: HostContext): Promise<void> {
  const { sheet } = tableOf(id, host);
  const area = { ...areaOf({ table: id, index }, host), rows };
  host.checkWritable({ sheet, area });
  if (rows >= count(id, host)) {
    host.engine.cells.clearContents(sheet, area);
    return markUnfilled(id, host);
  }
  const table = tableOf(id, host);
  await host.engine.structure.remove(sheet, area, "Up");
  host.engine.tables.resize(id, { ...table.area, rows: table.area.rows - rows });
}

/** Excel.TableRow */
const tableRow = defineObject<RowSelf>({
  name: "TableRow",
  properties: {
    index: { read: ({ index }) => index },
    values: {
      read: (self, host) => host.engine.cells.values(tableOf(self.table, host).sheet, areaOf(self, host)),
      write: (self, value, host) =>
        host.engine.cells.write(
          tableOf(self.table, host).sheet,
          areaOf(self, host),
          entriesOf(value, areaOf(self, host), "values"),
        ),
    },
  },
  methods: {
    delete: ({ table, index }, _, host) => remove(table, index, 1, host),
    getRange: (self, _, host) =>
      host.objects.range(host.span(tableOf(self.table, host).sheet, areaOf(self, host)), host),
  },
});

const rowCount = (values: unknown): number => (Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1);
/** A single row may come as a plain array. */
const asRows = (values: unknown): unknown => (Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values);

/** Adds rows before `index`, or at the end; the table grows and what is below makes room. */
async function add(id: string, index: unknown, values: unknown, host: HostContext): Promise<HostObject> {
  const { sheet, area } = tableOf(id, host);
  const known = count(id, host);
  const at = isBlank(index) || number(index, "index") < 0 ? known : whole(index, "index");
  if (at > known) host.refuse("InvalidArgument", "The table has no such row.");
  const rows = isBlank(values) ? 1 : rowCount(values);
  const added = { ...area, row: area.row + 1 + at, rows };
  // The row that stands ready is the first of those that are added.
  const standing = bodyRows(id, host) - known;
  const entries = isBlank(values) ? null : entriesOf(asRows(values), added, "values");
  host.checkWritable({ sheet, area: added });
  const below = { ...area, row: area.row + area.rows, rows: MAX_ROWS - area.row - area.rows };
  const isAtEnd = at === known;
  const more = { ...added, row: added.row + standing, rows: rows - standing };
  if (more.rows > 0 && (!isAtEnd || host.engine.used.of(sheet, false, below) !== null))
    await host.engine.structure.insert(sheet, more, "Down");
  if (more.rows > 0) host.engine.tables.resize(id, { ...area, rows: area.rows + more.rows });
  if (entries) host.engine.cells.write(sheet, added, entries);
  return tableRow({ table: id, index: at }, host);
}

const row = (id: string, index: unknown, host: HostContext): HostObject =>
  Number(index) >= 0 && Number(index) < count(id, host)
    ? tableRow({ table: id, index: whole(index, "index") }, host)
    : host.refuse("InvalidArgument", "The table has no such row.");

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** Excel.TableRowCollection */
export const tableRows = defineObject<string>({
  name: "TableRowCollection",
  properties: { count: { read: count } },
  items: (id, host) => Array.from({ length: count(id, host) }, (_, index) => tableRow({ table: id, index }, host)),
  item: row,
  methods: {
    add: (id, [index, values], host) => add(id, index, values, host),
    getCount: (id, _, host) => count(id, host),
    getItemAt: (id, [index], host) => row(id, index, host),
    deleteRowsAt: (id, [index, rows], host) =>
      remove(id, whole(index, "index"), isBlank(rows) ? 1 : whole(rows, "count"), host),
  },
});

/** A matrix of exactly the area's shape. */
function rowsOf(value: unknown, area: Area, what: string): readonly (readonly unknown[])[] {
  const fits =
    Array.isArray(value) &&
    value.length === area.rows &&
    value.every((row) => Array.isArray(row) && row.length === area.columns);
  return fits
    ? value
    : refuse(
        "InvalidArgument",
        `The array for ${what} has not the shape of the range: ${area.rows} by ${area.columns}.`,
      );
}

/**
 * What to write into each cell of an area: a matrix of its shape, or one value for all cells.
 * null leaves a cell as it is. Anything but text, numbers and truth values is refused.
 */
export function entriesOf(value: unknown, area: Area, what: string): (row: number, column: number) => CellValue | null {
  const one = (entry: unknown): CellValue | null =>
    entry === null || entry === undefined
      ? null
      : isCellValue(entry)
        ? entry
        : refuse("InvalidArgument", `${what} must be text, numbers or truth values.`);
  if (!Array.isArray(value)) {
    const entry = one(value);
    return () => entry;
  }
  const rows = rowsOf(value, area, what).map((row) => row.map(one));
  return (row, column) => rows[row - area.row]?.[column - area.column] ?? null;
}
