import type { Placement } from "../sheets/formula/placement";
import type { Content } from "../sheets/plan";
import { sameCell, type CellContent } from "./cellContent";
import { cellNow, handlingOf } from "./edited";
import { print } from "./print";
import type { Side } from "./side";
import { verdictOf, type Resolution, type Verdict } from "./verdict";

/** What decides about cells: where the keys stand before and after lines have come and gone. */
export interface Scene {
  readonly now: Placement;
  readonly after: Placement;
  readonly resolve: Resolution;
}

export interface MergedCell {
  readonly verdict: Verdict;
  readonly base: CellContent;
  readonly sheet: CellContent;
  readonly model: CellContent;
}

/** Merges one cell; undefined where the model's formula cannot be printed because a key that it needs is gone. */
export function mergeCell(side: Side, row: string, column: string, { now, after, resolve }: Scene): MergedCell | undefined {
  const { table } = side.state;
  const base = side.baseCells.at(row, column)?.content ?? null;
  const model = side.modelCells.at(row, column)?.content ?? null;
  const wanted = print(model, after, table);
  if (wanted === undefined) return undefined;
  const sheet = cellNow(side, row, column);
  const contents = { base: print(base, now, table) ?? null, sheet: sheet ?? null, model: wanted };
  if (sheet === undefined) return { ...contents, verdict: sameCell(wanted, null) ? "same" : "apply" };
  const handling = handlingOf(side, row, column, now);
  const comparison = {
    edited: handling === "edited",
    changed: handling === "damaged" || !sameContent(base, model),
    agrees: handling !== "damaged" && agrees(sheet, print(model, now, table)),
  };
  return { ...contents, verdict: verdictOf(comparison, resolve) };
}

const agrees = (sheet: CellContent, wanted: CellContent | undefined): boolean => wanted !== undefined && sameCell(sheet, wanted);

/** Equal as keys, wherever they stand. */
export function sameContent(one: Content, other: Content): boolean {
  return one === other || (isBlank(one) && isBlank(other)) || JSON.stringify(one) === JSON.stringify(other);
}

const isBlank = (content: Content): boolean => content === null || content === "";
