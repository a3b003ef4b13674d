import { finding, type Finding, type Place } from "../findings/finding";
import { placeOf, shorten, wholeFile } from "../findings/place";
import { scanJson, type Scan } from "./scanJson";

/** A section with everything it prints takes a few hundred thousand characters. */
export const LARGEST_FILE = 4_000_000;
export const DEEPEST = 32;
export const MOST_VALUES = 200_000;

export interface ParsedJson {
  /** Undefined where the text could not be read. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

const refuse = (...findings: readonly Finding[]): ParsedJson => ({ value: undefined, findings });

/** Text of a file to a JSON value, with what JSON.parse would not tell: repeated keys, the place of an error, sizes beyond sense. */
export function parseJson(file: string): ParsedJson {
  if (file.length > LARGEST_FILE) return refuse(tooLarge(file.length));
  const text = file.startsWith("\uFEFF") ? file.slice(1) : file;
  if (text.trim() === "") return refuse(finding("fileEmpty", wholeFile));
  const scan = scanJson(text, { depth: DEEPEST, values: MOST_VALUES });
  if (scan.exceeded !== null) return refuse(tooMuch(scan.exceeded));
  if (scan.error !== null) return refuse(notJson(text, scan.error));
  const value: unknown = JSON.parse(text);
  return { value, findings: scan.duplicates.map(({ path, offset }) => duplicateKey(text, value, path, offset)) };
}

export function tooMuch(what: "depth" | "values"): Finding {
  return what === "depth"
    ? finding("tooDeep", wholeFile, { limit: String(DEEPEST) })
    : finding("tooManyValues", wholeFile, { limit: String(MOST_VALUES) });
}

function tooLarge(length: number): Finding {
  return finding("fileTooLarge", wholeFile, { size: (length / 1e6).toFixed(1), limit: String(LARGEST_FILE / 1e6) });
}

function notJson(text: string, { offset, expected }: NonNullable<Scan["error"]>): Finding {
  const found = offset < text.length ? `“${shorten(text.slice(offset, offset + 12), 12)}”` : ({ word: "end" } as const);
  return finding("notJson", positioned(wholeFile, text, offset), { found, expected: { word: expected } });
}

function duplicateKey(text: string, value: unknown, path: readonly (string | number)[], offset: number): Finding {
  return finding("duplicateKey", positioned(placeOf(value, path), text, offset), {
    name: shorten(String(path.at(-1))),
  });
}

/** Lines and columns count from 1. */
function positioned(place: Place, text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { ...place, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
