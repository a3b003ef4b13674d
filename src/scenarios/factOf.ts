import type { Edit } from "../budget/edit/edit";
import { parseNumber } from "../budget/notation/parseNumber";
import { type Quantity, toCell } from "../budget/quantity";
import { shownUnits } from "../checks/sheet/shown";
import type { Table } from "../tables/table";
import type { FactChange } from "./factChange";
import type { CellEdit, Entry } from "./edits";
import type { NotCarried, NotCarriedReason } from "./notCarried";

/** What an entry in a cell means: a new value of a fact, or why it is none. */
export type FoundFact = { readonly edit: Edit; readonly change: FactChange } | { readonly left: NotCarried };

export function factOf(tables: readonly Table[], entered: CellEdit): FoundFact {
  const { table, row, column, shown } = entered;
  const cell = tables.find(({ id }) => id === table)?.rows.find(({ key }) => key === row)?.cells[column];
  if (cell?.kind !== "input") return { left: leftCell(entered, "noFact") };
  const units = exactUnits(shown, cell.quantity);
  if (typeof units === "string") return { left: leftCell(entered, units) };
  const inCell = (value: number | null) => (value === null ? null : toCell(value, cell.quantity));
  return {
    edit: { at: cell.fact, value: units },
    change: { table, row, column, from: inCell(cell.value), to: inCell(units) },
  };
}

/** Whole units of what a cell shows, null where it is blank, or why it has none. */
export function exactUnits(
  shown: Entry["shown"],
  quantity: Quantity,
): number | null | Extract<NotCarriedReason, "noNumber" | "notWhole"> {
  const units = shownUnits(shown, quantity);
  if (units === undefined) return "noNumber";
  const number = numberOf(shown);
  return number !== null && units !== null && Math.abs(toCell(units, quantity) - number) > WHISKER ? "notWhole" : units;
}

/** The number that is shown, also where it is text as printed; null where it is none. */
function numberOf(shown: Entry["shown"]): number | null {
  if (typeof shown !== "string") return typeof shown === "number" ? shown : null;
  const reading = parseNumber(shown);
  return "value" in reading ? reading.value : null;
}

/** What formulas leave of binary fractions. */
const WHISKER = 1e-6;

export const leftCell = ({ table, row, column, shown }: CellEdit, reason: NotCarriedReason): NotCarried => ({
  reason,
  table,
  row,
  column,
  at: null,
  shown: String(shown),
});
