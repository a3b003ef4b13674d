import { auditInSteps } from "./audit";
import { addressOf, findingText, notCheckedText, sentence, summaryText } from "./messages/sentence";
import type { Grid } from "./reading/grid";
import type { AuditReport, CellPlace } from "./laws/report";
import { hasFigures } from "./laws/roles";
import { takeTurns } from "./steps";

const FIRST_CELL = /(?:^|!)\$?([A-Z]{1,3})\$?(\d+)(?::|$)/i;
const FIRST_COLUMN = /(?:^|!)\$?([A-Z]{1,3}):/i;

const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((rest, letter) => rest * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * The first cell of an address such as `Sheet1!B3:K20` or `Sheet1!B:K`, zero-based; undefined where there is none to
 * read.
 */
export function cornerOf(address: string | undefined): CellPlace | undefined {
  const [, letters, digits] = FIRST_CELL.exec(address ?? "") ?? [];
  if (letters !== undefined) return { row: Number(digits) - 1, column: columnOf(letters) };
  const [, column] = FIRST_COLUMN.exec(address ?? "") ?? [];
  return column === undefined ? undefined : { row: 0, column: columnOf(column) };
}

const HEAD = ["head.cell", "head.printed", "head.computed", "head.finding"] as const;

/** So many lines that were not checked are named one by one. */
const MOST_NOT_CHECKED = 50;

const blank = (text: string): readonly string[] => ["", "", "", text];

/**
 * The findings as a table to spill: cell, printed, computed, finding under a heading row; last what was not checked and
 * why. One line where nothing was found and all was checked; where not all was, the first line says so. Addresses are
 * A1 where the range's first cell is known (zero-based), else R1C1 within the range.
 */
export function auditRows(report: AuditReport, language: string, corner?: CellPlace): readonly (readonly string[])[] {
  const { findings, notChecked } = report;
  const unchecked = notChecked.slice(0, MOST_NOT_CHECKED).map((line) => blank(notCheckedText(line, language, corner)));
  if (findings.length === 0)
    return unchecked.length === 0
      ? [[summaryText(report, language)]]
      : [[summaryText(report, language), "", "", ""], ...unchecked];
  const head = HEAD.map((key) => sentence({ key, args: {} }, language));
  const rows = findings.map((finding) => [
    addressOf(finding, corner),
    finding.printed,
    finding.computed ?? "",
    findingText(finding, language, corner),
  ]);
  const partly = unchecked.length === 0 ? [] : [blank(summaryText(report, language)), ...unchecked];
  return [head, ...rows, ...partly];
}

/**
 * The findings about a range as a table to spill, cells named by their addresses where the range's own is known; null
 * where there is nothing like a table.
 */
export async function spillAudit(
  grid: Grid,
  language: string,
  address?: string,
): Promise<readonly (readonly string[])[] | null> {
  const report = await takeTurns(auditInSteps(grid));
  return hasFigures(report) ? auditRows(report, language, cornerOf(address)) : null;
}
