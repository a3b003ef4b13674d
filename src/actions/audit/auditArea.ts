import { auditInSteps } from "../../audit/audit";
import type { Finding as AuditFinding, Finding, LineRole, NotChecked, Rounding } from "../../audit/laws/report";
import { hasFigures } from "../../audit/laws/roles";
import {
  addressOf,
  findingText,
  lineName,
  notCheckedText,
  roleText,
  shortened,
  summaryText,
} from "../../audit/messages/sentence";
import { shownCell } from "../../audit/shownCell";
import { takeTurns } from "../../audit/steps";
import type { Area } from "../../excel/read/readArea";
import { sheetPrefix } from "../../spreadsheet/address";
import type { WithProgress } from "../context/Progress";

/**
 * What to audit: an address with its sheet, a sheet, a single cell for the region around it, or what is selected where
 * none is named.
 */
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

interface UncheckedLine extends Pick<NotChecked, "axis" | "label" | "reason"> {
  readonly line: string;
  readonly message: string;
}

interface AuditedRounding extends Pick<Rounding, "rule" | "printed" | "computed"> {
  readonly cell: string;
}

/**
 * Audits what stands in an area, in turns with whatever else waits; null where there are no figures under headings or
 * beside labels. Aborting the signal ends it.
 */
export async function auditArea(area: Area, language: string, signal?: AbortSignal): Promise<AuditResult | null> {
  const shown = area.values.map((cells, row) =>
    cells.map((value, column) => shownCell(value, area.text[row]?.[column] ?? "")),
  );
  const report = await takeTurns(auditInSteps(shown), signal);
  if (!hasFigures(report)) return null;
  const cellOf = (place: { readonly row: number; readonly column: number }): string =>
    sheetPrefix(area.sheet) + addressOf(place, area);
  const label = (lines: readonly LineRole[], wanted: number): string => shortened(lines[wanted]?.label ?? "");
  const finding = (found: Finding): AuditedFinding => ({
    cell: cellOf(found),
    row: label(report.rows, found.row),
    column: label(report.columns, found.column),
    rule: found.rule,
    printed: found.printed,
    computed: found.computed,
    difference: found.difference,
    misprint: found.misprint,
    message: findingText({ ...found, others: [] }, language, area),
    culprits: [found, ...found.others].map((place) => ({ cell: cellOf(place) })),
  });
  return {
    range: area.address,
    summary: summaryText(report, language),
    findings: report.findings.map(finding),
    rows: report.rows.map((role) => lineInWords(role, area, language)),
    columns: report.columns.map((role) => lineInWords(role, area, language)),
    notChecked: report.notChecked.map((line) => uncheckedInWords(line, area, language)),
    roundings: report.roundings.map(({ rule, printed, computed, ...place }) => ({
      cell: cellOf(place),
      rule,
      printed,
      computed,
    })),
    counts: report.counts,
  };
}

const lineInWords = (role: LineRole, area: Area, language: string): AuditedLine => ({
  line: lineName(role.axis, role.line, area),
  role: role.role,
  label: shortened(role.label),
  words: roleText(role, language, area),
});

const uncheckedInWords = (line: NotChecked, area: Area, language: string): UncheckedLine => ({
  axis: line.axis,
  line: lineName(line.axis, line.line, area),
  label: shortened(line.label),
  reason: line.reason,
  message: notCheckedText(line, language, area),
});
