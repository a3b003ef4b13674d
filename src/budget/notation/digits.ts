import type { Reason, Remark } from "./reading";

/** The point of a language: English and Chinese documents use a point, French, Spanish and Russian ones a comma. */
export type DecimalMark = "." | ",";

type Digits = { readonly value: number; readonly remarks: readonly Remark[] } | { readonly reason: Reason };

interface Split {
  readonly whole: string;
  readonly fraction: string | null;
  readonly remarks: readonly Remark[];
}

const SIGNIFICANT_DIGITS = 15;

const refuse = (code: Reason["code"], text: string) => ({ reason: { code, text } });

const count = (text: string, sign: string): number => text.split(sign).length - 1;

function splitAt(text: string, position: number, remarks: readonly Remark[]): Split {
  return { whole: text.slice(0, position), fraction: text.slice(position + 1), remarks };
}

/** Whether the only comma can stand between thousands: `10,971` but not `0,971` or `971,7`. */
const groupsByComma = (text: string): boolean => /^[1-9]\d{0,2},\d{3}$/.test(text);

function splitAtOnlyComma(text: string, mark: DecimalMark | undefined): Split | { readonly reason: Reason } {
  const position = text.indexOf(",");
  const places = text.length - position - 1;
  const isDecimal = mark === "," || (mark === undefined && (places < 3 || /^0,\d/.test(text)));
  if (isDecimal) return splitAt(text, position, [{ code: "decimalComma", text }]);
  if (mark === undefined && /[ ']/.test(text)) return refuse("ambiguousComma", text);
  return { whole: text, fraction: null, remarks: [] };
}

function splitAtOnlyPoint(text: string, mark: DecimalMark | undefined): Split {
  if (mark === "," && groupsByComma(text.replace(".", ","))) return { whole: text, fraction: null, remarks: [] };
  const position = text.indexOf(".");
  return splitAt(text, position, /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? [{ code: "threeDecimals", text }] : []);
}

/** The later of points and commas is the decimal mark; whichever stands more than once splits groups. */
function splitFraction(text: string, mark: DecimalMark | undefined): Split | { readonly reason: Reason } {
  const points = count(text, ".");
  const commas = count(text, ",");
  if (points === 0 && commas === 1) return splitAtOnlyComma(text, mark);
  if (points === 1 && commas === 0) return splitAtOnlyPoint(text, mark);
  if (points === 0 || commas === 0) return { whole: text, fraction: null, remarks: [] };
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const decimal = text[last] ?? "";
  if (count(text, decimal) > 1 || text.indexOf(decimal) < last) return refuse("mixedSeparators", text);
  return splitAt(text, last, decimal === "," ? [{ code: "decimalComma", text }] : []);
}

function checkGroups(whole: string): { readonly remarks: readonly Remark[] } | { readonly reason: Reason } {
  const separators = new Set(whole.replace(/\d/g, ""));
  if (separators.size > 1) return refuse("mixedSeparators", whole);
  const [separator] = separators;
  const [first = "", ...others] = separator === undefined ? [whole] : whole.split(separator);
  const malformed = [
    first.length > 3 && others.length > 0 ? first : "",
    ...others.filter((group) => group.length !== 3),
  ].find((group) => group !== "");
  if (malformed !== undefined || others.includes("")) return refuse("group", malformed ?? whole);
  if (first === "") return refuse("point", whole);
  if (/^0./.test(whole)) return refuse("leadingZero", whole);
  if (separator !== undefined && separator !== " ") return { remarks: [{ code: "foreignGroups", text: whole }] };
  return { remarks: separator === undefined && first.length > 3 ? [{ code: "ungrouped", text: whole }] : [] };
}

function compose({ whole, fraction, remarks }: Split): Digits {
  const groups = checkGroups(whole === "" && fraction !== null ? "0" : whole);
  if ("reason" in groups) return groups;
  if (fraction !== null && fraction === "") return refuse("point", `${whole}.`);
  if (fraction !== null && !/^\d+$/.test(fraction)) return refuse("severalNumbers", fraction);
  const plain = `${whole.replace(/\D/g, "")}${fraction === null ? "" : `.${fraction}`}`;
  if (plain.replace(/^[0.]+|\./g, "").length > SIGNIFICANT_DIGITS) return refuse("digits", plain);
  return { value: Number(plain), remarks: [...remarks, ...groups.remarks] };
}

/** A point may stand beside a space, as scans have it, if a decimal or two follow and nothing else. */
function closePoint(text: string): { readonly text: string; readonly remarks: readonly Remark[] } {
  const closed = text.replace(/(?<! ) *\. *(\d{1,2})$/, ".$1");
  return { text: closed, remarks: closed === text ? [] : [{ code: "spaceAtPoint", text }] };
}

/**
 * Unsigned digits with their separators to a number; a thousand is split by spaces unless the text proves otherwise.
 */
export function readDigits(text: string, mark?: DecimalMark): Digits {
  const point = closePoint(text);
  if (/[.,'] | [.,']/.test(point.text)) return refuse("severalNumbers", text);
  const narrow = point.text.replace(/ {2,}/g, " ");
  const split = splitFraction(narrow, mark);
  if ("reason" in split) return split;
  const wide: Remark[] = narrow === point.text ? [] : [{ code: "wideSpace", text }];
  return compose({ ...split, remarks: [...point.remarks, ...wide, ...split.remarks] });
}

/** Characters that stand for one another on a page or after copying from one. */

const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const SPACES = /[\t\u00A0\u2000-\u200A\u202F\u205F]/g;
const DASHES = /[\u00AD\u2010-\u2015\u2212\u2E3A\u2E3B\uFE31\uFE58\uFE63]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\u00B4`]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
/** Other signs, by the plain one they stand for. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/\u3000/g, " "],
  [/[\u066B\u3002\uFF61\uFE52\u00B7\u30FB]/g, "."],
  [/[\u066C\uFE50]/g, ","],
  [/[\u066A\uFE6A]/g, "%"],
  [/[\uFE59\u3014\u3010]/g, "("],
  [/[\uFE5A\u3015\u3011]/g, ")"],
];

interface Folded {
  readonly text: string;
  /** Whether something other than spaces, dashes and apostrophes was replaced. */
  readonly changed: boolean;
}

/** Plain digits, spaces, dashes, parentheses and signs in place of their full-width, Arabic and typographic forms. */
export function fold(text: string): Folded {
  const plain = text.replace(INVISIBLE, "").replace(SPACES, " ").replace(DASHES, "-").replace(APOSTROPHES, "'");
  const digits = plain
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
  const folded = VARIANTS.reduce((rest, [variant, sign]) => rest.replace(variant, sign), digits);
  return { text: folded, changed: folded !== plain };
}
