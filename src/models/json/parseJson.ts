import { finding, type Finding, type Path, type Place, placeOf, shorten, wholeFile } from "../findings/place";
import type { WordKey } from "../findings/sentences.en";

/** A section with everything it prints takes a few hundred thousand characters. */
const LARGEST_FILE = 4_000_000;
const DEEPEST = 32;
const MOST_VALUES = 200_000;

interface ParsedJson {
  /** Undefined where the text could not be read. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

const refuse = (...findings: readonly Finding[]): ParsedJson => ({ value: undefined, findings });

/**
 * Text of a file to a JSON value, with what JSON.parse would not tell: repeated keys, the place of an error, sizes
 * beyond sense.
 */
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

function tooMuch(what: "depth" | "values"): Finding {
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

/** What a JSON text says beyond its value: where it breaks, which keys it repeats, how deep and how much it holds. */
interface Scan {
  readonly error: { readonly offset: number; readonly expected: WordKey } | null;
  readonly duplicates: readonly { readonly path: Path; readonly offset: number }[];
  readonly exceeded: "depth" | "values" | null;
}

interface ScanLimits {
  readonly depth: number;
  readonly values: number;
}

interface Frame {
  readonly keys: Set<string> | null;
  key: string;
  index: number;
}

class Unexpected {
  constructor(
    readonly offset: number,
    readonly expected: WordKey,
  ) {}
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Reads through a JSON text (RFC 8259) without building it. JSON.parse keeps the last of two equal keys in silence and
 * says differently in every engine where a text breaks; this says both, and stops at a limit instead of exhausting the
 * stack.
 */
export function scanJson(text: string, limits: ScanLimits): Scan {
  const scanner = new Scanner(text, limits);
  try {
    const exceeded = scanner.run();
    return { error: null, duplicates: scanner.duplicates, exceeded };
  } catch (problem) {
    if (problem instanceof Unexpected) return { error: problem, duplicates: scanner.duplicates, exceeded: null };
    throw problem;
  }
}

class Scanner {
  readonly duplicates: { path: Path; offset: number }[] = [];
  private readonly frames: Frame[] = [];
  private offset = 0;
  private values = 0;

  constructor(
    private readonly text: string,
    private readonly limits: ScanLimits,
  ) {}

  run(): Scan["exceeded"] {
    do {
      if (++this.values > this.limits.values) return "values";
      if (this.startValue() && this.frames.length > this.limits.depth) return "depth";
    } while (this.moreValues());
    this.skipSpace();
    if (this.offset < this.text.length) throw new Unexpected(this.offset, "nothingMore");
    return null;
  }

  /**
   * Reads a scalar, or opens an object or array and answers true. An opened one that is empty is left for `moreValues`
   * to close.
   */
  private startValue(): boolean {
    this.skipSpace();
    const character = this.text[this.offset];
    if (character === "{" || character === "[") {
      this.offset++;
      this.frames.push({ keys: character === "{" ? new Set() : null, key: "", index: -1 });
      return true;
    }
    if (character === '"') this.readString("value");
    else if (!this.match(NUMBER) && !this.match(LITERAL)) throw new Unexpected(this.offset, "value");
    return false;
  }

  /** Moves to the next value inside the open objects and arrays; false when all are closed. */
  private moreValues(): boolean {
    for (let frame = this.frames.at(-1); frame !== undefined; frame = this.frames.at(-1)) {
      if (this.advance(frame)) return true;
      this.frames.pop();
    }
    return false;
  }

  private advance(frame: Frame): boolean {
    this.skipSpace();
    const close = frame.keys === null ? "]" : "}";
    const isFirst = frame.index < 0;
    if (this.text[this.offset] === close) {
      this.offset++;
      return false;
    }
    if (!isFirst) this.expect(",", frame.keys === null ? "commaOrBracket" : "commaOrBrace");
    frame.index++;
    if (frame.keys !== null) this.readKey(frame, frame.keys);
    return true;
  }

  private readKey(frame: Frame, keys: Set<string>): void {
    this.skipSpace();
    const start = this.offset;
    frame.key = this.readString("key");
    if (keys.has(frame.key)) this.duplicates.push({ path: this.path(), offset: start });
    keys.add(frame.key);
    this.skipSpace();
    this.expect(":", "colon");
  }

  private readString(expected: WordKey): string {
    const start = this.offset;
    this.expect('"', expected);
    for (let code = this.text.charCodeAt(this.offset); code !== 34; code = this.text.charCodeAt(this.offset)) {
      if (Number.isNaN(code) || code < 32) throw new Unexpected(this.offset, "stringEnd");
      if (code !== 92) this.offset++;
      else if (!this.match(ESCAPE)) throw new Unexpected(this.offset, "escape");
    }
    this.offset++;
    const parsed: unknown = JSON.parse(this.text.slice(start, this.offset));
    return String(parsed);
  }

  private expect(character: string, expected: WordKey): void {
    if (this.text[this.offset] !== character) throw new Unexpected(this.offset, expected);
    this.offset++;
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    if (!pattern.test(this.text)) return false;
    this.offset = pattern.lastIndex;
    return true;
  }

  private skipSpace(): void {
    while (" \t\n\r".includes(this.text[this.offset] ?? "x")) this.offset++;
  }

  private path(): Path {
    return this.frames.map((frame) => (frame.keys === null ? frame.index : frame.key));
  }
}

/** Names through which an object of a program can be taken over. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * What makes a value unfit whatever it means: names that reach into objects, numbers that are not finite, nesting or
 * sizes beyond sense. Also holds for values that never were text, so it does not rely on the parser.
 */
export function inspectJson(value: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  const open: { readonly at: unknown; readonly path: Path }[] = [{ at: value, path: [] }];
  for (let seen = 1, next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, path } = next;
    if (typeof at === "number" && !Number.isFinite(at)) findings.push(finding("notFinite", placeOf(value, path)));
    if (typeof at !== "object" || at === null) continue;
    if (path.length >= DEEPEST) return [tooMuch("depth")];
    const entries = Object.entries(at);
    seen += entries.length;
    if (seen > MOST_VALUES) return [tooMuch("values")];
    for (const [key] of entries) if (forbiddenKeys.has(key)) findings.push(forbiddenKey(value, [...path, key]));
    for (const [key, inner] of entries)
      open.push({ at: inner, path: [...path, Array.isArray(at) ? Number(key) : key] });
  }
  return findings;
}

function forbiddenKey(value: unknown, path: Path): Finding {
  return finding("forbiddenKey", path.length > DEEPEST ? wholeFile : placeOf(value, path), {
    name: shorten(String(path.at(-1))),
  });
}
