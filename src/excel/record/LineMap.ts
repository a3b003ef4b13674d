import type { Positions } from "../../refresh/axis";

interface Known {
  readonly was: number;
  /** Null where the line is gone. */
  readonly is: number | null;
}

interface Standing extends Known {
  readonly is: number;
}

/** Where the lines of an axis stand that stood elsewhere before: told by the lines with keys, and between these by counting. */
export class LineMap {
  private readonly known: readonly Known[];

  constructor(was: Positions, is: Positions) {
    this.known = Object.entries(was)
      .map(([key, at]) => ({ was: at, is: is[key] ?? null }))
      .sort((a, b) => a.was - b.was);
  }

  /** Every line with a key stands where it stood. */
  get isStill(): boolean {
    return this.known.every(({ was, is }) => was === is);
  }

  /** Where a line stands now; null where it was deleted. */
  at(line: number): number | null {
    const known = this.known.find(({ was }) => was === line);
    if (known !== undefined) return known.is;
    const [before, after] = [
      this.standing.findLast(({ was }) => was < line),
      this.standing.find(({ was }) => was > line),
    ];
    if (before === undefined)
      return after === undefined
        ? line
        : notBefore(0, after.is - (after.was - line - this.goneBetween(line, after.was)));
    const place = before.is + (line - before.was - this.goneBetween(before.was, line));
    return after !== undefined && after.is > before.is && place >= after.is ? null : place;
  }

  /** Where something comes that stands before a line: there, or else after what stands before that. */
  before(line: number): number {
    const there = this.at(line);
    if (there !== null) return there;
    for (let above = line - 1; above >= 0; above -= 1) {
      const place = this.at(above);
      if (place !== null) return place + 1;
    }
    return 0;
  }

  private get standing(): readonly Standing[] {
    return this.known.flatMap(({ was, is }) => (is === null ? [] : [{ was, is }]));
  }

  private goneBetween(from: number, to: number): number {
    return this.known.filter(({ was, is }) => is === null && from < was && was < to).length;
  }
}

const notBefore = (first: number, line: number): number | null => (line < first ? null : line);
