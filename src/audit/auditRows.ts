import type { AuditReport, CellPlace } from "./report";
import { addressOf, cleanMessage, findingText, sentence } from "./messages/sentence";

/**
 * The findings as a table to spill: cell, printed, computed, finding under a heading row; one line where nothing was found.
 * Addresses are A1 where the range's first cell is known (zero-based), else R1C1 within the range.
 */
export function auditRows(report: AuditReport, language: string, corner?: CellPlace): readonly (readonly string[])[] {
  if (report.findings.length === 0) return [[sentence(cleanMessage(report), language)]];
  const head = (["head.cell", "head.printed", "head.computed", "head.finding"] as const).map((key) =>
    sentence({ key, args: {} }, language),
  );
  const rows = report.findings.map((finding) => [
    addressOf(finding, corner),
    finding.printed,
    finding.computed ?? "",
    findingText(finding, language, corner),
  ]);
  return [head, ...rows];
}
