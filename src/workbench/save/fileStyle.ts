import type { Alignment, Border, Borders, BorderStyle, Color, Fill, Font, Style } from "exceljs";
import type { BorderLine } from "../engine/border";
import type { CellStyle } from "../engine/style";

/** The lines around one cell. */
export type CellLines = Readonly<Record<"top" | "bottom" | "left" | "right", BorderLine>>;

/** `#RRGGBB` as a file holds it. */
export function fileColor(color: string): Partial<Color> {
  return { argb: `FF${color.replace("#", "").toUpperCase()}` };
}

/** A cell's look in the words of the file library. */
export function fileStyle(style: CellStyle, lines: CellLines): Partial<Style> {
  return {
    numFmt: style.numberFormat,
    font: font(style),
    alignment: alignment(style),
    border: borders(lines),
    ...(style.fillColor === null ? {} : { fill: solid(style.fillColor) }),
  };
}

export function solid(color: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: fileColor(color), bgColor: fileColor(color) };
}

function font(style: CellStyle): Partial<Font> {
  return {
    name: style.fontName,
    size: style.fontSize,
    ...(style.fontColor === "#000000" ? {} : { color: fileColor(style.fontColor) }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline === "None" ? {} : { underline: style.underline === "Double" ? "double" : true }),
    ...(style.strikethrough ? { strike: true } : {}),
    ...(style.superscript ? { vertAlign: "superscript" } : {}),
    ...(style.subscript ? { vertAlign: "subscript" } : {}),
  };
}

const HORIZONTAL: Readonly<Record<string, Alignment["horizontal"]>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  Fill: "fill",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, Alignment["vertical"]>> = {
  Top: "top",
  Center: "middle",
  Justify: "justify",
  Distributed: "distributed",
};

function alignment(style: CellStyle): Partial<Alignment> {
  const horizontal = HORIZONTAL[style.horizontalAlignment];
  const vertical = VERTICAL[style.verticalAlignment];
  return {
    // An indent counts only beside an edge.
    ...(horizontal === undefined ? (style.indentLevel > 0 ? { horizontal: "left" } : {}) : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(style.wrapText ? { wrapText: true } : {}),
    ...(style.indentLevel > 0 ? { indent: style.indentLevel } : {}),
    ...(style.textOrientation === 0 ? {} : { textRotation: style.textOrientation }),
  };
}

/** Line styles of a file by `style weight` of Excel's own. */
export const fileLines: Readonly<Record<string, BorderStyle>> = {
  "Continuous Hairline": "hair",
  "Continuous Thin": "thin",
  "Continuous Medium": "medium",
  "Continuous Thick": "thick",
  "Dash Thin": "dashed",
  "Dash Medium": "mediumDashed",
  "Dot Thin": "dotted",
  "DashDot Thin": "dashDot",
  "DashDot Medium": "mediumDashDot",
  "DashDotDot Thin": "dashDotDot",
  "DashDotDot Medium": "mediumDashDotDot",
  "Double Thick": "double",
  "SlantDashDot Medium": "slantDashDot",
};

function borders(lines: CellLines): Partial<Borders> {
  return Object.fromEntries(
    Object.entries(lines).flatMap(([side, line]) => {
      const drawn = border(line);
      return drawn === undefined ? [] : [[side, drawn]];
    }),
  );
}

function border({ style, weight, color }: BorderLine): Partial<Border> | undefined {
  const found = fileLines[`${style} ${weight}`];
  return found === undefined ? undefined : { style: found, color: fileColor(color) };
}
