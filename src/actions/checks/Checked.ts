import type { ModelChoice } from "../ModelChoice";
import type { WithProgress } from "../Progress";
import type { Finding as RuleFinding } from "../../checks/finding";

/** What to check: every model that is in the workbook unless one is named, or the first built-in one where nothing is loaded. */
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
}

/** Something that does not fit, in words of a language and with addresses where its tables are in the workbook. */
export interface CheckFinding extends Pick<
  RuleFinding,
  "rule" | "severity" | "standing" | "printed" | "computed" | "difference" | "misprint"
> {
  readonly model: string;
  /** Where it stands: a table with row and column by key, or a place of the document; null where that does not apply. */
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
