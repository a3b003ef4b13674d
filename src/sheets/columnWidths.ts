import { decimals, type Quantity, toCell } from "../budget/notation/quantity";
import type { Values } from "../tables/evaluate";
import { wordsIn } from "../tables/frame";
import { say } from "../tables/say";
import type { Column, Family, Table } from "../tables/table";
import { type Draft, labelOf } from "./draft";
import { isList } from "./layout";
import { BOLDNESS, isTall, textWidth, widestLine, widestPhrase } from "./textWidth";
import { fontSizes } from "./theme";

/** Room beside the digits, and for a number that grows by one. */
const margin = 2;
/** Room between the headings of neighbours. */
const gutter = 1;
/**
 * As planned, and where the standard font is missing: columns are measured by its digits, and those of others are
 * broader.
 */
const spreads = [1, 1.3] as const;
/** A column of money has room for tens of billions of dollars, whatever stands in it at first. */
const leastMoney = 12;
/** Phrases of a heading that are longer are broken. */
const longestPhrase = 14;
const limits = { label: [14, 50], number: [9, 24], text: [12, 30], key: [10, 24] } as const satisfies Record<
  Column["kind"],
  readonly [number, number]
>;

/**
 * Columns that are as wide as the page has room for, whatever stands in them; what they cannot hold in one line is
 * wrapped.
 */
const fixed: Partial<Record<Family, Readonly<Record<string, number>>>> = {
  contents: { table: 17, label: 90, paragraph: 12, state: 20 },
  narrative: { label: 24, sentence: 90 },
  performance: { label: 31 },
  // The key of a line is for the add-in alone.
  postChanges: {
    component: 14,
    label: 27,
    count: 9,
    grade: 10,
    kind: 17,
    title: 21,
    from: 23,
    to: 23,
    reason: 38,
    paragraph: 17,
    line: 0,
  },
};

/** A narrow table leaves room for its title. */
const narrowest = 88;

/** Widths in characters at which every number and every word of a heading can be read. */
export function columnWidths(draft: Draft): readonly number[] {
  const { table, labelColumn } = draft;
  const own = widthsOf(draft);
  const widths = table.columns.map(({ key }, index) => fixed[table.family]?.[key] ?? own[index] ?? 0);
  const missing = Math.max(0, narrowest - sum(widths));
  return widths.map((width, index) => Math.ceil(index === labelColumn ? width + missing : width));
}

function widthsOf(draft: Draft): readonly number[] {
  return draft.table.columns.map((column, index) => {
    const [usual, most] = limits[column.kind];
    const least = hasMoney(draft.table, column) ? leastMoney : usual;
    const content =
      column.kind === "number" ? numbersWidth(draft.table, column, draft.drafting.values) : wordsWidth(draft, column);
    const headings = draft.headings
      .filter(({ area }) => area.left === index && area.right === index)
      .map(({ text }) => text);
    return headings.reduce(
      (width, heading) => headedWidth(heading, width, draft),
      Math.min(Math.max(least, content + margin), most),
    );
  });
}

/**
 * Wide enough for the phrases of a heading, and for its lines not to touch those of the next: a line that all but fits
 * may fit in Excel.
 */
function headedWidth(heading: string, least: number, { table }: Draft): number {
  const button = isList(table) ? filterButton : 0;
  const phrase = Math.max(
    least,
    widestPhrase(heading, longestPhrase) * headingSize + button + (isTall(heading) ? gutter : margin),
  );
  return spreads.reduce((width, spread) => {
    const line = widestLine(heading, (width * spread - button + gutter) / headingSize) * headingSize;
    return Math.max(width, (line + gutter + button) / spread);
  }, phrase);
}

const hasMoney = ({ rows }: Table, { key }: Column): boolean =>
  rows.some(({ cells }) => {
    const cell = cells[key];
    return cell !== undefined && "quantity" in cell && cell.quantity === "money";
  });

function numbersWidth({ id, rows }: Table, { key }: Column, values: Values): number {
  return (
    Math.max(
      0,
      ...rows.map(({ key: row, cells }) => {
        const [cell, value] = [cells[key], values[id]?.[row]?.[key]];
        return cell !== undefined && "quantity" in cell && typeof value === "number"
          ? numberWidth(value, cell.quantity)
          : 0;
      }),
    ) * BOLDNESS
  );
}

function wordsWidth(draft: Draft, column: Column): number {
  const texts = draft.table.rows
    .filter(({ kind }) => kind !== "heading")
    .map((row) => textWidth(wordsAt(row, column, draft)) * weight(row) + indent(row, column));
  return Math.max(0, ...texts);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Characters that a number takes on the page: digits, spaces between thousands, point, parentheses. */
export function numberWidth(units: number, quantity: Quantity): number {
  const digits = Math.abs(toCell(units, quantity)).toFixed(decimals[quantity]);
  const thousands = Math.floor((digits.split(".")[0] ?? "").length / 3.01);
  return digits.length + thousands + (units < 0 ? 2 : 0);
}

type Row = Table["rows"][number];

/** The words of a row in a column; none where numbers stand. */
export function wordsAt(row: Row, { key, kind }: Column, { drafting: { language, speaker } }: Draft): string {
  if (kind === "label") return labelOf(row, language);
  const cell = row.cells[key];
  if (cell === undefined || "quantity" in cell) return "";
  if (cell.kind === "code") return cell.code;
  return cell.kind === "worded" ? say(cell.wording, speaker) : wordsIn(cell.text, language);
}

/** How much wider the letters of a row are than usual. */
export const weight = ({ kind }: Row): number => (kind === "data" ? 1 : BOLDNESS);

/** Room before the words: they are set in by one level, labels by their depth. */
export const indent = ({ level }: Row, { kind }: Column): number => (kind === "label" ? level : 1) * 1.3;

/** Headings are bold, and smaller than what stands below them. */
export const headingSize = (BOLDNESS * fontSizes.heading) / fontSizes.text;

/** The button by which a list is filtered covers the end of its heading. */
export const filterButton = 3;
