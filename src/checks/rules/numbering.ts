import type { DocumentPlace } from "../../budget/claims";
import type { Numbering } from "../../budget/document";
import type { Finding } from "../finding";
import { report } from "../report";
import type { Subject } from "../subject";

/** Numbers of paragraphs, tables, figures and lists run without gaps and repeats. */
export const numbering = (subject: Subject): readonly Finding[] =>
  subject.model.numberings.flatMap((sequence) => inSequence(subject, sequence));

/** After a gap or a repeat the sequence goes on from what is printed, so that each slip is told once. */
function inSequence(subject: Subject, sequence: Numbering): readonly Finding[] {
  const findings: Finding[] = [];
  let expected = 1;
  for (const text of sequence.printed) {
    const number = readNumeral(bare(text, sequence), sequence.numerals);
    if (number !== expected) findings.push(slip(subject, sequence, text, number, expected));
    expected = number === null ? expected + 1 : Math.max(number, expected - 1) + 1;
  }
  return findings;
}

/** The numeral alone, without prefix and brackets. */
const bare = (text: string, { prefix }: Numbering): string =>
  (text.startsWith(prefix) ? text.slice(prefix.length) : text).replace(/^[(（]|[)）.]$/g, "");

function slip(subject: Subject, sequence: Numbering, text: string, number: number | null, expected: number): Finding {
  const right = writeNumeral(expected, sequence.numerals);
  return report(subject, {
    rule: "numbering",
    code: number !== null && number < expected ? "numberRepeated" : "numberGap",
    place: placeOf(sequence, text),
    printed: text,
    computed: withNumeral(text, bare(text, sequence), right),
    misprint: number === null ? "garbled" : null,
  });
}

/** The printed number with another numeral in the place of its own, which is the last one in it. */
function withNumeral(text: string, numeral: string, right: string): string {
  const at = text.lastIndexOf(numeral);
  return text.slice(0, at) + right + text.slice(at + numeral.length);
}

function placeOf({ kind, within, prefix }: Numbering, text: string): DocumentPlace {
  if (within !== null) return { paragraph: within };
  switch (kind) {
    case "table":
      return { table: text };
    case "figure":
      return { figure: text };
    case "paragraph":
    case "marker":
      return { paragraph: text || prefix };
  }
}

const ROMAN = { i: 1, v: 5, x: 10, l: 50, c: 100 } as const;
const CHINESE = "一二三四五六七八九";

/** The number that a numeral means, null where it is none of its kind. */
export function readNumeral(text: string, numerals: Numbering["numerals"]): number | null {
  switch (numerals) {
    case "decimal":
      return /^\d+$/.test(text) ? Number(text) : null;
    case "latin":
      return /^[a-z]$/i.test(text) ? text.toLowerCase().charCodeAt(0) - 96 : null;
    case "roman":
      return readRoman(text.toLowerCase());
    case "chinese":
      return readChinese(text);
  }
}

/** A number in numerals of a kind. */
export function writeNumeral(value: number, numerals: Numbering["numerals"]): string {
  switch (numerals) {
    case "decimal":
      return String(value);
    case "latin":
      return String.fromCharCode(96 + value);
    case "roman":
      return writeRoman(value);
    case "chinese":
      return writeChinese(value);
  }
}

function readRoman(text: string): number | null {
  const digits = [...text].map((letter) => (isRoman(letter) ? ROMAN[letter] : null));
  if (text === "" || digits.includes(null)) return null;
  const values = digits.map((digit): number => digit ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const isRoman = (letter: string): letter is keyof typeof ROMAN => letter in ROMAN;

function writeRoman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  const [amount, letters] = steps.find(([step]) => step <= value) ?? [0, ""];
  return amount === 0 ? "" : letters + writeRoman(value - amount);
}

function readChinese(text: string): number | null {
  const [, tens, ten, ones] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (text === "" || tens === undefined || ones === undefined) return null;
  const digit = (character: string): number => CHINESE.indexOf(character) + 1;
  if (ten === "") return tens !== "" && ones !== "" ? null : digit(tens || ones);
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}

function writeChinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const digit = (number: number): string => (number === 0 ? "" : (CHINESE[number - 1] ?? ""));
  return tens === 0 ? digit(ones) : `${tens === 1 ? "" : digit(tens)}十${digit(ones)}`;
}
