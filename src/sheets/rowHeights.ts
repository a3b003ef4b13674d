import type { Table } from "../tables/table";
import { labelOf, type Draft } from "./draft";
import { isList, type Band } from "./layout";
import { proseOf } from "./prose";
import { BOLDNESS, linesOf } from "./textWidth";
import { fontSizes, heightOfLines, lineHeight } from "./theme";
import { filterButton, headingSize, indent, weight, wordsAt } from "./wordsAt";

/** Heights of the rows in points: Excel does not fit merged or written cells by itself. */
export function rowHeights(draft: Draft, widths: readonly number[]): readonly number[] {
  return draft.bands.map((band) => bandHeight(band, draft, widths));
}

function bandHeight(band: Band, draft: Draft, widths: readonly number[]): number {
  switch (band.kind) {
    case "row":
      return rowHeight(band.row, draft, widths);
    case "columnHeadings":
      return headingHeight(band.level, draft, widths);
    case "title":
      return proseHeight(proseOf(band, draft), widths, fontSizes.title, BOLDNESS);
    case "note":
    case "source":
      return proseHeight(proseOf(band, draft), widths, fontSizes.small, 1);
    case "name":
    case "unit":
    case "legend":
      return heightOfLines(1, proseOf(band, draft), fontSizes.text);
    case "gap":
      return lineHeight;
  }
}

/** Headings run on over the empty cells beside them. */
function rowHeight(row: Table["rows"][number], draft: Draft, widths: readonly number[]): number {
  if (row.kind === "heading") return heightOfLines(1, labelOf(row, draft.drafting.language), fontSizes.text);
  const heights = draft.table.columns.map((column, index) => {
    const [text, width] = [wordsAt(row, column, draft), widths[index] ?? 0];
    // A hidden column needs no height for its words.
    return width === 0
      ? 0
      : heightOfLines(linesOf(text, (width - indent(row, column)) / weight(row)), text, fontSizes.text);
  });
  return Math.max(lineHeight, ...heights);
}

function proseHeight(text: string, widths: readonly number[], size: number, growth: number): number {
  return heightOfLines(linesOf(text, (sum(widths) * fontSizes.text) / (growth * size)), text, size);
}

/** Of the headings that end at a level; those that began above have the lines above as well. */
function headingHeight(level: number, { headings, table }: Draft, widths: readonly number[]): number {
  const heights = headings
    .filter(({ area }) => area.bottom === level)
    .map(({ text, area }) => {
      const width = sum(widths.slice(area.left, area.right + 1)) - (isList(table) ? filterButton : 0);
      return (
        heightOfLines(linesOf(text, width / headingSize), text, fontSizes.heading) -
        (area.bottom - area.top) * lineHeight
      );
    });
  return Math.max(lineHeight, ...heights);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
