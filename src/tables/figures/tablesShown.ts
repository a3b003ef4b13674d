import type { TableId } from "../../budget/model";
import type { CellAt, Expression } from "../expression";
import { type Figure, FIGURES } from "./figure";

/** The tables whose numbers a figure shows. */
export function tablesShown({ rows }: Figure): readonly TableId[] {
  const cells = rows.flatMap((row) => Object.values(row.cells));
  const places = cells.flatMap((cell) => (cell.kind === "derived" ? linkedPlaces(cell.expression) : []));
  return places.map(({ table }) => table).filter((table) => table !== FIGURES);
}

/** A figure takes cells or sums of cells from tables; everything else it works out from its own. */
function linkedPlaces(expression: Expression): readonly CellAt[] {
  if (expression.op === "cell") return [expression.at];
  return expression.op === "sum" ? expression.of : [];
}
