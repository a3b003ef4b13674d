import type { FindingCode, WordKey } from "./sentences.en";

/** A piece of a finding's sentence: text as it is, or a word of the reader's language, or several. */
export type Argument = string | { readonly word: WordKey } | { readonly words: readonly WordKey[] };

/** One step from the top of the file to the place: a field's name, or an entry of a list by number (from 0) and name. */
export type Step = { readonly field: string } | { readonly index: number; readonly name: string | null };

export interface Place {
  /** JSON pointer (RFC 6901), empty for the whole file. */
  readonly pointer: string;
  readonly steps: readonly Step[];
  /** Where it stands in the text, from 1, where that is known. */
  readonly line: number | null;
  readonly column: number | null;
}

/** Something that is not right in a model file. The code is for programs; `describeFinding` has the words for people. */
export interface Finding {
  readonly code: FindingCode;
  /** With an error there is no model; a warning leaves it usable. */
  readonly severity: "error" | "warning";
  readonly place: Place;
  readonly args: Readonly<Record<string, Argument>>;
}

const warnings: ReadonlySet<FindingCode> = new Set(["printedUnreadable", "languageUnknown"]);

export function finding(code: FindingCode, place: Place, args: Finding["args"] = {}): Finding {
  return { code, severity: warnings.has(code) ? "warning" : "error", place, args };
}

export const isError = (found: Finding): boolean => found.severity === "error";
