import { BorderStyleTypes, type IBorderData, type IBorderStyleData, type Nullable } from "@univerjs/core";

/** Sides of a cell or of the lines inside a range, as Excel names them. */
export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

/** One line: `style` and `weight` as in Excel.BorderLineStyle and Excel.BorderWeight. */
export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const NO_LINE: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

/** Univer's line type for each of Excel's pairs of line style and weight. */
const LINES: readonly (readonly [style: string, weight: string, type: BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
];

export const BORDER_STYLES: readonly string[] = ["None", ...new Set(LINES.map(([style]) => style))];
export const BORDER_WEIGHTS: readonly string[] = ["Hairline", "Thin", "Medium", "Thick"];

export function toLine(data: Nullable<IBorderStyleData>): BorderLine {
  const found = LINES.find(([, , type]) => type === data?.s);
  return found ? { style: found[0], weight: found[1], color: (data?.cl.rgb ?? "#000000").toUpperCase() } : NO_LINE;
}

export function fromLine(line: BorderLine): IBorderStyleData | null {
  if (line.style === "None") return null;
  const exact = LINES.find(([style, weight]) => style === line.style && weight === line.weight);
  const type = (exact ?? LINES.find(([style]) => style === line.style))?.[2] ?? BorderStyleTypes.THIN;
  return { s: type, cl: { rgb: line.color } };
}

/** The key under which Univer keeps the line of a single cell. */
export const CELL_SIDES = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
  DiagonalDown: "tl_br",
  DiagonalUp: "bl_tr",
} as const satisfies Partial<Record<BorderSide, keyof IBorderData>>;
