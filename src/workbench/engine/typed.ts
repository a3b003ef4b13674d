import type { CellValue } from "./cellValue";
import { isErrorText } from "./cellValue";

/** What Excel makes of an entry: a formula, or a value with the number format it brings along. */
export type Typed =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: CellValue; readonly format?: string; readonly quoted?: boolean };

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?$/i;
const DAY_MS = 86_400_000;
/** Serial 0 of Excel's calendar, with its 1900 leap-year slip left behind after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);

function plainNumber(text: string): number | null {
  return NUMBER.test(text) && /\d/.test(text) ? Number(text.replace(/,/g, "")) : null;
}

function number(text: string): Typed | null {
  const percent = /^(.*\d)\s*%$/.exec(text);
  if (percent) {
    const share = plainNumber(percent[1] ?? "");
    return share === null
      ? null
      : { kind: "value", value: share / 100, format: (percent[1] ?? "").includes(".") ? "0.00%" : "0%" };
  }
  const bracketed = /^\(([\d.,]+)\)$/.exec(text);
  const value = plainNumber(bracketed ? (bracketed[1] ?? "") : text);
  return value === null ? null : { kind: "value", value: bracketed ? -value : value };
}

function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1900 ? (date.getTime() - EPOCH) / DAY_MS : null;
}

/** Dates as an en-US Excel reads them: `1/3`, `1-3-2020`, `2020-01-03`. "P-2/1" or "29C.10" are none. */
function date(text: string): Typed | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const short = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?$/.exec(text);
  const value = iso
    ? serial(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    : short && serial(short[3] ? Number(short[3]) : new Date().getFullYear(), Number(short[1]), Number(short[2]));
  return value === null ? null : { kind: "value", value, format: short && !short[3] ? "d-mmm" : "m/d/yyyy" };
}

/** "=..." is a formula; so is "+A1" or "-A1" (but not a lone sign), and "@..." is tried as one. */
const looksLikeFormula = (text: string): boolean => text.length > 1 && /^[=+\-@]/.test(text);

/**
 * What Excel stores for one element of `Range.values` or `Range.formulas`.
 * Text that reads as a number, percentage, date, TRUE or FALSE becomes that; a leading apostrophe keeps it text;
 * in a cell of format `@` everything stays as it is written.
 */
export function typed(entry: CellValue, format: string): Typed {
  if (typeof entry !== "string") return { kind: "value", value: entry };
  if (entry.startsWith("'")) return { kind: "value", value: entry.slice(1), quoted: true };
  if (format === "@" && !entry.startsWith("=")) return { kind: "value", value: entry, quoted: true };
  const text = entry.trim();
  const read = text === "" ? null : (number(text) ?? date(text));
  if (read) return read;
  if (looksLikeFormula(entry)) return { kind: "formula", formula: entry.startsWith("=") ? entry : `=${entry}` };
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: text.toLowerCase() === "true" };
  return { kind: "value", value: isErrorText(text.toUpperCase()) ? text.toUpperCase() : entry };
}
