import type { Column, Family, RowKind } from "../tables/table";
import type { Style } from "./plan";
import { isTall } from "./textWidth";

/** Points of the letters of each part of a sheet. */
export const fontSizes = { text: 10, heading: 9, small: 8, title: 12 } as const;

/**
 * What every cell has: a font that every Excel knows, so that widths and heights hold wherever the workbook is opened.
 */
export const baseStyle: Style = { font: "Arial", size: fontSizes.text, vertical: "bottom" };
/** Where words take several lines, all of a row begins at its top. */
export const readStyle: Style = { ...baseStyle, vertical: "top" };

/** Colour of entered numbers; what is worked out stays black. */
export const inputStyle: Style = { color: "#0000FF", fill: "#F3F7FC" };

export const nameStyle: Style = { bold: true };
export const titleStyle: Style = { bold: true, size: fontSizes.title, wrap: true, vertical: "top" };
export const unitStyle: Style = { italic: true };
export const smallPrint: Style = { size: fontSizes.small, wrap: true, vertical: "top" };
export const legendDerivedStyle: Style = { size: fontSizes.small, color: "#000000" };
export const legendInputStyle: Style = { size: fontSizes.small, color: "#0000FF" };

export const columnHeadingStyle: Style = {
  bold: true,
  size: fontSizes.heading,
  wrap: true,
  horizontal: "center",
  vertical: "bottom",
};
/** A heading stands as what is below it: over words at the left, over numbers at the right. */
export const headingAlignment = {
  label: { horizontal: "left" },
  text: { horizontal: "left", indent: 1 },
  key: { horizontal: "left", indent: 1 },
  number: { horizontal: "right" },
} as const satisfies Record<Column["kind"], Style>;
/** Words that lead to a sheet. */
export const linkStyle: Style = { color: "#0563C1" };
export const labelStyle: Style = { wrap: true, horizontal: "left" };
export const wordsStyle: Style = { wrap: true, horizontal: "left", indent: 1 };
/** A number in a column of words stands as they do. */
export const numberAmongWords: Style = { horizontal: "left", indent: 1 };

/** Rules as in the document: thin above what is added up, medium around the table. */
export const ruleAbove: Style = { borderTop: "medium" };
export const ruleBelowHeadings: Style = { borderBottom: "thin" };
export const ruleBelow: Style = { borderBottom: "medium" };

export const rowStyles = {
  heading: { bold: true },
  data: null,
  subtotal: { bold: true, borderTop: "thin" },
  total: { bold: true, borderTop: "thin", borderBottom: "thin" },
} as const satisfies Record<RowKind, Style | null>;

export const tabColors = {
  overview: "#1F4E79",
  changes: "#1F4E79",
  grades: "#7F6000",
  rates: "#595959",
  component: "#009EDB",
  programme: "#1F4E79",
  postChanges: "#7F6000",
  deliverables: "#548235",
  performance: "#548235",
  objects: "#009EDB",
  numbers: "#1F4E79",
  organisation: "#7F6000",
  alignment: "#548235",
  page: "#009EDB",
  contents: "#000000",
  narrative: "#7030A0",
} as const satisfies Record<Family, string>;

/** Points of a row of one line, the same in every language: Chinese characters need more than letters do. */
export const lineHeight = 16;
const leading = { tall: 1.45, usual: 1.28 } as const;

/** Points that lines of a text take at a size of its letters. */
export function heightOfLines(lines: number, text: string, size: number): number {
  return Math.max(lineHeight, Math.ceil(lines * size * (isTall(text) ? leading.tall : leading.usual) + 1));
}
