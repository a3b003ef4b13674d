import type { Model } from "../../budget/model";
import type { Net } from "../net/net";
import { type Reading, readingOf } from "./reading";

/** The printed page beside a net: for each cell what is printed, null where the page does not have the cell at all. */
export type Page = readonly (Reading | null)[];

/**
 * Reads the printed cells of a model. One text may stand for several lines beneath one another (`12` for 1 and 11 posts);
 * a text that stands alone is read by itself, whatever the model states.
 */
export function pageOf({ printed }: Pick<Model, "printed">, { knots }: Net): Page {
  const readings = knots.map(({ at: { table, row, column }, cell }) => {
    const cells = printed[table]?.[row];
    const own = cells !== undefined && Object.hasOwn(cells, column) ? cells[column] : undefined;
    return own === undefined ? null : readingOf(own, cell.quantity);
  });
  const shared = new Set(sharedTexts(readings, knots).flat());
  return readings.map((reading, index) =>
    reading?.how === "stated" && reading.own !== null && !shared.has(index)
      ? { ...reading, value: reading.own }
      : reading,
  );
}

/** Runs of neighbouring lines whose printed texts the model splits among them, by the numbers of their cells. */
export function sharedTexts(page: Page, knots: Net["knots"]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const [index, reading] of page.entries()) {
    if (reading?.how !== "stated" || reading.own === null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === index - 1 && isBelow(knots, index)) last.push(index);
    else runs.push([index]);
  }
  return runs.filter((run) => run.length > 1);
}

/** Whether a cell stands in the same column as the one before it. */
const isBelow = (knots: Net["knots"], index: number): boolean => {
  const [before, own] = [knots[index - 1]?.at, knots[index]?.at];
  return before !== undefined && own !== undefined && before.table === own.table && before.column === own.column;
};
