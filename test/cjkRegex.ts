/*
 * Stands in for the package cjk-regex. The engine asks it which characters are Chinese, Japanese or Korean while it
 * draws, and tests draw nothing; but the package reads two thousand files of Unicode tables, again for every test file,
 * which took more than half of the time in which the engine starts.
 */
interface Pattern {
  readonly toRegExp: () => RegExp;
}

const LETTERS = String.raw`\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\p{Script=Bopomofo}`;
const PUNCTUATION = String.raw`\u3000-\u303F\uFE10-\uFE1F\uFE30-\uFE4F\uFF00-\uFFEF`;

const pattern = (characters: string): Pattern => ({ toRegExp: () => new RegExp(`[${characters}]`, "u") });

export const letters = (): Pattern => pattern(LETTERS);
export const punctuations = (): Pattern => pattern(PUNCTUATION);
export const all = (): Pattern => pattern(LETTERS + PUNCTUATION);
