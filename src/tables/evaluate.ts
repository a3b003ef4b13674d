import type { TableId } from "../budget/model";
import { type CellAt, operandsOf, type PostChangeMatch, worth } from "./expression";
import type { Cell, Row, Table } from "./table";

/**
 * Values by table, row and column in whole units of the cell's quantity; null where unknown, nothing where no number
 * stands.
 */
export type Values = Readonly<Record<TableId, Readonly<Record<string, Readonly<Record<string, number | null>>>>>>;

type NumberCell = Extract<Cell, { quantity: unknown }>;

/**
 * Works out every number of the tables, each cell once. Throws where an expression refers to a cell that does not
 * exist, or to itself: both are errors of whoever drew up the tables.
 */
export function evaluate(tables: readonly Table[]): Values {
  const valueOf = evaluator(tables);
  const inRow = ({ cells }: Row) => entriesOf(cells, (cell) => (isNumber(cell) ? valueOf(cell) : undefined));
  return Object.fromEntries(
    tables.map((table) => [table.id, Object.fromEntries(table.rows.map((row) => [row.key, inRow(row)]))]),
  );
}

function evaluator(tables: readonly Table[]): (cell: NumberCell) => number | null {
  const known = new Map<NumberCell, number | null>();
  const underWay = new Set<NumberCell>();
  const find = finder(tables);
  const valueOf = (cell: NumberCell): number | null => {
    if (cell.kind === "input") return cell.value;
    const value = known.get(cell);
    if (value !== undefined) return value;
    if (underWay.has(cell)) throw new Error(`A cell depends on itself: ${JSON.stringify(cell.expression)}`);
    underWay.add(cell);
    const { expression } = cell;
    const computed =
      expression.op === "postChange"
        ? netChange(tables.find(({ id }) => id === expression.table)?.rows ?? [], expression.match)
        : worth(
            expression,
            operandsOf(expression).map((at) => valueOf(find(at))),
          );
    known.set(cell, computed);
    return computed;
  };
  return valueOf;
}

/** Net number of posts of the lines that match. */
export function netChange(rows: readonly Row[], { grades, components }: PostChangeMatch): number {
  const lines = rows.filter(({ kind }) => kind === "data");
  const matching = lines.filter(
    ({ cells }) => isAmong(cells["grade"], grades) && isAmong(cells["component"], components),
  );
  return total(matching.map(({ cells: { count } }) => (count?.kind === "input" ? (count.value ?? 0) : 0)));
}

function isAmong(cell: Cell | undefined, codes: readonly string[] | undefined): boolean {
  return codes === undefined || (cell?.kind === "code" && codes.includes(cell.code));
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const isNumber = (cell: Cell): cell is NumberCell => cell.kind === "input" || cell.kind === "derived";

function finder(tables: readonly Table[]): (at: CellAt) => NumberCell {
  const rows = new Map(tables.map(({ id, rows }) => [id, new Map(rows.map((row) => [row.key, row]))]));
  return ({ table, row, column }) => {
    const cell = rows.get(table)?.get(row)?.cells[column];
    if (cell === undefined || !isNumber(cell)) throw new Error(`No number stands at ${table}, ${row}, ${column}.`);
    return cell;
  };
}

function entriesOf<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To | undefined,
): Readonly<Record<string, To>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, from]): [string, To][] => {
      const to = change(from);
      return to === undefined ? [] : [[key, to]];
    }),
  );
}
