import type { CellReading } from "./cell";
import { headingTexts, isRepeatedHeading, isYearRow } from "./headings";
import { formulasOf, isNumberingRow, type NumberedFormula } from "./numbering";
import { mentionsOf } from "../vocabulary/mentions";
import type { Mention } from "../vocabulary/mention";

export type Readings = readonly (readonly CellReading[])[];

/** A row of figures. */
export interface DataRow {
  readonly row: number;
  readonly label: string;
  readonly mentions: ReadonlySet<Mention>;
  /** The heading inside the table under which the row stands. */
  readonly section: string;
  /** Rows between two headings that repeat make one block. */
  readonly block: number;
  /** Whether a heading stands between the row above and this one. */
  readonly startsSection: boolean;
  /** Whether its figures are percentages or rates of others, and so never part of a sum. */
  readonly isRelative: boolean;
}

export interface DataColumn {
  readonly column: number;
  /** Its own headings from top to bottom. */
  readonly heading: string;
  /** Headings that span it together with others. */
  readonly group: string;
  /** The topmost heading, which all columns of a group share. */
  readonly top: string;
  readonly mentions: ReadonlySet<Mention>;
}

/** What stands where in a table, by words and by where the numbers are. */
export interface Frame {
  readonly readings: Readings;
  readonly rows: readonly DataRow[];
  readonly columns: readonly DataColumn[];
  readonly labelColumns: readonly number[];
  readonly headingRows: readonly number[];
  readonly formulas: readonly NumberedFormula[];
  /** Everything the headings and titles mention. */
  readonly mentions: ReadonlySet<Mention>;
}

const isNumeric = (reading: CellReading | undefined): boolean =>
  reading?.kind === "number" || reading?.kind === "malformed";
const width = (readings: Readings): number => Math.max(0, ...readings.map((row) => row.length));
const texts = (row: readonly CellReading[], columns: readonly number[]): string =>
  columns
    .map((column) => row[column])
    .map((reading) => (reading === undefined || reading.kind === "blank" ? "" : reading.text))
    .filter((text) => text !== "")
    .join(" ");

/** Rows with a number that is neither a year nor a column's number. */
function figureRows(readings: Readings): readonly number[] {
  const found: number[] = [];
  readings.forEach((row, index) => {
    if (!row.some(isNumeric) || isNumberingRow(row) || isYearRow(row, found.length === 0)) return;
    if (row.filter(isNumeric).length === 1 && isNumeric(row[0]) && row.length > 1) return;
    found.push(index);
  });
  return found;
}

function countKinds(
  readings: Readings,
  rows: readonly number[],
  column: number,
): { readonly numbers: number; readonly words: number } {
  const cells = rows.map((row) => readings[row]?.[column]);
  return { numbers: cells.filter(isNumeric).length, words: cells.filter((cell) => cell?.kind === "text").length };
}

/** The first columns hold labels; a column of item numbers before a column of words is one of them. */
function labelColumnsOf(readings: Readings, rows: readonly number[]): readonly number[] {
  const counts = Array.from({ length: width(readings) }, (_, column) => countKinds(readings, rows, column));
  const isWords = (column: number): boolean => {
    const count = counts[column];
    return count !== undefined && count.words > count.numbers;
  };
  const isBlank = (column: number): boolean => counts[column]?.numbers === 0;
  let end = 0;
  while (end < counts.length && (isWords(end) || (end === 0 && isBlank(end)))) end += 1;
  if (end === 0 && isWords(1)) end = 2;
  return Array.from({ length: end }, (_, column) => column);
}

function dataColumnsOf(readings: Readings, rows: readonly number[], labels: readonly number[]): readonly number[] {
  return Array.from({ length: width(readings) }, (_, column) => column)
    .filter((column) => !labels.includes(column))
    .filter((column) => {
      const { numbers, words } = countKinds(readings, rows, column);
      return numbers > 0 && numbers >= words;
    });
}

interface Walk {
  readonly rows: readonly DataRow[];
  readonly headingRows: readonly number[];
}

/** A percentage may not say so: a variance with a single figure under several columns is one. */
function isRelative(
  mentions: ReadonlySet<Mention>,
  cells: readonly CellReading[],
  columns: readonly number[],
): boolean {
  if (mentions.has("percentage") || mentions.has("rate") || mentions.has("average")) return true;
  return (
    mentions.has("variance") && columns.length > 2 && columns.filter((column) => isNumeric(cells[column])).length === 1
  );
}

/** The label of a row may begin on the line above, which then is no heading: its second line begins with a small letter. */
const continues = (label: string): boolean => /^\p{Ll}/u.test(label) && !mentionsOf(label).has("part");

/** Sorts the rows from top to bottom into headings, headings inside the table, and rows of figures. */
function walk(
  readings: Readings,
  figures: readonly number[],
  labels: readonly number[],
  columns: readonly number[],
): Walk {
  const rows: DataRow[] = [];
  const headingRows: number[] = [];
  let [section, block, startsSection] = ["", 0, true];
  let above: { readonly row: number; readonly section: string; readonly startsSection: boolean } | null = null;
  readings.forEach((cells, row) => {
    if (figures.includes(row)) {
      const own = texts(cells, labels);
      const begun = above?.row === row - 1 && continues(own) ? section : "";
      const label = `${begun} ${own}`.trim();
      if (begun !== "") [section, startsSection] = [above?.section ?? "", above?.startsSection ?? true];
      const mentions = mentionsOf(label);
      rows.push({
        row,
        label,
        mentions,
        section,
        block,
        startsSection,
        isRelative: isRelative(mentions, cells, columns),
      });
      startsSection = false;
    } else if (rows.length === 0 || isRepeatedHeading(cells, columns)) {
      if (rows.length > 0 && !headingRows.includes(row - 1)) block += 1;
      headingRows.push(row);
      startsSection = true;
    } else if (texts(cells, labels) !== "") {
      above = { row, section, startsSection };
      section = texts(cells, labels);
      startsSection = true;
    }
  });
  return { rows, headingRows };
}

/** A merged heading reaches as far as the next text; an estimate beside the changes is not one of them. */
function columnMentions(own: string, group: string): ReadonlySet<Mention> {
  const mentions = mentionsOf(own);
  const isApart = mentions.has("estimate") || mentions.has("base") || mentions.has("variance");
  const spanned = [...mentionsOf(group)].filter((mention) => !(isApart && mention === "change"));
  return new Set([...mentions, ...spanned]);
}

/** What stands where in a table. */
export function frameOf(readings: Readings): Frame {
  const figures = figureRows(readings);
  const labelColumns = labelColumnsOf(readings, figures);
  const indices = dataColumnsOf(readings, figures, labelColumns);
  const kept = figures.filter((row) => indices.some((column) => isNumeric(readings[row]?.[column])));
  const { rows, headingRows } = walk(readings, kept, labelColumns, indices);
  const columns = indices.map((column) => {
    const { own, group, top } = headingTexts(readings, headingRows, column);
    return { column, heading: own, group, top, mentions: columnMentions(own, group) };
  });
  const title = headingRows.map((row) => texts(readings[row] ?? [], [...labelColumns, ...indices])).join(" ");
  const sections = rows.map((row) => row.section).join(" ");
  return {
    readings,
    rows,
    columns,
    labelColumns,
    headingRows,
    formulas: formulasOf(readings, headingRows),
    mentions: mentionsOf(`${title} ${sections}`),
  };
}
