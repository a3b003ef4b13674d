import { normalFormula } from "./normalFormula";

/** What stands in a cell: nothing, words, a number, a truth value, or a formula as text that begins with `=`. */
export type CellContent = string | number | boolean | null;

/** True where two cells hold the same: blank text is nothing, formulas are compared as formulas. */
export function sameCell(one: CellContent, other: CellContent): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (typeof a !== "string" || typeof b !== "string") return a === b;
  return a === b || (isFormula(a) && isFormula(b) && normalFormula(a) === normalFormula(b));
}

/** Text that Excel would read as something else carries a mark that is not part of it. */
function bare(content: CellContent): CellContent {
  const text = typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
  return text === "" ? null : text;
}

export function isFormula(content: CellContent): content is string {
  return typeof content === "string" && content.startsWith("=") && content.length > 1;
}

/**
 * Words in the form in which Excel takes them as words: what it would read as something else gets a leading apostrophe.
 */
export function markText(text: string): string {
  return /^[=+\-@']/.test(text) || wouldBeRead(text) ? `'${text}` : text;
}

/** What a cell gave as its formula, in the form that puts it back as it was. */
export function putBack(content: CellContent): CellContent {
  return typeof content === "string" && !content.startsWith("=") && !content.startsWith("'") && wouldBeRead(content)
    ? `'${content}`
    : content;
}

/** Text that Excel would take for a number, a date, or a truth value. */
function wouldBeRead(text: string): boolean {
  return /^(true|false)$/i.test(text) || isNumeric(text) || isDate(text);
}

const isNumeric = (text: string): boolean => /\d/.test(text) && /^[\d\s.,:/()%$€£¥+\-e]+$/i.test(text);
const isDate = (text: string): boolean =>
  /^\d{0,4}[\s\-/]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/,]*[\d\s,]*$/i.test(text) ||
  /^\d+年(\d+月(\d+日)?)?$/.test(text);
