import {
  BaselineOffset,
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  numfmt,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { type CellValue, isErrorText } from "./cellValue";

/** The style of one cell in Excel's words. Sizes in points, colours as `#RRGGBB`. */
export interface CellStyle {
  numberFormat: string;
  fontName: string;
  fontSize: number;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: string;
  strikethrough: boolean;
  subscript: boolean;
  superscript: boolean;
  /** null where the cell has no fill. */
  fillColor: string | null;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
  indentLevel: number;
  textOrientation: number;
}

interface StyleProperty<V> {
  read(style: IStyleData): V;
  write(value: V): IStyleData;
}

const flag = (is: boolean): BooleanNumber => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const decoration = (is: boolean) => ({ s: flag(is) });
const isDecorated = (line: Nullable<{ s: BooleanNumber }>): boolean => line?.s === BooleanNumber.TRUE;

/** Excel's alignment by Univer's number, and back. */
const HORIZONTAL: readonly (readonly [string, HorizontalAlign])[] = [
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["CenterAcrossSelection", HorizontalAlign.BOTH],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
];
const VERTICAL: readonly (readonly [string, VerticalAlign])[] = [
  ["Bottom", VerticalAlign.BOTTOM],
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
];

const nameOf = <V>(table: readonly (readonly [string, V])[], value: V | null | undefined, usual: string): string =>
  table.find(([, v]) => v === value)?.[0] ?? usual;
const valueOf = <V>(table: readonly (readonly [string, V])[], name: string): V | null =>
  table.find(([n]) => n === name)?.[1] ?? null;

/** Excel draws one level of indent about nine pixels wide. */
const INDENT = 9;
const FONT = "Calibri";
const FONT_SIZE = 11;
const BLACK = "#000000";

const toHex = (color: Nullable<string>): string | null => color?.toUpperCase() ?? null;

/** Each style property as data: how it is read from and written to Univer's style. */
export const STYLE_PROPERTIES: { readonly [K in keyof CellStyle]: StyleProperty<CellStyle[K]> } = {
  numberFormat: { read: (s) => s.n?.pattern ?? GENERAL, write: (v) => ({ n: v === GENERAL ? null : { pattern: v } }) },
  fontName: { read: (s) => s.ff ?? FONT, write: (v) => ({ ff: v }) },
  fontSize: { read: (s) => s.fs ?? FONT_SIZE, write: (v) => ({ fs: v }) },
  fontColor: { read: (s) => toHex(s.cl?.rgb) ?? BLACK, write: (v) => ({ cl: { rgb: v } }) },
  bold: { read: (s) => s.bl === BooleanNumber.TRUE, write: (v) => ({ bl: flag(v) }) },
  italic: { read: (s) => s.it === BooleanNumber.TRUE, write: (v) => ({ it: flag(v) }) },
  underline: { read: (s) => (isDecorated(s.ul) ? "Single" : "None"), write: (v) => ({ ul: decoration(v !== "None") }) },
  strikethrough: { read: (s) => isDecorated(s.st), write: (v) => ({ st: decoration(v) }) },
  subscript: {
    read: (s) => s.va === BaselineOffset.SUBSCRIPT,
    write: (v) => ({ va: v ? BaselineOffset.SUBSCRIPT : null }),
  },
  superscript: {
    read: (s) => s.va === BaselineOffset.SUPERSCRIPT,
    write: (v) => ({ va: v ? BaselineOffset.SUPERSCRIPT : null }),
  },
  fillColor: { read: (s) => toHex(s.bg?.rgb), write: (v) => ({ bg: v === null ? null : { rgb: v } }) },
  horizontalAlignment: {
    read: (s) => nameOf(HORIZONTAL, s.ht, "General"),
    write: (v) => ({ ht: valueOf(HORIZONTAL, v) }),
  },
  verticalAlignment: { read: (s) => nameOf(VERTICAL, s.vt, "Bottom"), write: (v) => ({ vt: valueOf(VERTICAL, v) }) },
  wrapText: {
    read: (s) => s.tb === WrapStrategy.WRAP,
    write: (v) => ({ tb: v ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  },
  indentLevel: {
    read: (s) => Math.round((s.pd?.l ?? 0) / INDENT),
    write: (v) => ({ pd: v === 0 ? null : { l: v * INDENT } }),
  },
  textOrientation: { read: (s) => -(s.tr?.a ?? 0), write: (v) => ({ tr: v === 0 ? null : { a: -v } }) },
};

export type StyleKey = keyof CellStyle;

export function readStyle<K extends StyleKey>(style: IStyleData, key: K): CellStyle[K] {
  return STYLE_PROPERTIES[key].read(style);
}

const writeOne = <K extends StyleKey>(key: K, value: CellStyle[K]): IStyleData => STYLE_PROPERTIES[key].write(value);
const isKey = (key: string): key is StyleKey => key in STYLE_PROPERTIES;

/** Univer's style for the properties given; what is not given stays as it is in the cell. */
export function toUniverStyle(patch: Partial<CellStyle>): IStyleData {
  const parts = Object.keys(patch)
    .filter(isKey)
    .map((key) => {
      const value = patch[key];
      return value === undefined ? {} : writeOne(key, value);
    });
  return Object.assign({}, ...parts);
}

/** Values that Excel knows for the named properties; anything else is an invalid argument. */
export const STYLE_NAMES = {
  horizontalAlignment: HORIZONTAL.map(([name]) => name),
  verticalAlignment: VERTICAL.map(([name]) => name).concat("Justify", "Distributed"),
} as const;

export const GENERAL = "General";

/**
 * The text of a value under a number format, as the cell shows it when it is wide enough.
 * Only numbers, and texts under a format with a text section, are rendered; errors and booleans show themselves.
 */
export function renderValue(value: CellValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "" || isErrorText(value)) return String(value);
  if (typeof value === "string" && (format === GENERAL || format === "@")) return value;
  try {
    return String(numfmt.format(format, value, { throws: true }));
  } catch {
    return String(value);
  }
}

/** False for a format that Excel would refuse. */
export function isNumberFormat(format: string): boolean {
  return numfmt.isValidFormat(format);
}
