import type { Content } from "../sheets/plan";
import { sameCell, type CellContent } from "../spreadsheet/cellContent";
import { type Resolutions, type Resolution, verdictOf, type Verdict } from "./choices";
import { isDisfigured, cellNow, type Handling, handlingOf } from "./edited";
import type { KeyPlaces } from "./keyPlaces";
import { print } from "./print";
import type { Side } from "./tableState";

/** What decides about cells: where the keys stand before and after lines have come and gone. */
export interface Scene {
  /** What was last written, where its keys stand now. */
  readonly base: KeyPlaces;
  /** What the model says, where its keys stand now. */
  readonly now: KeyPlaces;
  /** What the model says, where its keys will stand. */
  readonly after: KeyPlaces;
  /**
   * The same as it has to be written while lines that go still stand: Excel makes the one of the other when they go.
   */
  readonly written: KeyPlaces;
  /** Whether lines that a formula refers to leave their places. */
  readonly isUprooted: (content: Content) => boolean;
  readonly resolutions: Resolutions;
}

export interface MergedCell {
  readonly verdict: Verdict;
  readonly base: CellContent;
  readonly sheet: CellContent;
  readonly model: CellContent;
  /** The model's content as it has to be written. */
  readonly written: CellContent;
}

/** Merges one cell; undefined where the model's formula cannot be printed because a key that it needs is gone. */
export function mergeCell(side: Side, row: string, column: string, scene: Scene): MergedCell | undefined {
  const { table } = side.state;
  const base = side.baseCells.at(row, column)?.content ?? null;
  const model = side.modelCells.at(row, column)?.content ?? null;
  const wanted = print(model, scene.after, table);
  if (wanted === undefined) return undefined;
  const sheet = cellNow(side, row, column);
  const written = print(model, scene.written, table) ?? wanted;
  const contents = { base: print(base, scene.base, table) ?? null, sheet: sheet ?? null, model: wanted, written };
  if (sheet === undefined) return { ...contents, verdict: sameCell(wanted, null) ? "same" : "apply" };
  return {
    ...contents,
    verdict: verdict(
      { base, model, sheet, table, resolve: scene.resolutions.ofCell(table, row, column) },
      handlingOf(side, row, column, scene.base),
      scene,
      isUnsure(side, row, column) && !scene.resolutions.isChosen(table, row, column),
    ),
  };
}

/** Whether it is not certain that a cell is of this line: nothing is written there unless somebody chose it. */
export function isUnsure({ state: { unsure } }: Side, row: string, column: string): boolean {
  return unsure !== undefined && (unsure.rows.includes(row) || unsure.columns.includes(column));
}

interface Three {
  readonly base: Content;
  readonly model: Content;
  readonly sheet: CellContent;
  readonly table: string;
  readonly resolve: Resolution;
}

function verdict(
  { base, model, sheet, table, resolve }: Three,
  handling: Handling,
  scene: Scene,
  isInDoubt: boolean,
): Verdict {
  const changed = !sameContent(base, model);
  const agrees = (handling === "edited" || isInDoubt) && agreed(sheet, print(model, scene.now, table));
  if (isInDoubt) return agrees || (handling === "untouched" && !changed) ? "same" : changed ? "conflict" : "keep";
  if (handling === "damaged" && !changed) return "mend";
  const given = verdictOf({ edited: handling === "edited", changed, agrees }, resolve);
  return given === "same" && handling !== "edited" && (isDisfigured(sheet) || isLeftBehind(base, model, scene))
    ? "mend"
    : given;
}

const agreed = (sheet: CellContent, wanted: CellContent | undefined): boolean =>
  wanted !== undefined && sameCell(sheet, wanted);

/**
 * Excel moves references along with their cells; where that does not lead to what the model says, the formula is
 * written.
 */
function isLeftBehind(base: Content, model: Content, { base: now, after, isUprooted }: Scene): boolean {
  if (model === null || typeof model !== "object") return false;
  const was = base !== null && typeof base === "object" ? now.settled(base) : undefined;
  return isUprooted(model) || JSON.stringify(was) !== JSON.stringify(after.settled(model));
}

/** Equal as keys, wherever they stand. */
function sameContent(one: Content, other: Content): boolean {
  return one === other || (isBlank(one) && isBlank(other)) || JSON.stringify(one) === JSON.stringify(other);
}

const isBlank = (content: Content): boolean => content === null || content === "";
