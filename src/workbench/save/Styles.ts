import type { LoadedStyle } from "../engine/Loading";
import type { BorderLine } from "../engine/border";
import type { CellStyle } from "../engine/style";
import { childOf, childrenOf, type Element, isOn, parseXml } from "./xml";

/** A cell format of a file: what it says in the words of the workbook. */
export interface FileFormat extends LoadedStyle {
  readonly unlocked: boolean;
  /** Whether dates and times are shown with it. */
  readonly isDate: boolean;
}

/** The styles of a file, read. */
export interface FileStyles {
  readonly formats: readonly FileFormat[];
  /** Differences that conditional formats make. */
  readonly differences: readonly Element[];
  readonly theme: Theme;
}

/** The colours of a file: twelve of its theme, and those that are named by number. */
interface Theme {
  readonly colors: readonly string[];
  readonly indexed: readonly string[];
}

/** Number formats that files name by number only (ISO/IEC 29500-1, 18.8.30), as an en-US Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Colours of the first palette, which is there twice; 64 is the window's text and 65 its ground. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF " +
  "00FFFF 800000 008000 000080 " +
  "808000 800080 008080 C0C0C0 " +
  "808080 9999FF 993366 " +
  "FFFFCC CCFFFF 660066 FF8080 " +
  "0066CC CCCCFF 000080 FF00FF " +
  "FFFF00 00FFFF 800080 800000 " +
  "008080 0000FF 00CCFF " +
  "CCFFFF CCFFCC FFFF99 99CCFF " +
  "FF99CC CC99FF FFCC99 3366FF " +
  "33CCCC 99CC00 FFCC00 FF9900 " +
  "FF6600 666699 969696 003366 339966 " +
  "003300 333300 993300 " +
  "993366 333399 333333"
).split(" ");
const INDEXED = [...PALETTE.slice(0, 8), ...PALETTE, "000000", "FFFFFF"];
/** Of a theme that is not there: Office's own, light and dark swapped as files count them. */
const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");

/** Reads the styles of a package; either text may be missing. */
export function readStyles(stylesXml: string, themeXml: string): FileStyles {
  const root = stylesXml === "" ? undefined : parseXml(stylesXml);
  const theme = { colors: themeColors(themeXml), indexed: indexedColors(root) };
  const numbers = new Map(
    childrenOf(childOf(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "General",
    ]),
  );
  const parts = {
    fonts: childrenOf(childOf(root, "fonts"), "font").map((font) => fontOf(font, theme)),
    fills: childrenOf(childOf(root, "fills"), "fill").map((fill) => fillOf(fill, theme)),
    borders: childrenOf(childOf(root, "borders"), "border").map((border) => linesOf(border, theme)),
    numberFormat: (id: number): string => numbers.get(id) ?? BUILT_IN[id] ?? "General",
  };
  return {
    formats: childrenOf(childOf(root, "cellXfs"), "xf").map((xf) => formatOf(xf, parts)),
    differences: childrenOf(childOf(root, "dxfs"), "dxf"),
    theme,
  };
}

interface Parts {
  readonly fonts: readonly Partial<CellStyle>[];
  readonly fills: readonly (string | null)[];
  readonly borders: readonly LoadedStyle["lines"][];
  numberFormat(id: number): string;
}

function formatOf(xf: Element, { fonts, fills, borders, numberFormat }: Parts): FileFormat {
  const at = (name: string): number => Number(xf.attributes[name] ?? 0);
  const fillColor = fills[at("fillId")] ?? null;
  const format = numberFormat(at("numFmtId"));
  return {
    style: {
      ...(format === "General" ? {} : { numberFormat: format }),
      ...ownFont(fonts[at("fontId")] ?? {}),
      ...(fillColor === null ? {} : { fillColor }),
      ...alignmentOf(childOf(xf, "alignment")),
    },
    lines: borders[at("borderId")] ?? {},
    unlocked: !isOn(childOf(xf, "protection")?.attributes["locked"], true),
    isDate: isDateFormat(format),
  };
}

/** The font of cells that have none of their own is not said. */
function ownFont({ fontName, fontSize, ...rest }: Partial<CellStyle>): Partial<CellStyle> {
  return {
    ...rest,
    ...(fontName === undefined || fontName === "Calibri" ? {} : { fontName }),
    ...(fontSize === undefined || fontSize === 11 ? {} : { fontSize }),
  };
}

/** Whether a number format shows dates or times: letters for their parts stand outside of quotes and brackets. */
const isDateFormat = (format: string): boolean =>
  /[dmyhs]/i.test(format.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi, ""));

/** What a font says; what it does not say stays as it is. */
export function fontOf(font: Element, theme: Theme): Partial<CellStyle> {
  const value = (name: string): string | undefined => childOf(font, name)?.attributes["val"];
  const flag = (name: string): boolean => {
    const found = childOf(font, name);
    return found !== undefined && isOn(found.attributes["val"], true);
  };
  const underline = childOf(font, "u");
  const color = colorOf(childOf(font, "color"), theme);
  const size = Number(value("sz") ?? Number.NaN);
  const name = value("name") ?? value("rFont");
  return {
    ...(name === undefined ? {} : { fontName: name }),
    ...(Number.isFinite(size) ? { fontSize: size } : {}),
    ...(color === null || color === "#000000" ? {} : { fontColor: color }),
    ...(flag("b") ? { bold: true } : {}),
    ...(flag("i") ? { italic: true } : {}),
    ...(flag("strike") ? { strikethrough: true } : {}),
    ...(underline !== undefined && underline.attributes["val"] !== "none" ? { underline: "Single" } : {}),
    ...(value("vertAlign") === "superscript" ? { superscript: true } : {}),
    ...(value("vertAlign") === "subscript" ? { subscript: true } : {}),
  };
}

