import { mentionReader } from "../vocabulary/mentions";
import type { Mention } from "../vocabulary/words";
import { lettersForDigits, type CellReading } from "./cell";
import type { Readings } from "./grid";
import {
  alignedHeadings,
  formulasOf,
  headingTexts,
  isNumberingRow,
  isRepeatedHeading,
  isYearRow,
  type NumberedFormula,
} from "./headings";

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

/** How many numbers and how many words stand in a column. */
interface Kinds {
  numbers: number;
  words: number;
}

function countKinds(readings: Readings, rows: readonly number[]): readonly Kinds[] {
  const kinds: Kinds[] = [];
  for (const row of rows) {
    readings[row]?.forEach((cell, column) => {
      while (kinds.length <= column) kinds.push({ numbers: 0, words: 0 });
      const own = kinds[column];
      if (own === undefined) return;
      if (isNumeric(cell)) own.numbers += 1;
      else if (cell.kind === "text") own.words += 1;
    });
  }
  return kinds;
}

/** The first columns hold labels; a column of item numbers before a column of words is one of them. */
function labelColumnsOf(kinds: readonly Kinds[]): readonly number[] {
  const isWords = (column: number): boolean => {
    const own = kinds[column];
    return own !== undefined && own.words > own.numbers;
  };
  let end = 0;
  while (end < kinds.length && (isWords(end) || (end === 0 && kinds[0]?.numbers === 0))) end += 1;
  if (end === 0 && isWords(1)) end = 2;
  return Array.from({ length: end }, (_, column) => column);
}

const dataColumnsOf = (kinds: readonly Kinds[], labels: readonly number[]): readonly number[] =>
  kinds.flatMap(({ numbers, words }, column) =>
    !labels.includes(column) && numbers > 0 && numbers >= words ? [column] : [],
  );

type ReadMentions = (text: string) => ReadonlySet<Mention>;

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

interface Walk {
  readonly rows: readonly DataRow[];
  readonly headingRows: readonly number[];
}

/** Sorts the rows from top to bottom into headings, headings inside the table, and rows of figures. */
function walk(
  readings: Readings,
  figures: ReadonlySet<number>,
  labels: readonly number[],
  columns: readonly number[],
  mentionsOf: ReadMentions,
): Walk {
  const rows: DataRow[] = [];
  const headingRows: number[] = [];
  let [section, sectionRow, block, startsSection] = ["", -1, 0, true];
  readings.forEach((cells, row) => {
    const own = texts(cells, labels);
    if (figures.has(row)) {
      const label = sectionRow === row - 1 && continues(own, section) ? `${section} ${own}` : own;
      const mentions = mentionsOf(label);
      const isPart = isRelative(mentions, cells, columns);
      rows.push({ row, label, mentions, section, block, startsSection, isRelative: isPart });
      startsSection = false;
    } else if (rows.length === 0 || isRepeatedHeading(cells, columns)) {
      if (rows.length > 0 && headingRows.at(-1) !== row - 1) block += 1;
      headingRows.push(row);
      startsSection = true;
    } else if (own !== "") {
      [section, sectionRow, startsSection] = [own, row, true];
    }
  });
  return { rows, headingRows };
}

/** The label of a row may begin on the line above: its second line begins with a small letter. */
const continues = (label: string, above: string): boolean => /^\p{Ll}/u.test(label) && !above.endsWith(":");

/** A merged heading reaches as far as the next text; an estimate beside the changes is not one of them. */
function columnMentions(own: string, group: string, mentionsOf: ReadMentions): ReadonlySet<Mention> {
  const mentions = mentionsOf(own);
  const isApart = mentions.has("estimate") || mentions.has("base") || mentions.has("variance");
  const spanned = [...mentionsOf(group)].filter((mention) => !(isApart && mention === "change"));
  return new Set([...mentions, ...spanned]);
}

/** What stands where in a table; letters that stand for digits among figures are no words. */
export function frameOf(printed: Readings): Frame {
  const figures = figureRows(printed);
  const kinds = countKinds(printed, figures);
  const labelColumns = labelColumnsOf(kinds);
  const indices = dataColumnsOf(kinds, labelColumns);
  const isData = new Set(indices);
  const kept = new Set(figures.filter((row) => indices.some((column) => isNumeric(printed[row]?.[column]))));
  const readings = printed.map((cells, row) =>
    kept.has(row) ? cells.map((cell, column) => (isData.has(column) ? lettersForDigits(cell) : cell)) : cells,
  );
  const mentionsOf = mentionReader();
  const { rows, headingRows } = walk(readings, kept, labelColumns, indices, mentionsOf);
  const headings = alignedHeadings(readings, headingRows, labelColumns, indices);
  const columns = indices.map((column) => {
    const { own, group, top } = headingTexts(headings, column);
    return { column, heading: own, group, top, mentions: columnMentions(own, group, mentionsOf) };
  });
  const title = headings.map((row) => texts(row, [...labelColumns, ...indices])).join(" ");
  const sections = [...new Set(rows.map(({ section }) => section))].slice(0, MOST_SECTIONS);
  return {
    readings,
    rows,
    columns,
    labelColumns,
    headingRows,
    formulas: formulasOf(headings),
    mentions: new Set([title, ...sections].flatMap((text) => [...mentionsOf(text)])),
  };
}

/** The first headings inside a table show what it speaks of. */
const MOST_SECTIONS = 50;
