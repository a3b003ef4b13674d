import { fold } from "../../budget/notation/digits";
import { splitNumberMarks, parseNumber, type ParseOptions } from "../../budget/notation/parseNumber";
import type { Reason } from "../../budget/notation/reading";

/** A cell of a pasted range: text, a number, or blank. */
export type Cell = string | number | boolean | null | undefined;

export type CellReading =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | NumberReading
  | { readonly kind: "malformed"; readonly text: string; readonly reason: Reason };

interface NumberReading {
  readonly kind: "number";
  readonly text: string;
  readonly value: number;
  /** Digits printed after the point; of a typed number, as many as it needs. */
  readonly decimals: number;
  /** Whether a footnote mark stands at the number. */
  readonly isMarked: boolean;
  /** Whether the cell holds a number rather than text, so that its last zeros are lost. */
  readonly isTyped: boolean;
}

const MOST_DECIMALS = 4;
/** No figure is longer; a longer text is words, and is not looked through. */
const LONGEST = 100;
const TAGS = /<\/?(?:b|i|u|em|strong|p|td|tr|font|span)\b[^<>]*>/gi;
/** The number of a line: `1.`, `12.`, `(3).` */
const ITEM_NUMBER = /^\(?\d{1,3}\)?\.$/;
const FRACTION = /[.,]\s*(\d{1,4})(?!\d|[.,]\d)(?!.*\d[.,]\d)/;
/** Three zeros after a comma or a point may be a group of thousands. */
const ZEROS = /[.,]\s*(0{1,2}|0{4})\D*$/;
/** Digits with at most a letter or two among them were meant as a number. */
const MEANT_AS_NUMBER = /^[(\-+]?\s*\d[\dOoIl ,.'-]*\)?[a-z]?$/;
/** Letters that are typed or scanned for digits. */
const LETTERS_FOR_DIGITS = /^[(\-+]?[\d ,.]*[OoIl][\dOoIl ,.]*\)?$/;
const MOST_OF_A_NUMBER = 14;

/** A typed number keeps the noise of binary fractions out: 1206.6000000000022 is 1206.6. */
function readTyped(value: number): CellReading {
  const plain = Number(value.toPrecision(12));
  const decimals = Math.min(MOST_DECIMALS, `${plain}`.split(".")[1]?.length ?? 0);
  return { kind: "number", text: `${plain}`, value: plain, decimals, isMarked: false, isTyped: true };
}

const digitsOf = (text: string): number => text.replace(/\D/g, "").length;
const signsOf = (text: string): number => text.replace(/[\s()]/g, "").length;

function isMeantAsNumber(printed: string, reason: Reason): boolean {
  const { text } = splitNumberMarks(fold(printed).text);
  if (reason.code === "severalNumbers" && /[/:;]|\d\s*-\s*\d/.test(text)) return false;
  return (
    MEANT_AS_NUMBER.test(text) &&
    digitsOf(text) >= 2 &&
    digitsOf(text) * 2 > signsOf(text) &&
    !/^\d{4}\b.*\b\d{4}$/.test(text)
  );
}

function readText(text: string, options: ParseOptions): CellReading {
  if (text === "") return { kind: "blank" };
  if (text.length > LONGEST || ITEM_NUMBER.test(text)) return { kind: "text", text };
  const reading = parseNumber(text, options);
  if ("reason" in reading) {
    return isMeantAsNumber(text, reading.reason)
      ? { kind: "malformed", text, reason: reading.reason }
      : { kind: "text", text };
  }
  if (reading.value === null) return { kind: "blank" };
  const decimals = (Number.isInteger(reading.value) ? ZEROS : FRACTION).exec(fold(text).text)?.[1]?.length ?? 0;
  return { kind: "number", text, value: reading.value, decimals, isMarked: reading.marks.length > 0, isTyped: false };
}

/** Bold or italic type in plain text; an asterisk at the end alone marks a footnote. */
const STARS = /^(\*{1,3}|_{1,3})(?=\S)(.*\S)\1$/s;

/** Text without the marks of bold and italic type that copying leaves; superscript stays, for it marks a footnote. */
export function plainText(text: string): string {
  const bare = text.includes("<") || text.includes("&") ? text.replace(TAGS, "").replaceAll("&nbsp;", " ") : text;
  const trimmed = bare.trim();
  return trimmed.startsWith("*") || trimmed.startsWith("_") ? trimmed.replace(STARS, "$2") : trimmed;
}

/** What a cell is read as, in every notation that pages print. */
export function readCell(cell: Cell, options: ParseOptions = {}): CellReading {
  if (cell === null || cell === undefined || typeof cell === "boolean") return { kind: "blank" };
  if (typeof cell === "number") return Number.isFinite(cell) ? readTyped(cell) : { kind: "blank" };
  return readText(plainText(cell), options);
}

/** Words in a column of figures that are digits but for a letter or two (l for 1, O for 0): no number as printed. */
export function lettersForDigits(reading: CellReading): CellReading {
  const isOne =
    reading.kind === "text" && reading.text.length <= MOST_OF_A_NUMBER && LETTERS_FOR_DIGITS.test(reading.text);
  return isOne ? { kind: "malformed", text: reading.text, reason: { code: "letters", text: reading.text } } : reading;
}