/**
 * The colour of a solid fill, or the mean one of another; null where there is none. In a difference the ground is the
 * fill.
 */
export function fillOf(fill: Element, theme: Theme, isDifference = false): string | null {
  const pattern = childOf(fill, "patternFill");
  const kind = pattern?.attributes["patternType"];
  if (pattern === undefined) {
    const stop = childOf(childrenOf(childOf(fill, "gradientFill"), "stop")[0], "color");
    return colorOf(stop, theme);
  }
  if (isDifference)
    return colorOf(childOf(pattern, kind === "solid" || kind === undefined ? "bgColor" : "fgColor"), theme);
  return kind === undefined || kind === "none" ? null : colorOf(childOf(pattern, "fgColor"), theme);
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, string>> = { top: "Top", center: "Center" };

function alignmentOf(alignment: Element | undefined): Partial<CellStyle> {
  const { horizontal = "", vertical = "", wrapText, indent, textRotation } = alignment?.attributes ?? {};
  const rotation = Number(textRotation ?? 0);
  const [across, down] = [HORIZONTAL[horizontal], VERTICAL[vertical]];
  return {
    ...(across === undefined ? {} : { horizontalAlignment: across }),
    ...(down === undefined ? {} : { verticalAlignment: down }),
    ...(isOn(wrapText) ? { wrapText: true } : {}),
    ...(Number(indent ?? 0) > 0 ? { indentLevel: Number(indent) } : {}),
    // Above ninety degrees a file counts downwards; 255 stands letters on one another, which is not shown here.
    ...(rotation > 0 && rotation <= 180 ? { textOrientation: rotation > 90 ? 90 - rotation : rotation } : {}),
  };
}

/** Lines by Excel's `style weight`, by the name that a file has for them. */
export const FILE_LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

function linesOf(border: Element, theme: Theme): LoadedStyle["lines"] {
  const line = (name: string): BorderLine | undefined => {
    const side = childOf(border, name);
    const known = FILE_LINES[side?.attributes["style"] ?? ""];
    return known && { style: known[0], weight: known[1], color: colorOf(childOf(side, "color"), theme) ?? "#000000" };
  };
  const diagonal = line("diagonal");
  const found = {
    EdgeTop: line("top"),
    EdgeBottom: line("bottom"),
    EdgeLeft: line("left") ?? line("start"),
    EdgeRight: line("right") ?? line("end"),
    DiagonalDown: isOn(border.attributes["diagonalDown"]) ? diagonal : undefined,
    DiagonalUp: isOn(border.attributes["diagonalUp"]) ? diagonal : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, drawn]) => drawn !== undefined));
}

/**
 * `#RRGGBB` of a colour of a file, of its theme with its tint too; null where it names none, or leaves it to the
 * window.
 */
export function colorOf(color: Element | undefined, theme: Theme): string | null {
  if (color === undefined || isOn(color.attributes["auto"])) return null;
  const { rgb, theme: themed, indexed, tint = "0" } = color.attributes;
  const base =
    rgb?.slice(-6) ??
    (themed === undefined ? undefined : theme.colors[Number(themed)]) ??
    (indexed === undefined ? undefined : theme.indexed[Number(indexed)]);
  if (base === undefined || !/^[\da-f]{6}$/i.test(base)) return null;
  return `#${tinted(base, Number(tint)).toUpperCase()}`;
}

/** A tint makes a colour lighter or darker by a part of what there is up to white, or down to black (18.8.19). */
function tinted(color: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return color;
  const [hue, saturation, light] = toHsl(color);
  const moved = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)));
}

function toHsl(color: string): [hue: number, saturation: number, light: number] {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [light, spread] = [(most + least) / 2, most - least];
  if (spread === 0) return [0, 0, light];
  const saturation = spread / (1 - Math.abs(2 * light - 1));
  const hue = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [hue, saturation, light];
}

function fromHsl(hue: number, saturation: number, light: number): string {
  const spread = (1 - Math.abs(2 * light - 1)) * saturation;
  const channel = (shift: number): string => {
    const at = (shift + hue * 2) % 12;
    const part = light - (spread / 2) * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(part * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return [0, 8, 4].map(channel).join("");
}

/** The colours of a theme in the order in which cells count them: light and dark change places. */
function themeColors(xml: string): readonly string[] {
  if (xml === "") return OFFICE_THEME;
  const scheme = childOf(childOf(parseXml(xml), "themeElements"), "clrScheme");
  const colors = (scheme?.children ?? []).map((entry) => {
    const [color] = entry.children;
    return color?.attributes["lastClr"] ?? color?.attributes["val"] ?? "000000";
  });
  const [dark1, light1, dark2, light2, ...rest] = colors;
  return [light1, dark1, light2, dark2, ...rest].map((color, index) => color ?? OFFICE_THEME[index] ?? "000000");
}

function indexedColors(root: Element | undefined): readonly string[] {
  const own = childrenOf(childOf(childOf(root, "colors"), "indexedColors"), "rgbColor").map(({ attributes }) =>
    (attributes["rgb"] ?? "").slice(-6),
  );
  return INDEXED.map((color, index) => own[index] ?? color);
}
