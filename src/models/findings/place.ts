import type { FindingCode, WordKey } from "./sentences.en";

export type Path = readonly (string | number)[];

export const wholeFile: Place = { pointer: "", steps: [], line: null, column: null };

const escape = (key: string | number): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1");
const unescape = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

/** The place of a path in a document; entries of lists are named by what identifies them. */
export function placeOf(document: unknown, path: Path): Place {
  const steps: Step[] = [];
  let at: unknown = document;
  for (const key of path) {
    at = child(at, key);
    steps.push(typeof key === "number" ? { index: key, name: nameOf(at) } : { field: key });
  }
  return { pointer: pointerOf(path), steps, line: null, column: null };
}

const pointerOf = (path: Path): string => path.map((key) => `/${escape(key)}`).join("");

/** The path that a JSON pointer means in a document: a part is a number only where it indexes a list. */
export function pathOf(document: unknown, pointer: string): Path {
  const path: (string | number)[] = [];
  let at: unknown = document;
  for (const part of pointer.split("/").slice(1).map(unescape)) {
    const key = Array.isArray(at) ? Number(part) : part;
    path.push(key);
    at = child(at, key);
  }
  return path;
}

export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce(child, document);
}

function child(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** What people call an entry: its identifier, or the coordinates of a fact. */
function nameOf(entry: unknown): string | null {
  const id = child(entry, "id");
  if (typeof id === "string") return shorten(id);
  const coordinates = ["measure", "fund", "component", "grade", "staffCategory", "category", "year", "kind"]
    .map((field) => child(entry, field))
    .filter((value) => typeof value === "string" || typeof value === "number");
  return coordinates.length > 0 ? shorten(coordinates.join(" ")) : null;
}

/** Text short enough for a sentence, without characters that would disturb it. */
export function shorten(text: string, limit = 60): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\uFFFD");
  const characters = Array.from(visible.slice(0, 2 * limit));
  return characters.length > limit ? `${characters.slice(0, limit - 1).join("")}…` : characters.join("");
}

/** A piece of a finding's sentence: text as it is, or a word of the reader's language, or several. */
export type Argument = string | { readonly word: WordKey } | { readonly words: readonly WordKey[] };

/**
 * One step from the top of the file to the place: a field's name, or an entry of a list by number (from 0) and name.
 */
type Step = { readonly field: string } | { readonly index: number; readonly name: string | null };

export interface Place {
  /** JSON pointer (RFC 6901), empty for the whole file. */
  readonly pointer: string;
  readonly steps: readonly Step[];
  /** Where it stands in the text, from 1, where that is known. */
  readonly line: number | null;
  readonly column: number | null;
}

/**
 * Something that is not right in a model file. The code is for programs; `describeFinding` has the words for people.
 */
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
