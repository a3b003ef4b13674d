import type { AddedLine, ShownTables } from "../checks/sheet/shown";
import type { Cell, Row, Table } from "../tables/table";

/** The tables with the post changes as a sheet lists them now: other components and grades, and lines that were added. */
export function withShownLines(tables: readonly Table[], shown: ShownTables): readonly Table[] {
  return tables.map((table) => {
    if (table.family !== "postChanges") return table;
    const rows = table.rows.map((row) => (row.kind === "data" ? shownRow(table, row, shown) : row));
    return { ...table, rows: [...rows, ...shown.added.map(addedRow)] };
  });
}

function shownRow({ id }: Table, row: Row, shown: ShownTables): Row {
  const now = (column: string, cell: Cell | undefined): Readonly<Record<string, Cell>> => {
    const found = shown.find({ table: id, row: row.key, column });
    return cell?.kind !== "code" || found === undefined ? {} : { [column]: { ...cell, code: String(found.value ?? "").trim() } };
  };
  return { ...row, cells: { ...row.cells, ...now("component", row.cells["component"]), ...now("grade", row.cells["grade"]) } };
}

function addedRow({ number, component, grade, count }: AddedLine): Row {
  const key = `+${String(number)}`;
  const cells: Readonly<Record<string, Cell>> = {
    component: { kind: "code", code: component },
    grade: { kind: "code", code: grade },
    count: { kind: "input", quantity: "posts", value: count, fact: { of: "postChange", change: key, end: "to" }, source: null },
  };
  return { key, kind: "data", level: 0, label: { en: component, zh: component }, marks: [], cells };
}
