import type { NotCarriedReason } from "../../scenarios/strays";
import type { Finding } from "../context/ActionError";
import type { WithProgress } from "../context/Progress";

/** What to save: the sheets of the only model as they stand, unless a model or a scenario is named. */
export interface ExportArgs extends WithProgress {
  readonly model?: string | undefined;
  readonly scenario?: string | undefined;
  /** A language of the interface for words; the interface's own unless given. */
  readonly language?: string | undefined;
}

/** A model as a file, with what was entered since it was loaded. */
export interface ExportResult {
  readonly model: string;
  readonly scenario: string | null;
  /** A name for the file. */
  readonly name: string;
  readonly text: string;
  readonly changes: readonly ExportedChange[];
  /** What stays on the sheets, each with its reason. */
  readonly notCarried: readonly Stayed[];
  /** What the reader of model files says of the text. */
  readonly findings: readonly Finding[];
}

/** A fact that is another than in the loaded model. */
export interface ExportedChange {
  /** What it is, in words. */
  readonly fact: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Address with its sheet, `'29C.10'!C8`; null where it is not in the workbook. */
  readonly cell: string | null;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

export interface Stayed {
  readonly reason: NotCarriedReason;
  readonly message: string;
  readonly place: string;
  readonly cell: string | null;
  readonly shown: string;
}
