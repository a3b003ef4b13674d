import type { CellAt, Expression } from "../../src/tables/expression";
import type { Table } from "../../src/tables/table";

/** Cells that an expression refers to. */
export function operands(expression: Expression, tables: readonly Table[]): readonly CellAt[] {
  switch (expression.op) {
    case "cell":
      return [expression.at];
    case "sum":
      return expression.of;
    case "change":
      return expression.of;
    case "estimate":
      return [expression.base, ...expression.changes];
    case "variance":
      return [expression.base, expression.estimate];
    case "percentage":
      return [expression.change, expression.base];
    case "share":
      return [expression.part, expression.total];
    case "recosted":
      return [expression.estimate, expression.recosting];
    case "signed":
      return [...expression.plus, ...expression.minus];
    case "quotient":
      return [...expression.plus, ...expression.minus, ...(expression.base === null ? [] : [expression.base])];
    case "offset":
      return operands(expression.of, tables);
    case "postChange":
      return lines(expression, tables);
  }
}

function lines(
  { table, match }: Extract<Expression, { op: "postChange" }>,
  tables: readonly Table[],
): readonly CellAt[] {
  const isAmong = (code: string, codes: readonly string[] | undefined) => codes?.includes(code) ?? true;
  const codeOf = (row: Table["rows"][number], column: string) => {
    const cell = row.cells[column];
    return cell?.kind === "code" ? cell.code : "";
  };
  return (tables.find(({ id }) => id === table)?.rows ?? [])
    .filter(
      (row) =>
        row.kind === "data" &&
        isAmong(codeOf(row, "grade"), match.grades) &&
        isAmong(codeOf(row, "component"), match.components),
    )
    .map((row) => ({ table, row: row.key, column: "count" }));
}

export const nameOf = ({ table, row, column }: CellAt): string => `${table} ${row} ${column}`;

/** Every cell that holds a number. */
export function numberCells(tables: readonly Table[]) {
  return tables.flatMap(({ id, rows }) =>
    rows.flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([column, cell]) =>
        "quantity" in cell ? [{ at: { table: id, row: key, column }, cell }] : [],
      ),
    ),
  );
}

/** Names of all cells that follow from a cell, directly or through others. */
export function dependants(of: CellAt, tables: readonly Table[]): ReadonlySet<string> {
  const followers = new Map<string, CellAt[]>();
  for (const { at, cell } of numberCells(tables)) {
    if (cell.kind !== "derived") continue;
    for (const operand of operands(cell.expression, tables))
      followers.set(nameOf(operand), [...(followers.get(nameOf(operand)) ?? []), at]);
  }
  const found = new Set<string>();
  const visit = (at: CellAt): void => {
    for (const follower of followers.get(nameOf(at)) ?? []) {
      if (found.has(nameOf(follower))) continue;
      found.add(nameOf(follower));
      visit(follower);
    }
  };
  visit(of);
  return found;
}

/** The tables with other values in some input cells. */
export function withInputs(
  tables: readonly Table[],
  value: (at: CellAt, before: number | null) => number | null,
): readonly Table[] {
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, cell]) => [
          column,
          cell.kind === "input"
            ? { ...cell, value: value({ table: table.id, row: row.key, column }, cell.value) }
            : cell,
        ]),
      ),
    })),
  }));
}
