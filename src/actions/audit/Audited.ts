import type { Finding as AuditFinding, LineRole, NotChecked, Rounding } from "../../audit/report";
import type { WithProgress } from "../Progress";

/** What to audit: an address with its sheet, a sheet, a single cell for the region around it, or what is selected where none is named. */
export interface AuditArgs extends WithProgress {
  readonly range?: string | undefined;
  /** A language of the interface; the interface's own unless given. */
  readonly language?: string | undefined;
  /** Ends the audit when it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** What an audit found, in words of a language and with addresses. */
export interface AuditResult {
  /** The cells that were read, `Sheet1!A1:K20`. */
  readonly range: string;
  /** One sentence about the whole. */
  readonly summary: string;
  readonly findings: readonly AuditedFinding[];
  /** What each row and column was taken to be. */
  readonly rows: readonly AuditedLine[];
  readonly columns: readonly AuditedLine[];
  readonly notChecked: readonly UncheckedLine[];
  /** Differences that rounding explains. */
  readonly roundings: readonly AuditedRounding[];
  readonly counts: {
    readonly totals: number;
    readonly changes: number;
    readonly percentages: number;
    readonly notChecked: number;
  };
}

/** A cell that does not fit. */
export interface AuditedFinding extends Pick<
  AuditFinding,
  "rule" | "printed" | "computed" | "difference" | "misprint"
> {
  /** Address with its sheet, `'Sheet1'!C8`. */
  readonly cell: string;
  /** What its row and column are called. */
  readonly row: string;
  readonly column: string;
  readonly message: string;
  /** The cells that would each explain it, the likeliest first. */
  readonly culprits: readonly { readonly cell: string }[];
}

export interface AuditedLine extends Pick<LineRole, "role" | "label"> {
  /** `5` or `C`, as the sheet names it. */
  readonly line: string;
  readonly words: string;
}

export interface UncheckedLine extends Pick<NotChecked, "axis" | "label" | "reason"> {
  readonly line: string;
  readonly message: string;
}

export interface AuditedRounding extends Pick<Rounding, "rule" | "printed" | "computed"> {
  readonly cell: string;
}
