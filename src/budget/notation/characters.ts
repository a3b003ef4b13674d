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

export interface Folded {
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
