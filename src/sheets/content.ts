import type { TableId } from "../budget/model";
import { toCell, type Quantity } from "../budget/quantity";
import type { CellAt } from "../tables/expression";
import type { Values } from "../tables/evaluate";
import type { Speaker } from "../tables/say";
import type { Cell } from "../tables/table";
import { wordsIn } from "../tables/words";
import { LONGEST, lengthOf } from "./formula/formula";
import { formulaOf } from "./formula/formulaOf";
import { wordingFormula } from "./formula/wording";
import type { Grid } from "./formula/grid";
import type { Content, Formula, FormulaStyle, PlannedCell, Reference } from "./plan";

/** What is the same for every cell of a plan. */
export interface Drafting {
  /** Identity of the model. */
  readonly model: string;
  readonly language: string;
  readonly style: FormulaStyle;
  readonly grid: Grid;
  readonly values: Values;
  /** Says words as the model has them, to know how much room they take. */
  readonly speaker: Speaker;
  /** The tables that the plan has. */
  readonly planned: ReadonlySet<TableId>;
}

type Written = Pick<PlannedCell, "content" | "role">;

/** What is written for a cell of a table, and whether it is meant to be edited. */
export function contentOf(cell: Cell, at: CellAt, drafting: Drafting): Written {
  switch (cell.kind) {
    case "input":
      return { content: cell.value === null ? null : toCell(cell.value, cell.quantity), role: "input" };
    case "derived":
      return withinPlan(
        formulaOf(cell.expression, cell.quantity, drafting.style, drafting.grid),
        at,
        cell.quantity,
        drafting,
      );
    case "text":
      // An empty text would make a cell look filled to functions that count.
      return {
        content: wordsIn(cell.text, drafting.language) || null,
        role: cell.choices === undefined ? "label" : "input",
      };
    case "worded":
      return { content: wordedContent(cell, drafting), role: "derived" };
    case "link":
      return { content: wordsIn(cell.text, drafting.language) || null, role: "label" };
    case "code":
      return { content: cell.code, role: cell.choices === undefined ? "label" : "input" };
  }
}

/** Words that follow cells are a formula; words that follow none are words. What would be longer than any formula is not said. */
function wordedContent({ wording }: Extract<Cell, { kind: "worded" }>, { language, grid }: Drafting): Content {
  if (wording.say === "words" && wording.args === undefined) return wordsIn(wording.text, language) || null;
  const spoken = wordingFormula(wording, language, grid);
  return lengthOf(spoken) <= LONGEST ? spoken : null;
}

/**
 * A formula of a plan that leaves tables out keeps its references to the tables that are there and has the values of
 * the others as numbers. Where nothing of it is left, or what is left out is a list or unknown, the cell itself becomes an input.
 */
function withinPlan(formula: Formula, at: CellAt, quantity: Quantity, drafting: Drafting): Written {
  const isMissing = (part: string | Reference): boolean =>
    typeof part !== "string" && !drafting.planned.has(tableOf(part));
  if (!formula.parts.some(isMissing)) return { content: formula, role: "derived" };
  const parts = formula.parts.map((part) => (isMissing(part) ? constant(part, drafting) : part));
  const known = parts.filter((part) => part !== null);
  const isLinked = known.length === parts.length && known.some((part) => typeof part !== "string");
  return isLinked
    ? { content: { parts: known }, role: "derived" }
    : { content: ownValue(at, quantity, drafting), role: "input" };
}

const tableOf = (reference: Reference): TableId => ("list" in reference ? reference.list : reference.from.table);

function constant(part: string | Reference, { values, grid }: Drafting): string | null {
  if (typeof part === "string" || "list" in part || part.to !== undefined) return null;
  const value = values[part.from.table]?.[part.from.row]?.[part.from.column] ?? null;
  const quantity = grid.quantity(part.from);
  if (value === null || quantity === null) return null;
  return value < 0 ? `(${String(toCell(value, quantity))})` : String(toCell(value, quantity));
}

function ownValue({ table, row, column }: CellAt, quantity: Quantity, { values }: Drafting): Content {
  const value = values[table]?.[row]?.[column] ?? null;
  return value === null ? null : toCell(value, quantity);
}
