import { type DecimalMark, fold, readDigits } from "./digits";
import type { Reading, ReasonCode, Remark } from "./reading";

export interface ParseOptions {
  /** The language's decimal mark where it is known. It settles `10,971`, which otherwise is ten thousand. */
  readonly decimalMark?: DecimalMark;
}

const CURRENCY = /\p{Sc}|\b(?:usd|eur|chf|dollars?|euros?)\b|доллар|美元|欧元|دولار/iu;
const NIL = /^-{1,3}$/;
const NIL_IN_PARENTHESES = /^\(\s*-{1,3}\s*\)$/;
/** Dots, or the words of a language for "not available" and "not applicable". */
const NOT_AVAILABLE =
  /^(?:\.{2,3}|\u2026+|n\s?[/.]\s?[adp]\.?|na|s\s?[/.]\s?o\.?|н\s?[/.]\s?[адп]\.?|不适用|无数据|غير متاح|لا ينطبق)$/iu;
/** No printed number is longer; a longer text is a sentence. */
const LONGEST = 100;

/** A number without its footnote marks and per cent sign, in whatever order they stood. */
interface Peeled {
  readonly rest: string;
  readonly marks: readonly string[];
  readonly remarks: readonly Remark[];
}

type Signed =
  | { readonly rest: string; readonly negative: boolean; readonly remarks: readonly Remark[] }
  | { readonly reason: ReasonCode };

const refuse = (code: ReasonCode, text: string): Reading => ({ reason: { code, text } });

const read = (value: number | null, peeled: Peeled, ...remarks: readonly Remark[]): Reading => ({
  value,
  marks: peeled.marks,
  remarks: [...remarks, ...peeled.remarks],
});

function peel(text: string): Peeled {
  const marked = splitNumberMarks(text);
  const own = marked.marks.map((mark): Remark => ({ code: "mark", text: mark }));
  const bare = marked.text.replace(/\s*%$/, "");
  if (bare === marked.text) return { rest: bare, marks: marked.marks, remarks: own };
  const inner = peel(bare);
  return {
    rest: inner.rest,
    marks: [...inner.marks, ...marked.marks],
    remarks: [...inner.remarks, { code: "perCentSign", text }, ...own],
  };
}

/** A negative stands in parentheses or has one minus sign, before or after; never both. */
function readSign(text: string): Signed {
  const [, before = "", open = "", body = "", close = "", after = ""] =
    /^([+-]?)\s*(\(?)\s*(.*?)\s*(\)?)\s*([+-]?)$/s.exec(text) ?? [];
  if ((open === "") !== (close === "") || /[()]/.test(body))
    return { reason: body.includes("(") ? "severalNumbers" : "parentheses" };
  const signs = [before, open, after].filter((sign) => sign !== "");
  if (signs.length > 1 || (signs.length === 1 && /^[+-]|[+-]$/.test(body))) return { reason: "twoSigns" };
  return {
    rest: body,
    negative: signs.some((sign) => sign !== "+"),
    remarks: after === "-" ? [{ code: "trailingMinus", text }] : [],
  };
}

/** Whatever else stands between digits says what the text is instead of a number. */
function reasonAgainst(text: string): ReasonCode | null {
  if (CURRENCY.test(text)) return "currency";
  if (/\p{L}/u.test(text)) return "letters";
  if (/\d\s*[\r\n;/:、﹑]\s*\d|\d\s*-\s*\d/.test(text)) return "severalNumbers";
  return /^[\d ,.'()%+-]*\d[\d ,.'()%+-]*$/.test(text) ? null : "symbols";
}

