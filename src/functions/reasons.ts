import type { Reason, ReasonCode } from "../budget/notation/reading";

const NUMERALS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

const digitsOf = (group: string): string =>
  `${NUMERALS[group.length] ?? String(group.length)} digit${group.length === 1 ? "" : "s"}`;

/** Why a text is not a number, after "is not a number: ". */
const SENTENCES = {
  letters: () => "it contains words",
  symbols: () => "it contains signs that no number has",
  currency: () => "it names a currency; amounts stand alone",
  group: (text) => `group '${text}' has ${digitsOf(text)}`,
  mixedSeparators: (text) => `'${text}' mixes separators`,
  ambiguousComma: (text) => `the comma of '${text}' can be a decimal comma or split thousands`,
  parentheses: () => "a parenthesis is missing",
  twoSigns: () => "it has two signs; a negative has either a minus or parentheses",
  leadingZero: () => "it begins with 0",
  point: () => "no digit follows the point",
  severalNumbers: () => "it looks like more than one number",
  digits: () => "it has more digits than a cell keeps",
} satisfies Record<ReasonCode, (text: string) => string>;

export const explain = (reason: Reason): string => SENTENCES[reason.code](reason.text);
