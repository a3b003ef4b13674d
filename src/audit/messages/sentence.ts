import { format, type FormatArgs } from "../../locales/format";
import { localeOf } from "../../locales/locales";
import { en } from "./en";
import { zh } from "./zh";
import type { Axis } from "../laws/law";
import type { AuditReport, CellPlace, Finding, LineRole, NotChecked } from "../laws/report";

type AuditMessageKey = keyof typeof en;

/** A sentence that waits for its language. */
interface AuditMessage {
  readonly key: AuditMessageKey;
  readonly args: FormatArgs;
}

const languages: Readonly<Record<string, Readonly<Record<AuditMessageKey, string>>>> = { en, zh };

/** A sentence in a language by its tag; English where there is no other. */
export function sentence({ key, args }: AuditMessage, language: string): string {
  const { tag } = localeOf(language);
  return format((languages[tag] ?? en)[key], args, tag);
}

const lettersOf = (column: number): string =>
  (column < 26 ? "" : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

/**
 * The address of a cell: in A1 style where the range's first cell is known (zero-based), else by row and column of the
 * range.
 */
export function addressOf({ row, column }: CellPlace, corner?: CellPlace): string {
  return corner === undefined
    ? `R${row + 1}C${column + 1}`
    : `${lettersOf(corner.column + column)}${corner.row + row + 1}`;
}

/** What is wrong, as sentences one after another. */
function findingMessages(finding: Finding, corner?: CellPlace): readonly AuditMessage[] {
  const { rule, computed, misprint, others } = finding;
  const key: AuditMessageKey = rule === "notation" && computed === null ? "finding.unreadable" : `finding.${rule}`;
  const likely: readonly AuditMessage[] =
    misprint === null || misprint === "notation" ? [] : [{ key: `misprint.${misprint}`, args: {} }];
  const beside: readonly AuditMessage[] =
    others.length === 0
      ? []
      : [{ key: "others", args: { cells: others.map((place) => addressOf(place, corner)).join(", ") } }];
  return [{ key, args: { computed: computed ?? "" } }, ...likely, ...beside];
}

/** No text about a cell or a line is longer than a card shows. */
const LONGEST_TEXT = 300;
/** No label in a text is longer. */
const LONGEST_LABEL = 100;

/** A text cut to a length, with a mark that it is. */
export const shortened = (text: string, longest: number = LONGEST_LABEL): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;

const glued = (messages: readonly AuditMessage[], language: string): string =>
  shortened(
    messages.map((message) => sentence(message, language)).join(localeOf(language).tag === "zh" ? "" : " "),
    LONGEST_TEXT,
  );

/** What is wrong with a cell, in words; at most 300 characters. */
export function findingText(finding: Finding, language: string, corner?: CellPlace): string {
  return glued(findingMessages(finding, corner), language);
}

/**
 * What is said of a table as a whole: how many cells do not fit, or that none was found; and whether all was checked.
 */
function summaryMessages({ findings, counts }: AuditReport): readonly AuditMessage[] {
  const { totals, changes, percentages, notChecked } = counts;
  const unchecked: AuditMessage = { key: "unchecked", args: { notChecked } };
  if (findings.length > 0) {
    const found: AuditMessage = { key: "found", args: { count: findings.length } };
    return notChecked === 0 ? [found] : [found, unchecked];
  }
  if (totals + changes + percentages === 0) {
    const nothing: AuditMessage = { key: "nothing", args: {} };
    return notChecked === 0 ? [nothing] : [nothing, unchecked];
  }
  return [{ key: notChecked === 0 ? "clean" : "partly", args: { totals, changes, percentages, notChecked } }];
}

/** What was found as a whole, in words. */
export const summaryText = (report: AuditReport, language: string): string => glued(summaryMessages(report), language);

/**
 * What a line is called: by the sheet's row number or column letters where the range's first cell is known, else by its
 * number in the range.
 */
export function lineName(axis: Axis, line: number, corner?: CellPlace): string {
  if (corner === undefined) return `${line + 1}`;
  return axis === "row" ? `${corner.row + line + 1}` : lettersOf(corner.column + line);
}

/** Names of lines with runs closed up: 3–5, 8. */
function runsOf(axis: Axis, lines: readonly number[], corner: CellPlace | undefined): string {
  const runs: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const name = (line: number): string => lineName(axis, line, corner);
  return runs
    .map(([from, to]) => (from === to ? name(from) : `${name(from)}${to === from + 1 ? ", " : "–"}${name(to)}`))
    .join(", ");
}

function linesText(axis: Axis, lines: readonly number[], language: string, corner: CellPlace | undefined): string {
  return sentence(
    { key: lines.length === 1 ? `line.${axis}` : `line.${axis}s`, args: { line: runsOf(axis, lines, corner) } },
    language,
  );
}

function partsText({ axis, from }: LineRole, language: string, corner: CellPlace | undefined): string {
  const [added, taken] = [1, -1].map((sign) => from.filter((term) => term.sign === sign).map(({ line }) => line));
  const plus = linesText(axis, added ?? [], language, corner);
  return taken === undefined || taken.length === 0 ? plus : `${plus} − ${linesText(axis, taken, language, corner)}`;
}

/** What a row or column was taken to be, in words. */
export function roleText(role: LineRole, language: string, corner?: CellPlace): string {
  const key: AuditMessageKey =
    role.role === "percentage" && role.from.length > 0 ? "role.percentageOf" : `role.${role.role}`;
  const base = role.base === null ? "" : linesText(role.axis, [role.base], language, corner);
  const lines = role.from.length === 0 ? "" : partsText(role, language, corner);
  return shortened(sentence({ key, args: { lines, base } }, language), LONGEST_TEXT);
}

/** Why a row or column was not checked, in words. */
export function notCheckedText(
  { axis, line, label, reason }: NotChecked,
  language: string,
  corner?: CellPlace,
): string {
  const where = linesText(axis, [line], language, corner);
  return (
    `${where}${label === "" ? "" : ` (${shortened(label)})`}: ` +
    `${sentence({ key: `notChecked.${reason}`, args: {} }, language)}`
  );
}
