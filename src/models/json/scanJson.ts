import type { Path } from "../findings/place";
import type { WordKey } from "../findings/sentences.en";

/** What a JSON text says beyond its value: where it breaks, which keys it repeats, how deep and how much it holds. */
export interface Scan {
  readonly error: { readonly offset: number; readonly expected: WordKey } | null;
  readonly duplicates: readonly { readonly path: Path; readonly offset: number }[];
  readonly exceeded: "depth" | "values" | null;
}

export interface ScanLimits {
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
 * Reads through a JSON text (RFC 8259) without building it. JSON.parse keeps the last of two equal keys in silence and says
 * differently in every engine where a text breaks; this says both, and stops at a limit instead of exhausting the stack.
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

  /** Reads a scalar, or opens an object or array and answers true. An opened one that is empty is left for `moreValues` to close. */
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
