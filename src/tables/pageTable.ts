import type { TableEntry, Text } from "../budget/model";
import { type PageAt, type PageNumber, type PageTable, quantitiesOn } from "../budget/pages";
import { fromCell, type Quantity } from "../budget/notation/quantity";
import { at } from "./cells";
import type { Expression } from "./expression";
import { frame, mapWords, termWith } from "./frame";
import type { IndexedModel } from "./numbers";
import { lookOf, nilOn } from "./pageLook";
import type { Cell, Column, Row, Table } from "./table";

/**
 * A table as its document prints it: what is proved to follow from other cells is an expression, every other number an
 * entry.
 */
export function pageTable(model: IndexedModel, entry: TableEntry): Table {
  const page = model.pages.find(({ table }) => table === entry.id);
  if (page === undefined) return frame(entry, {}, [ownLabels], []);
  const [language] = model.languages;
  const words = (text: string): Text => (text === "" ? {} : { [language]: text });
  const name = page.number === null ? {} : termWith("table", { number: page.number });
  const cellOf = cellsOf(page, entry, words);
  const rows = page.rows.map((row): Row => ({
    ...row,
    label: words(row.label),
    cells: mapCells(row.cells, (cell, column) => cellOf(cell, [row.key, column])),
  }));
  return {
    ...frame(entry, words(page.unit), columnsOf(page, words), rows),
    name,
    rows,
    ...(page.number === null ? {} : { cited: mapWords(name, (said) => said.replace(/^T/, "t")) }),
  };
}

const ownLabels: Column = { key: "label", kind: "label", headings: [{}], isOurs: true };

/** Labels come first: without a column of them the sheet has one of its own. */
function columnsOf({ columns }: PageTable, words: (text: string) => Text): readonly Column[] {
  const shown = columns.map(({ key, kind, headings }): Column => ({ key, kind, headings: headings.map(words) }));
  const own = shown.some(({ kind }) => kind === "label") ? shown : [ownLabels, ...shown];
  return own.map((column) => (column.headings.length === 0 ? { ...column, headings: [{}] } : column));
}

function cellsOf(page: PageTable, { id, paragraph }: TableEntry, words: (text: string) => Text) {
  const quantityOf = quantitiesOn(page);
  const nil = nilOn(page);
  return (cell: string | PageNumber, [row, column]: PageAt): Cell => {
    if (typeof cell === "string") return { kind: "text", text: words(cell) };
    const quantity = quantityOf([row, column]);
    const look = lookOf(cell, nil);
    if (cell.follows !== undefined)
      return { kind: "derived", quantity, look, expression: pageExpression(id, cell, quantity, quantityOf) };
    const source = paragraph === null ? { table: id } : { paragraph };
    const value = fromCell(cell.value, quantity);
    return { kind: "input", quantity, look, value, fact: { of: "page", table: id, row, column }, source };
  };
}

/** The expression of a number that follows, over cells of its table, with what the page's rounding adds. */
export function pageExpression(
  table: string,
  number: PageNumber,
  quantity: Quantity,
  quantityOf: (at: PageAt) => Quantity,
): Expression {
  const of = plainExpression(table, number, quantity, quantityOf);
  const by = fromCell(number.follows?.rounding ?? 0, quantity);
  return by === 0 ? of : { op: "offset", of, by };
}

function plainExpression(
  table: string,
  { follows, decimals }: PageNumber,
  quantity: Quantity,
  quantityOf: (at: PageAt) => Quantity,
): Expression {
  const { plus, minus = [], base, divisor = 1 } = follows ?? { plus: [] };
  const place = ([row, column]: PageAt) => at(table, row, column);
  const [first, ...more] = plus;
  if (base === undefined && divisor === 1) {
    if (minus.length === 0) return { op: "sum", of: plus.map(place) };
    const [less, ...others] = minus;
    return first !== undefined && less !== undefined && more.length + others.length === 0
      ? { op: "variance", base: place(less), estimate: place(first) }
      : { op: "signed", plus: plus.map(place), minus: minus.map(place) };
  }
  if (base !== undefined && divisor === 0.01 && first !== undefined && more.length + minus.length === 0)
    if (decimals === 1 && quantity === "money") return { op: "percentage", change: place(first), base: place(base) };
  const terms = { plus: plus.map(place), minus: minus.map(place), base: base === undefined ? null : place(base) };
  const from = quantityOf(base ?? first ?? ["", ""]);
  return { op: "quotient", ...terms, divisor, digits: decimals, from, to: quantity };
}

function mapCells(
  cells: Readonly<Record<string, string | PageNumber>>,
  change: (cell: string | PageNumber, column: string) => Cell,
): Readonly<Record<string, Cell>> {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, change(cell, column)]));
}
