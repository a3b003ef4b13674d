import { type CellAt, type Expression, operandsOf, type PostChangeMatch } from "../../tables/expression";
import type { Cell, Row, Table } from "../../tables/table";

type NumberCell = Extract<Cell, { quantity: unknown }>;

/** A cell that holds a number, by its number in the net, with the cells that it is worked out from. */
export interface NetCell {
  readonly at: CellAt;
  readonly cell: NumberCell;
  readonly row: Row;
  /** In the order of the expression; empty for inputs. */
  readonly operands: readonly number[];
}

/** All cells of all tables that hold numbers, tied to one another by what is worked out from what. */
export interface Net {
  readonly tables: readonly Table[];
  readonly netCells: readonly NetCell[];
  /** Every cell after those that it is worked out from. */
  readonly order: readonly number[];
  /** What follows from some cells, however far, in that order. */
  followersOf(cells: readonly number[]): readonly number[];
  /** The cells themselves and everything that they are worked out from. */
  originsOf(cells: readonly number[]): ReadonlySet<number>;
  find(at: CellAt): number | undefined;
}

type Places = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;

/** Ties the cells of tables to one another. Takes time in step with the cells and what they are worked out from. */
export function netOf(tables: readonly Table[]): Net {
  const cells = tables.flatMap((table) => table.rows.flatMap((row) => numbersOf(table, row)));
  const places = placesOf(cells.map(({ at }) => at));
  const find = ({ table, row, column }: CellAt): number | undefined => places.get(table)?.get(row)?.get(column);
  const netCells = cells.map((cell) => ({
    ...cell,
    operands: takenBy(cell.cell, tables).flatMap((at) => find(at) ?? []),
  }));
  const order = orderOf(netCells);
  const [next, rank] = [nextOf(netCells), rankOf(order)];
  const inOrder = (one: number, other: number): number => (rank[one] ?? 0) - (rank[other] ?? 0);
  return {
    ...{ tables, netCells, order, find },
    followersOf: (cells) =>
      [
        ...reached(
          cells.flatMap((index) => next[index] ?? []),
          (index) => next[index] ?? [],
        ),
      ].sort(inOrder),
    originsOf: (cells) => reached(cells, (index) => netCells[index]?.operands ?? []),
  };
}

function numbersOf({ id }: Table, row: Row): readonly Omit<NetCell, "operands">[] {
  return Object.entries(row.cells).flatMap(([column, cell]) =>
    "quantity" in cell ? [{ at: { table: id, row: row.key, column }, cell, row }] : [],
  );
}

function placesOf(cells: readonly CellAt[]): Places {
  const places = new Map<string, Map<string, Map<string, number>>>();
  for (const [index, { table, row, column }] of cells.entries()) {
    const rows = places.get(table) ?? new Map<string, Map<string, number>>();
    const columns = rows.get(row) ?? new Map<string, number>();
    places.set(table, rows.set(row, columns.set(column, index)));
  }
  return places;
}

function takenBy(cell: NumberCell, tables: readonly Table[]): readonly CellAt[] {
  return cell.kind === "input" ? [] : operands(cell.expression, tables);
}

/** The cells of an expression in its own order; the post changes that count for it where it counts them. */
function operands(expression: Expression, tables: readonly Table[]): readonly CellAt[] {
  if (expression.op !== "postChange") return operandsOf(expression);
  return countsOf(
    tables.find(({ id }) => id === expression.table),
    expression.match,
  );
}

/** The counts of the lines of post changes that match. */
function countsOf(table: Table | undefined, { grades, components }: PostChangeMatch): readonly CellAt[] {
  if (table === undefined) return [];
  const lines = table.rows.filter(({ kind }) => kind === "data");
  const matching = lines.filter(
    ({ cells }) => isAmong(cells["grade"], grades) && isAmong(cells["component"], components),
  );
  return matching.map(({ key }) => ({ table: table.id, row: key, column: "count" }));
}

function isAmong(cell: Cell | undefined, codes: readonly string[] | undefined): boolean {
  return codes === undefined || (cell?.kind === "code" && codes.includes(cell.code));
}

function orderOf(netCells: readonly NetCell[]): readonly number[] {
  const order: number[] = [];
  const placed = new Set<number>();
  const place = (index: number): void => {
    if (placed.has(index)) return;
    placed.add(index);
    for (const operand of netCells[index]?.operands ?? []) place(operand);
    order.push(index);
  };
  for (const index of netCells.keys()) place(index);
  return order;
}

/** The cells that are worked out from each cell directly. */
function nextOf(netCells: readonly NetCell[]): readonly (readonly number[])[] {
  const next = netCells.map((): number[] => []);
  for (const [index, { operands: own }] of netCells.entries()) for (const operand of own) next[operand]?.push(index);
  return next;
}

function rankOf(order: readonly number[]): readonly number[] {
  const rank: number[] = [];
  for (const [position, index] of order.entries()) rank[index] = position;
  return rank;
}

/** Everything that can be reached from some cells, step by step, themselves included. */
function reached(cells: readonly number[], step: (index: number) => readonly number[]): ReadonlySet<number> {
  const found = new Set(cells);
  for (const index of found) for (const further of step(index)) found.add(further);
  return found;
}