function readSigned(text: string, outer: Peeled, options: ParseOptions): Reading {
  const against = reasonAgainst(outer.rest);
  if (against !== null) return refuse(against, text);
  const signed = readSign(outer.rest);
  if ("reason" in signed) return refuse(signed.reason, text);
  const inner = peel(signed.rest);
  if (!/^[\d ,.']*$/.test(inner.rest)) return refuse("symbols", text);
  const digits = readDigits(inner.rest, options.decimalMark);
  if ("reason" in digits) return digits;
  const peeled = { ...outer, marks: [...inner.marks, ...outer.marks], remarks: [...inner.remarks, ...outer.remarks] };
  return read(signed.negative ? 0 - digits.value : digits.value, peeled, ...signed.remarks, ...digits.remarks);
}

function readFolded(text: string, options: ParseOptions): Reading {
  const peeled = peel(text);
  if (peeled.rest === "" && peeled.marks.length > 0) return refuse("letters", text);
  if (peeled.rest === "") return read(null, peeled);
  if (NOT_AVAILABLE.test(peeled.rest)) return read(null, peeled, { code: "notAvailable", text });
  if (NIL.test(peeled.rest)) return read(0, peeled);
  if (NIL_IN_PARENTHESES.test(peeled.rest)) return read(0, peeled, { code: "nilInParentheses", text });
  return readSigned(text, peeled, options);
}

/**
 * Reads a number as United Nations documents print it: `10 971.7`, `(635.2)`, a dash for nil, blank for unknown; and
 * copes with slips of printing, scanning and copying, each with a remark. What cannot be read with certainty is refused
 * with its reason.
 */
export function parseNumber(text: string, options: ParseOptions = {}): Reading {
  if (text.length > LONGEST) return refuse("letters", `${text.slice(0, LONGEST)}…`);
  const folded = fold(text);
  const reading = readFolded(folded.text.trim().replace(/^'(?=.)/, ""), options);
  if ("reason" in reading || !folded.changed) return reading;
  return { ...reading, remarks: [{ code: "characters", text }, ...reading.remarks] };
}

/**
 * A printed cell without the footnote marks at its end: `(34.0)a`, `12 a, b`, `P-4 <sup>a</sup>`, `LLa`, `77ᵃ`, `5*`.
 */
interface Marked {
  readonly text: string;
  readonly marks: readonly string[];
}

const RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁰¹²³⁴⁵⁶⁷⁸⁹";
const PLAIN = "abcdefghijklmnoprstuvwxyz0123456789";
const AFTER_ANYTHING = new RegExp(
  `(?:<sup>([^<]*)</sup>|([${RAISED}](?:[${RAISED},\\s]*[${RAISED}])?)|([*†‡§]+))$`,
  "i",
);
const AFTER_NUMBER = /(?<=[\d)%-])\s*([a-z]{1,2}(?:\s*,\s*[a-z]{1,2})*|\([a-z]{1,2}\))\/?$/;
/** A letter after a lower-case word belongs to the word. */
const AFTER_LABEL = /(?<=[A-Z\d)\p{Lo}])\s*([a-z])$/u;
/** Marks stand in the last characters of a text: no more of it is looked through, however long it is. */
const LONGEST_MARKS = 60;

/**
 * What stands before the marks that a pattern finds at the end, and what the pattern found; null where there are none.
 */
function atTheEnd(text: string, pattern: RegExp): { readonly before: string; readonly found: RegExpExecArray } | null {
  const start = Math.max(0, text.length - LONGEST_MARKS);
  const found = pattern.exec(text.slice(start));
  return found === null ? null : { before: text.slice(0, start + found.index).trimEnd(), found };
}

const lower = (raised: string): string => [...raised].map((sign) => PLAIN[[...RAISED].indexOf(sign)] ?? sign).join("");

const listed = (marks: string): readonly string[] => marks.split(/[\s,()/]+/).filter((mark) => mark !== "");

/** a to z, then aa to zz. */
const isMark = (mark: string): boolean => mark.length === 1 || mark[0] === mark[1];

function splitRaised(text: string): Marked {
  const end = atTheEnd(text, AFTER_ANYTHING);
  if (end === null) return { text, marks: [] };
  const [, inTags, raised, signs] = end.found;
  const letters = [...lower(raised ?? "").replace(/[\s,]/g, "")];
  return { text: end.before, marks: [...listed(inTags ?? ""), ...letters, ...listed(signs ?? "")] };
}

function splitLetters(marked: Marked, pattern: RegExp): Marked {
  const end = atTheEnd(marked.text, pattern);
  const marks = listed(end?.found[1] ?? "");
  if (end === null || !marks.every(isMark)) return marked;
  return { text: end.before, marks: [...marks, ...marked.marks] };
}

/** Takes the marks off a number whose characters have been folded. */
export function splitNumberMarks(text: string): Marked {
  return splitLetters(splitRaised(text.trim()), AFTER_NUMBER);
}

/** Takes the marks off a label or a grade. */
export function splitLabelMarks(label: string): Marked {
  const marked = splitLetters(splitRaised(fold(label).text.trim()), AFTER_LABEL);
  return { ...marked, text: marked.text.trim() };
}
