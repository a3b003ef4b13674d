import type { Text } from "../budget/model";
import type { Knot, Net } from "../checks/net/net";
import { inNotation } from "../checks/page/reading";
import { placeWords } from "../checks/words";
import { type NetValues, valueOf } from "../checks/net/values";
import { term } from "../locales/locales";
import type { CellAt, Expression } from "../tables/expression";
import type { Table } from "../tables/table";
import { mapWords, termWith, wordsIn } from "../tables/words";

/** What stands between the terms of an expression, and after the last of them. */
const signs = {
  cell: [" + ", ""],
  sum: [" + ", ""],
  change: [" + ", ""],
  estimate: [" + ", ""],
  variance: [" − ", ""],
  percentage: [" ÷ ", " × 100"],
  share: [" ÷ ", " × 100"],
  recosted: [" + ", ""],
  postChange: [" + ", ""],
} as const satisfies Record<Expression["op"], readonly [string, string]>;

/** Stands where nothing is known. */
const UNKNOWN = "…";

/** How a derived cell is worked out in words: `Total = Technical adjustments + New/expanded mandates + Other`. */
export function formulaWords({ tables, knots }: Net, knot: Knot): Text {
  const { cell, at, operands } = knot;
  if (cell.kind === "input") return {};
  const terms = termsOf(
    cell.expression,
    operands.flatMap((index) => knots[index]?.at ?? []),
  );
  const isDown =
    terms.length > 1 && terms.every((operand) => operand.table === at.table && operand.column === at.column);
  const words =
    cell.expression.op === "postChange"
      ? [linesWords(tables, cell.expression.table)]
      : terms.map((operand) => shortWords(tables, at, operand));
  const [between, after] = signs[cell.expression.op];
  return mapWords(
    isDown ? rowWords(tables, at) : columnWords(tables, at),
    (own, language) => `${own} = ${words.map((each) => wordsIn(each, language)).join(between)}${after}`,
  );
}

/**
 * The same with the numbers in it: `(635.2) = — + — + (635.2)`, with `≠` where something else was typed over it. Values are
 * in whole units, null where unknown.
 */
export function sentence({ knots }: Net, values: NetValues, index: number): string {
  const knot = knots[index];
  if (knot === undefined) return "";
  const own = shown(knot, values[index]);
  if (knot.cell.kind === "input") return own;
  const terms = termsOf(
    knot.cell.expression,
    knot.operands.map((operand) => shown(knots[operand], values[operand])),
  );
  const [between, after] = signs[knot.cell.expression.op];
  const isWorkedOut = values[index] === valueOf(knot, (operand) => values[operand] ?? null);
  return `${own} ${isWorkedOut ? "=" : "≠"} ${terms.length === 0 ? inNotation(0, knot.cell.quantity) : terms.join(between)}${after}`;
}

/** A difference names what is taken away last. */
const termsOf = <Term>({ op }: Expression, terms: readonly Term[]): readonly Term[] =>
  op === "variance" ? terms.toReversed() : terms;

export const shown = (knot: Knot | undefined, value: number | null | undefined): string =>
  knot === undefined || value === null || value === undefined ? UNKNOWN : inNotation(value, knot.cell.quantity);

/** What tells an operand from its neighbours: its column within the row, its row within the column, else the whole place. */
function shortWords(tables: readonly Table[], at: CellAt, operand: CellAt): Text {
  if (operand.table !== at.table) return placeWords(tables, operand);
  return operand.row === at.row ? columnWords(tables, operand) : rowWords(tables, operand);
}

function columnWords(tables: readonly Table[], { table, column }: CellAt): Text {
  if (column === "change") return term("totalChange");
  const headings = tables.find(({ id }) => id === table)?.columns.find(({ key }) => key === column)?.headings ?? [];
  return headings.at(-1) ?? {};
}

const rowWords = (tables: readonly Table[], { table, row }: CellAt): Text =>
  tables.find(({ id }) => id === table)?.rows.find(({ key }) => key === row)?.label ?? {};

function linesWords(tables: readonly Table[], table: string): Text {
  const name = tables.find(({ id }) => id === table)?.name ?? {};
  return termWith("linesOf", { table: name });
}
