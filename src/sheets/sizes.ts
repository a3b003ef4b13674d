import type { Values } from "../tables/evaluate";
import type { Column, Table } from "../tables/table";
import { wordsIn } from "../tables/words";
import { labelOf, type Draft } from "./draft";
import type { Band } from "./layout";
import { numberWidth } from "./numberWidth";
import { proseOf } from "./prose";
import { linesOf, textWidth, widestWord } from "./textWidth";
import { lineHeight } from "./theme";

/** Room beside the digits, and for a number that grows by one. */
const margin = 2;
const limits = { label: [16, 46], number: [11, 24], text: [12, 36], key: [10, 24] } as const satisfies Record<Column["kind"], readonly [number, number]>;

/** Widths in characters at which every number and every word of a heading can be read. */
export function columnWidths(draft: Draft): readonly number[] {
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

function wordsAt(row: Table["rows"][number], { key, kind }: Column, { drafting: { language } }: Draft): string {
  if (kind === "label") return labelOf(row, language);
  const cell = row.cells[key];
  if (cell?.kind === "code") return cell.code;
  return cell?.kind === "text" ? wordsIn(cell.text, language) : "";
}

/** Heights of the rows that need more than one line, in points: Excel does not fit merged or written cells by itself. */
export function rowHeights(draft: Draft, widths: readonly number[]): Readonly<Record<number, number>> {
  const lines = draft.bands.map((band) => bandLines(band, draft, widths));
  return Object.fromEntries(lines.flatMap((count, row) => (count > 1 ? [[row, count * lineHeight]] : [])));
}

function bandLines(band: Band, draft: Draft, widths: readonly number[]): number {
  switch (band.kind) {
    case "row":
      return band.row.kind === "heading" ? 1 : Math.max(1, ...draft.table.columns.map((column, index) => linesOf(wordsAt(band.row, column, draft), widths[index] ?? 1)));
    case "columnHeadings":
      return headingLines(band.level, draft, widths);
    case "note":
    case "source":
      return linesOf(proseOf(band, draft), sum(widths));
    case "name":
    case "title":
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
