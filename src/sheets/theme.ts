import type { Family, RowKind } from "../tables/table";
import type { Style } from "./plan";

/** Colour of entered numbers; what is worked out stays black. */
export const inputStyle: Style = { color: "#0000FF", fill: "#F3F7FC" };

export const nameStyle: Style = { bold: true };
export const titleStyle: Style = { bold: true, size: 13, wrap: true, vertical: "top" };
export const unitStyle: Style = { italic: true };
export const smallPrint: Style = { size: 9, wrap: true, vertical: "top" };
export const legendDerivedStyle: Style = { size: 9, color: "#000000" };
export const legendInputStyle: Style = { size: 9, color: "#0000FF" };

export const columnHeadingStyle: Style = { bold: true, wrap: true, horizontal: "center", vertical: "bottom" };
/** Words that lead to a sheet. */
export const linkStyle: Style = { color: "#0563C1" };
export const labelStyle: Style = { wrap: true, horizontal: "left", vertical: "top" };
export const wordsStyle: Style = { wrap: true, horizontal: "left", vertical: "top", indent: 1 };
export const numberAlignment: Style = { horizontal: "right", vertical: "top" };

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
  contents: "#000000",
  narrative: "#7030A0",
} as const satisfies Record<Family, string>;

/** Points of one line of text in Excel's standard font. */
export const lineHeight = 15;
/** The same of one line of a title. */
export const titleHeight = 18;
