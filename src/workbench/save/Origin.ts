import type { Engine } from "../engine/engine";
import type { StateStore } from "../engine/state";
import type { SharedText } from "./readCells";
import type { Package } from "./Package";
import type { FileStyles } from "./Styles";

/** The file that a workbook was opened from, and what was made of it: what is still so is written back as it came. */
export interface Origin {
  readonly file: Package;
  readonly workbookPart: string;
  readonly styles: FileStyles;
  /** For each format of the file, what stands for it in cells. */
  readonly formatStyles: readonly (string | null)[];
  readonly strings: readonly SharedText[];
  /** How the file spells a formula, by the text that the engine keeps of it. */
  readonly formulas: ReadonlyMap<string, string>;
  /** By the sheet's id. */
  readonly sheets: ReadonlyMap<string, OriginSheet>;
  /** What the parts that belong to the whole workbook came to when it had been opened, by their names. */
  readonly made: ReadonlyMap<string, string>;
}

export interface OriginSheet {
  readonly part: string;
  /** What each section came to when the workbook had been opened: where it comes to the same, the file's own stays. */
  readonly made: ReadonlyMap<string, string>;
}

const origins = new WeakMap<StateStore, Origin>();

/** The file that the open workbook came from; null where it is a new one. */
export const originOf = (engine: Engine): Origin | null => origins.get(engine.state) ?? null;

export function setOrigin(engine: Engine, origin: Origin): void {
  origins.set(engine.state, origin);
}
