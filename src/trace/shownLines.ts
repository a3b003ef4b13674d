import type { AddedLine, ShownTables } from "../checks/sheet/shown";
import type { Cell, Row, Table } from "../tables/table";

/**
 * The tables with the post changes as a sheet lists them now: other components and grades, and lines that were added.
 * The same tables where it lists those of the model.
 */
export function withShownLines(tables: readonly Table[], shown: ShownTables): readonly Table[] {
  const now = tables.map((table) => (table.family === "postChanges" ? shownTable(table, shown) : table));
  return now.every((table, index) => table === tables[index]) ? tables : now;
}

function shownTable(table: Table, shown: ShownTables): Table {
  const rows = table.rows.map((row) => (row.kind === "data" ? shownRow(table, row, shown) : row));
  const isSame = shown.added.length === 0 && rows.every((row, index) => row === table.rows[index]);
  return isSame ? table : { ...table, rows: [...rows, ...shown.added.map(addedRow)] };
}

function shownRow({ id }: Table, row: Row, shown: ShownTables): Row {
  const now = (column: string, cell: Cell | undefined): Readonly<Record<string, Cell>> => {
    const found = shown.find({ table: id, row: row.key, column });
    const code = String(found?.value ?? "").trim();
    return cell?.kind !== "code" || found === undefined || cell.code === code ? {} : { [column]: { ...cell, code } };
  };
  const changed = { ...now("component", row.cells["component"]), ...now("grade", row.cells["grade"]) };
  return Object.keys(changed).length === 0 ? row : { ...row, cells: { ...row.cells, ...changed } };
}

function addedRow({ number, component, grade, count }: AddedLine): Row {
  const key = `+${String(number)}`;
  const cells: Readonly<Record<string, Cell>> = {
    component: { kind: "code", code: component },
    grade: { kind: "code", code: grade },
    count: {
      kind: "input",
      quantity: "posts",
      value: count,
      fact: { of: "postChange", change: key, end: "to" },
      source: null,
    },
  };
  return { key, kind: "data", level: 0, label: { en: component, zh: component }, marks: [], cells };
}
