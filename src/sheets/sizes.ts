import type { Values } from "../tables/evaluate";
import type { Column, Family, Table } from "../tables/table";
import { say } from "../tables/say";
import { wordsIn } from "../tables/words";
import { labelOf, type Draft } from "./draft";
import type { Band } from "./layout";
import { numberWidth } from "./numberWidth";
import { proseOf } from "./prose";
import { linesOf, textWidth, widestWord } from "./textWidth";
import { lineHeight, titleHeight } from "./theme";

/** Room beside the digits, and for a number that grows by one. */
const margin = 2;
const limits = { label: [16, 46], number: [11, 24], text: [12, 36], key: [10, 24] } as const satisfies Record<Column["kind"], readonly [number, number]>;

/** Columns that are as wide as the page has room for, whatever stands in them; what they cannot hold in one line is wrapped. */
const fixed: Partial<Record<Family, Readonly<Record<string, number>>>> = {
  contents: { table: 18, label: 68, paragraph: 12, state: 22 },
  narrative: { label: 24, sentence: 94 },
  performance: { label: 30 },
  organisation: { label: 32 },
  // The key of a line is for the add-in alone.
  postChanges: { component: 12, label: 18, count: 8, grade: 10, kind: 16, title: 20, from: 17, to: 17, reason: 36, paragraph: 12, line: 0 },
};

/** A narrow table leaves room for its title. */
const narrowest = 84;

/** Widths in characters at which every number and every word of a heading can be read, in each of some languages. */
export function columnWidths(drafts: readonly [Draft, ...Draft[]]): readonly number[] {
  const [{ table, labelColumn }] = drafts;
  const each = drafts.map(widthsOf);
  const widths = table.columns.map(({ key }, index) => fixed[table.family]?.[key] ?? Math.max(...each.map((own) => own[index] ?? 0)));
  const missing = Math.max(0, narrowest - sum(widths));
  return widths.map((width, index) => (index === labelColumn ? width + missing : width));
}

function widthsOf(draft: Draft): readonly number[] {
  return draft.table.columns.map((column, index) => {
    const heading = Math.max(0, ...draft.headings.filter(({ area }) => area.left === index && area.right === index).map(({ text }) => widestWord(text)));
    const [least, most] = limits[column.kind];
    const content = column.kind === "number" ? numbersWidth(draft.table, column, draft.drafting.values) : wordsWidth(draft, column);
    return Math.max(Math.min(Math.max(least, content + margin), most), heading + margin);
  });
}

function numbersWidth({ id, rows }: Table, { key }: Column, values: Values): number {
  return Math.max(0, ...rows.map(({ key: row, cells }) => {
    const [cell, value] = [cells[key], values[id]?.[row]?.[key]];
    return cell !== undefined && "quantity" in cell && typeof value === "number" ? numberWidth(value, cell.quantity) : 0;
  }));
}

function wordsWidth(draft: Draft, column: Column): number {
  const texts = draft.table.rows.filter(({ kind }) => kind !== "heading").map((row) => textWidth(wordsAt(row, column, draft)) + row.level);
  return Math.max(0, ...texts);
}

function wordsAt(row: Table["rows"][number], { key, kind }: Column, { drafting: { language, speaker } }: Draft): string {
  if (kind === "label") return labelOf(row, language);
  const cell = row.cells[key];
  if (cell === undefined || "quantity" in cell) return "";
  if (cell.kind === "code") return cell.code;
  return cell.kind === "worded" ? say(cell.wording, speaker) : wordsIn(cell.text, language);
}

/** Heights of the rows that need more than one line in one of some languages, in points: Excel does not fit merged or written cells by itself. */
export function rowHeights(drafts: readonly [Draft, ...Draft[]], widths: readonly number[]): Readonly<Record<number, number>> {
  const [{ bands }] = drafts;
  const heights = bands.map((band) => Math.max(...drafts.map((draft) => bandLines(band, draft, widths))) * heightOf(band));
  return Object.fromEntries(heights.flatMap((height, row) => (height > lineHeight ? [[row, height]] : [])));
}

const heightOf = ({ kind }: Band): number => (kind === "title" ? titleHeight : lineHeight);

function bandLines(band: Band, draft: Draft, widths: readonly number[]): number {
  switch (band.kind) {
    case "row":
      return band.row.kind === "heading" ? 1 : Math.max(1, ...draft.table.columns.map((column, index) => linesOf(wordsAt(band.row, column, draft), widths[index] ?? 1)));
    case "columnHeadings":
      return headingLines(band.level, draft, widths);
    case "note":
    case "source":
      return linesOf(proseOf(band, draft), sum(widths));
    case "title":
      return linesOf(proseOf(band, draft), sum(widths) / (boldness * 1.1));
    case "name":
    case "unit":
    case "legend":
    case "gap":
      return 1;
  }
}

/** Lines of the headings that end at a level; those that began above have the lines above as well. */
function headingLines(level: number, { headings }: Draft, widths: readonly number[]): number {
  const lines = headings.filter(({ area }) => area.bottom === level).map(({ text, area }) => {
    const width = sum(widths.slice(area.left, area.right + 1));
    return linesOf(text, width / boldness) - (area.bottom - area.top);
  });
  return Math.max(1, ...lines);
}

/** Bold letters are wider than digits of the standard font. */
const boldness = 1.2;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
