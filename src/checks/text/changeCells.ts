import type { CellAt } from "../../tables/expression";
import type { Net } from "../net/net";

/** The cells in which the counts of a change of posts stand. */
export function changeCells({ knots }: Net, change: string): readonly CellAt[] {
  return knots.flatMap(({ at, cell }) =>
    cell.kind === "input" && cell.fact.of === "postChange" && cell.fact.change === change ? [at] : [],
  );
}
