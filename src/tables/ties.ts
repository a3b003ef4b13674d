import { at } from "./cells";
import type { Tie } from "./expression";
import type { Row, Table } from "./table";

/** Everything in a table that must agree: its totals with what they add, its estimates with base and change, and what it declares. */
export function tiesOf(table: Table): readonly Tie[] {
  const totals = table.rows.filter(({ kind }) => kind === "subtotal" || kind === "total");
  return [...totals.flatMap((row) => [...sumsOf(table, row), ...acrossOf(table, row)]), ...(table.ties ?? [])];
}

function sumsOf(table: Table, { key, cells }: Row): readonly Tie[] {
  return Object.entries(cells).flatMap(([column, cell]): Tie[] => {
    if (cell.kind !== "derived" || cell.expression.op !== "sum" || cell.expression.of.length === 0) return [];
    return [{ total: at(table.id, key, column), parts: cell.expression.of }];
  });
}

/** In a total row the estimate must follow from what stands beside it, whatever was typed over in the rows above. */
const across: readonly { readonly total: string; readonly parts: readonly string[] }[] = [
  { total: "change", parts: ["technical", "mandates", "other"] },
  { total: "estimate", parts: ["appropriation", "change"] },
  { total: "estimate", parts: ["approved", "technical", "mandates", "other"] },
  { total: "recosted", parts: ["estimate", "recosting"] },
];

function acrossOf({ id }: Table, { key, cells }: Row): readonly Tie[] {
  return across
    .filter(({ total, parts }) =>
      [total, ...parts].every((column) => cells[column] !== undefined && "quantity" in cells[column]),
    )
    .map(({ total, parts }) => ({ total: at(id, key, total), parts: parts.map((part) => at(id, key, part)) }));
}
