import type { Numbering } from "../../budget/document";

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
