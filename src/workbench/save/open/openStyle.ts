import type { Alignment, Border, Cell, Color, Font } from "exceljs";
import { type BorderLine, CELL_SIDES, fromLine } from "../../engine/border";
import type { CellStyle } from "../../engine/style";
import { fileLines } from "../fileStyle";

/** `#RRGGBB` of a file's colour; colours of a theme are left to the theme. */
export function openColor(color: Partial<Color> | undefined): string | undefined {
  return color?.argb === undefined ? undefined : `#${color.argb.slice(-6).toUpperCase()}`;
}

/** What a file says of a cell's look; `standard` is the font of cells without one. */
export function openStyle(
  { font, alignment, fill, numFmt }: Pick<Cell, "font" | "alignment" | "fill" | "numFmt">,
  standard: Partial<Font>,
): Partial<CellStyle> {
  const fillColor = fill?.type === "pattern" && fill.pattern === "solid" ? openColor(fill.fgColor) : undefined;
  return defined({
    numberFormat: numFmt === "" ? undefined : numFmt,
    fillColor,
    ...openFont(font ?? standard),
    ...openAlignment(alignment ?? {}),
  });
}

function openFont(font: Partial<Font>): { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined } {
  return {
    fontName: font.name,
    fontSize: font.size,
    fontColor: openColor(font.color),
    bold: font.bold,
    italic: font.italic,
    underline:
      font.underline === undefined || font.underline === false || font.underline === "none" ? undefined : "Single",
    strikethrough: font.strike,
    superscript: font.vertAlign === "superscript" ? true : undefined,
    subscript: font.vertAlign === "subscript" ? true : undefined,
  };
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, string>> = { top: "Top", middle: "Center" };

function openAlignment(alignment: Partial<Alignment>): { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined } {
  return {
    horizontalAlignment: HORIZONTAL[alignment.horizontal ?? ""],
    verticalAlignment: VERTICAL[alignment.vertical ?? ""],
    wrapText: alignment.wrapText,
    indentLevel: alignment.indent,
    textOrientation: typeof alignment.textRotation === "number" ? alignment.textRotation : undefined,
  };
}

/** The lines around a cell in the engine's own form; `undefined` when there are none. */
export function openLines({ border }: Pick<Cell, "border">): object | undefined {
  const sides = [
    ["top", "EdgeTop"],
    ["bottom", "EdgeBottom"],
    ["left", "EdgeLeft"],
    ["right", "EdgeRight"],
  ] as const;
  const drawn = sides.flatMap(([side, edge]) => {
    const line = openLine(border?.[side]);
    return line === undefined ? [] : [[CELL_SIDES[edge], fromLine(line)]];
  });
  return drawn.length === 0 ? undefined : (Object.fromEntries(drawn) as object);
}

function openLine(border: Partial<Border> | undefined): BorderLine | undefined {
  const found = Object.entries(fileLines)
    .find(([, style]) => style === border?.style)?.[0]
    .split(" ");
  return found === undefined
    ? undefined
    : { style: found[0] ?? "Continuous", weight: found[1] ?? "Thin", color: openColor(border?.color) ?? "#000000" };
}

function defined(style: { readonly [K in keyof CellStyle]?: CellStyle[K] | undefined }): Partial<CellStyle> {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}
