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
  const shared = new Set(sharedTexts(readings).flat());
  return readings.map((reading, index) => (reading?.how === "stated" && reading.own !== null && !shared.has(index) ? { ...reading, value: reading.own } : reading));
}

/** Runs of neighbouring lines that share one printed text which the model splits among them, by the numbers of their cells. */
export function sharedTexts(page: Page): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let last: { readonly text: string; readonly run: number[] } | null = null;
  for (const [index, reading] of page.entries()) {
    if (reading === null || reading.how !== "stated" || reading.own === null) {
      last = null;
    } else if (last !== null && last.text === reading.text) {
      last.run.push(index);
    } else {
      last = { text: reading.text, run: [index] };
      runs.push(last.run);
    }
  }
  return runs.filter((run) => run.length > 1);
}
