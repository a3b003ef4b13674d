import type { ModelChoice } from "../context/findModel";
import type { WithProgress } from "../context/Progress";
import type { Finding as RuleFinding } from "../../checks/finding";

/**
 * What to check: every model that is in the workbook unless one is named, or the first built-in one where nothing is
 * loaded.
 */
export interface CheckArgs extends ModelChoice, WithProgress {
  /** A language of the interface for the words of findings; the interface's own unless given. */
  readonly language?: string | undefined;
}

export interface MarkArgs extends WithProgress {
  /** Takes every mark away instead. */
  readonly off?: boolean | undefined;
}

export interface MarkResult {
  /** Cells that are marked now. */
  readonly marked: number;
}

/** Slips of the source to settle, or to open again, by the `id` of their findings. */
export interface SettleArgs extends WithProgress {
  /** The only model in the workbook unless one is named. */
  readonly model?: string | undefined;
  /** All that are in the source unless given. */
  readonly findings?: readonly string[] | undefined;
  /** Opens them again instead. */
  readonly off?: boolean | undefined;
}

export interface SettleResult {
  readonly model: string;
  /** How many are settled now. */
  readonly settled: number;
}

/** Formulas to restore in the places of what was typed over them. */
export interface RestoreArgs extends WithProgress {
  readonly model?: string | undefined;
  /** Addresses with their sheets, `'29C.10'!G9`; every formula that was typed over unless given. */
  readonly cells?: readonly string[] | undefined;
}

export interface RestoreResult {
  readonly model: string;
  /** The cells that have their formulas again. */
  readonly restored: readonly string[];
}

export interface ReportResult {
  /** Name of the sheet that was written. */
  readonly sheet: string;
  readonly findings: number;
}

export interface CheckResult {
  /** The model that was checked; of several the last that was loaded. */
  readonly model: string;
  readonly models: readonly string[];
  /** Whether the current cells of a workbook were checked too. */
  readonly loaded: boolean;
  readonly findings: readonly CheckFinding[];
  readonly counts: CheckCounts;
  /** What somebody entered where the model has something else. It is no finding. */
  readonly entries: readonly CheckEntry[];
}

/** How many findings there are of each kind; slips of the source that are settled are counted apart. */
export interface CheckCounts {
  readonly mine: number;
  readonly toUpdate: number;
  readonly source: number;
  readonly settled: number;
}

/** An entry in words of a language, numbers as the page prints them; empty where there was, or is, nothing. */
export interface CheckEntry extends CheckCell {
  readonly model: string;
  readonly place: string;
  readonly was: string;
  readonly now: string;
}

/** Something that does not fit, in words of a language and with addresses where its tables are in the workbook. */
export interface CheckFinding extends Pick<
  RuleFinding,
  "rule" | "kind" | "severity" | "standing" | "printed" | "computed" | "difference" | "misprint"
> {
  readonly model: string;
  /** The same as long as it says the same, whatever the language. */
  readonly id: string;
  /** Whether it is a slip of the source that somebody has settled. */
  readonly settled: boolean;
  /** Whether something was typed over a formula, which can be restored. */
  readonly typedOver: boolean;
  /**
   * Where it stands: a table with row and column by key, or a place of the document; null where that does not apply.
   */
  readonly table: string | null;
  readonly row: string | null;
  readonly column: string | null;
  readonly paragraph: string | null;
  readonly figure: string | null;
  readonly heading: string | null;
  /** Address of the cell with its sheet, `'29C.10'!C8`; null where it is not in the workbook. */
  readonly cell: string | null;
  readonly place: string;
  readonly message: string;
  /** Name of the rule. */
  readonly name: string;
  readonly culprits: readonly CheckCell[];
}

export interface CheckCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly cell: string | null;
}
