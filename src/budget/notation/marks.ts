import { fold } from "./characters";

/** A printed cell without the footnote marks at its end: `(34.0)a`, `12 a, b`, `P-4 <sup>a</sup>`, `LLa`, `77ᵃ`, `5*`. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly string[];
}

const RAISED = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁰¹²³⁴⁵⁶⁷⁸⁹";
const PLAIN = "abcdefghijklmnoprstuvwxyz0123456789";
const AFTER_ANYTHING = new RegExp(
  `^(.*?)\\s*(?:<sup>([^<]*)</sup>|([${RAISED}](?:[${RAISED},\\s]*[${RAISED}])?)|([*†‡§]+))$`,
  "is",
);
const AFTER_NUMBER = /^(.*[\d)%-])\s*([a-z]{1,2}(?:\s*,\s*[a-z]{1,2})*|\([a-z]{1,2}\))\/?$/s;
/** A letter after a lower-case word belongs to the word. */
const AFTER_LABEL = /^(.*[A-Z\d)\p{Lo}])\s*([a-z])$/su;

const lower = (raised: string): string => [...raised].map((sign) => PLAIN[[...RAISED].indexOf(sign)] ?? sign).join("");

const listed = (marks: string): readonly string[] => marks.split(/[\s,()/]+/).filter((mark) => mark !== "");

/** a to z, then aa to zz. */
const isMark = (mark: string): boolean => mark.length === 1 || mark[0] === mark[1];

function splitRaised(text: string): Marked {
  const found = AFTER_ANYTHING.exec(text);
  if (found === null) return { text, marks: [] };
  const letters = [...lower(found[3] ?? "").replace(/[\s,]/g, "")];
  return { text: found[1] ?? "", marks: [...listed(found[2] ?? ""), ...letters, ...listed(found[4] ?? "")] };
}

function splitLetters(marked: Marked, pattern: RegExp): Marked {
  const found = pattern.exec(marked.text);
  const marks = listed(found?.[2] ?? "");
  if (found === null || !marks.every(isMark)) return marked;
  return { text: found[1] ?? "", marks: [...marks, ...marked.marks] };
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
