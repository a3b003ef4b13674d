import { auditInSteps } from "../../audit/audit";
import type { Finding, LineRole, NotChecked } from "../../audit/report";
import { hasFigures } from "../../audit/roles";
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
import type { Area } from "../../excel/look/readArea";
import { sheetPrefix } from "../../sheets/formula/address";
import type { AuditedFinding, AuditedLine, AuditResult, UncheckedLine } from "./Audited";

/**
 * Audits what stands in an area, in turns with whatever else waits; null where there are no figures under headings or beside
 * labels. Aborting the signal ends it.
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
