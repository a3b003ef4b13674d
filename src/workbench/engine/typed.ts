import { type CellValue, isErrorText } from "./cellValue";

/** What Excel makes of an entry: a formula, or a value with the number format it brings along. */
export type Typed =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: CellValue; readonly format?: string; readonly quoted?: boolean };

/** A number that a text spells, and the format that it brings along to a cell. */
interface SpelledNumber {
  readonly value: number;
  readonly format?: string;
}

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?$/i;
const DAY_MS = 86_400_000;
/** Serial 0 of Excel's calendar, with its 1900 leap-year slip left behind after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Two digits of a year from here on are of the last century. */
const LAST_SHORT_YEAR = 29;

function plainNumber(text: string): number | null {
  return NUMBER.test(text) && /\d/.test(text) ? Number(text.replace(/,/g, "")) : null;
}

/** `12`, `1,200.50`, `(5)`, `-$120`, `5%`, `1 1/2`. */
function quantity(text: string): SpelledNumber | null {
  const bracketed = /^\(\s*([^()+-]+)\s*\)$/.exec(text);
  const inner = bracketed?.[1] ?? text;
  const [, sign = "", symbol = "", digits = "", mark = ""] =
    /^([+-]?)\s*([$€]?)\s*([+-]?[^%$€]*?)\s*([%€]?)$/.exec(inner) ?? [];
  if ((sign !== "" && /^[+-]/.test(digits)) || (symbol !== "" && mark !== "")) return null;
  const [currency, percent] = [symbol || (mark === "€" ? mark : ""), mark === "%"];
  const mixed = /^(\d+) (\d{1,2})\/(\d{1,2})$/.exec(digits);
  const plain = mixed ? Number(mixed[1]) + Number(mixed[2]) / Number(mixed[3]) : plainNumber(digits);
  if (plain === null || !Number.isFinite(plain)) return null;
  const turned = (sign === "-" ? -plain : plain) * (bracketed ? -1 : 1);
  const hasCents = digits.includes(".");
  if (percent) return { value: turned / 100, format: hasCents ? "0.00%" : "0%" };
  if (currency !== "") {
    const amount = `${currency}#,##0${hasCents ? ".00" : ""}`;
    return { value: turned, format: `${amount}_);[Red](${amount})` };
  }
  if (mixed) return { value: turned, format: (mixed[3] ?? "").length > 1 ? "# ??/??" : "# ?/?" };
  return { value: turned, ...(digits.includes(",") ? { format: hasCents ? "#,##0.00" : "#,##0" } : {}) };
}

function serial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1900 || year > 9999) return null;
  const days = (date.getTime() - EPOCH) / DAY_MS;
  return days < 61 ? days - 1 : days;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const FULL_MONTHS = "january february march april may june july august september october november december".split(" ");

function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  const at = MONTHS.indexOf(lower) >= 0 ? MONTHS.indexOf(lower) : FULL_MONTHS.indexOf(lower);
  return at < 0 ? null : at + 1;
}

function yearOf(digits: string | undefined): number {
  if (digits === undefined) return new Date().getFullYear();
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year <= LAST_SHORT_YEAR ? 2000 : 1900);
}

/**
 * Dates as an en-US Excel reads them: `1/3`, `1-3-2020`, `2020-01-03`, `15-Jan-2020`, `Jan 2020`. "P-2/1" or "29C.10"
 * are none.
 */
function date(text: string): SpelledNumber | null {
  const spelled = (value: number | null, format: string): SpelledNumber | null =>
    value === null ? null : { value, format };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return spelled(serial(Number(iso[1]), Number(iso[2]), Number(iso[3])), "m/d/yyyy");
  const short = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(text);
  if (short)
    return spelled(
      serial(yearOf(short[3]), Number(short[1]), Number(short[2])),
      short[3] === undefined ? "d-mmm" : "m/d/yyyy",
    );
  const named = /^(\d{1,2})[-/ ]?([a-z]+)(?:[-/, ]+(\d{4}|\d{2}))?$/i.exec(text);
  const american = /^([a-z]+)[- ]+(\d{1,2})(?:,? +(\d{4}))$/i.exec(text);
  const [day, word, year] = named?.slice(1) ?? (american ? [american[2], american[1], american[3]] : []);
  const month = word === undefined ? null : monthOf(word);
  if (month !== null)
    return spelled(serial(yearOf(year), month, Number(day)), year === undefined ? "d-mmm" : "d-mmm-yy");
  const ofMonth = /^([a-z]+)[- /]+(\d{4}|\d{2})$/i.exec(text);
  const only = ofMonth ? monthOf(ofMonth[1] ?? "") : null;
  if (only === null || ofMonth === null) return null;
  // What can be a day of the month is one: `Jan 5`.
  const isDay = (ofMonth[2] ?? "").length < 3 && Number(ofMonth[2]) >= 1 && Number(ofMonth[2]) <= 31;
  return isDay
    ? spelled(serial(yearOf(undefined), only, Number(ofMonth[2])), "d-mmm")
    : spelled(serial(yearOf(ofMonth[2]), only, 1), "mmm-yy");
}

/** Times of day: `13:45`, `1:45:30 pm`, `25:00`. */
function time(text: string): SpelledNumber | null {
  const found = /^(\d{1,4})(?::(\d{1,2}))?(?::(\d{1,2})(\.\d+)?)?(?:\s*([ap])\.?m?\.?)?$/i.exec(text);
  const [, hours = "", minutes, seconds, parts = "", half] = found ?? [];
  if (!found || (minutes === undefined && half === undefined)) return null;
  if (Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59) return null;
  if (half !== undefined && (Number(hours) > 12 || !/\s/.test(text))) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const value = (hour * 3600 + Number(minutes ?? 0) * 60 + Number(`${seconds ?? 0}${parts}`)) / 86_400;
  const clock = seconds === undefined ? "h:mm" : "h:mm:ss";
  return { value, format: hour > 23 ? "[h]:mm:ss" : half === undefined ? clock : `${clock} AM/PM` };
}

/** The number that a text spells for Excel (en-US), dates and times among them; null where it spells none. */
export function spelledNumber(given: string): SpelledNumber | null {
  const text = given.trim();
  if (text === "" || !/\d/.test(text)) return null;
  const single = quantity(text) ?? date(text) ?? time(text);
  if (single) return single;
  const both = /^(\S.*?\d)\s+(\d{1,2}:.*)$/.exec(text);
  const [day, clock] = both ? [date(both[1] ?? ""), time(both[2] ?? "")] : [null, null];
  return day && clock ? { value: day.value + clock.value, format: "m/d/yyyy h:mm" } : null;
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
  const read = spelledNumber(entry);
  if (read) return { kind: "value", ...read };
  if (looksLikeFormula(entry)) return { kind: "formula", formula: entry.startsWith("=") ? entry : `=${entry}` };
  const text = entry.trim();
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: text.toLowerCase() === "true" };
  return { kind: "value", value: isErrorText(text.toUpperCase()) ? text.toUpperCase() : entry };
}
