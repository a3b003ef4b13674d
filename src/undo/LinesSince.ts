import type { SheetUndo } from "../changes/UndoRecord";
import { type LineStep, stepsBack } from "../changes/lineSteps";
import type { Positions } from "../refresh/axis";

type Axis = LineStep["axis"];

/**
 * One axis of a sheet that was changed, after the user has moved its lines: the same change as if it had been made of
 * the lines as they stand now. Lines that came and are `kept` are the user's then.
 */
export class LinesSince {
  /** The lines that came and that go back, and those that went and that come back, as steps of the change. */
  readonly come: readonly LineStep[];
  readonly go: readonly LineStep[];
  private readonly gone: readonly Gone[];
  private readonly came: readonly number[];

  constructor(
    private readonly axis: Axis,
    private readonly edit: Pick<SheetUndo, "come" | "go">,
    private readonly since: LineMap,
    private readonly kept: ReadonlySet<number> = new Set(),
  ) {
    const lost = goneLines(axis, edit.go);
    this.gone = lost
      .map((line) => ({ line, before: since.before(withoutLines(lost, line)) }))
      .sort((a, b) => a.before - b.before || a.line - b.line)
      .map((each, index) => ({ ...each, at: each.before + index }));
    this.came = cameLines(axis, edit.come)
      .flatMap((line) => since.at(withoutLines(lost, line)) ?? [])
      .filter((line) => !kept.has(line))
      .map((line) => this.withGone(line))
      .sort((a, b) => a - b);
    this.come = comeSteps(axis, this.came);
    this.go = this.gone.map(({ at }) => ({ axis, at, count: -1 })).sort((a, b) => b.at - a.at);
  }

  /** Where a line that came stands now, for each that does. */
  get cameNow(): readonly number[] {
    return this.came.map((line) => line - this.gone.filter(({ at }) => at < line).length);
  }

  /** Where a line stands now; it is said for when lines had come and none had gone, as the cells of the change are. */
  writtenNow(line: number): number | null {
    return this.gone.some((each) => each.line === line)
      ? null
      : this.since.at(
          withoutLines(
            this.gone.map((each) => each.line),
            line,
          ),
        );
  }

  /** Where it stands once those that went are there again. */
  written(line: number): number | null {
    const now = this.writtenNow(line);
    return now === null ? (this.gone.find((each) => each.line === line)?.at ?? null) : this.withGone(now);
  }

  /** Whether a line that came, as the cells of the change are said, is the user's by now. */
  stays(line: number): boolean {
    const now = this.writtenNow(line);
    return now !== null && this.kept.has(now);
  }

  /** Where a line stands, once the change is taken back, that stood somewhere before it. */
  before(line: number): number | null {
    const written = this.written(
      this.edit.come
        .filter(({ axis, at }) => axis === this.axis && at <= line)
        .reduce((place, { count }) => place + count, line),
    );
    return written === null ? null : withoutLines(this.came, written);
  }

  /** Whether a line, as it stood before the change, went with it. */
  went(line: number): boolean {
    const come = this.edit.come.filter(({ axis, at }) => axis === this.axis && at <= line);
    return this.gone.some((each) => each.line === come.reduce((place, { count }) => place + count, line));
  }

  private withGone(line: number): number {
    return line + this.gone.filter(({ before }) => before <= line).length;
  }
}

/** A line that went: as the change says it, before which line it would stand now, and the place that it gets there. */
interface Gone {
  readonly line: number;
  readonly before: number;
  readonly at: number;
}

const withoutLines = (lines: readonly number[], line: number): number =>
  line - lines.filter((each) => each < line).length;

const goneLines = (axis: Axis, go: readonly LineStep[]): readonly number[] =>
  go
    .filter((step) => step.axis === axis)
    .map(({ at }) => at)
    .sort((a, b) => a - b);

function cameLines(axis: Axis, come: readonly LineStep[]): readonly number[] {
  const steps = come.filter((step) => step.axis === axis).sort((a, b) => a.at - b.at);
  return steps.flatMap(({ at, count }, index) => {
    const first = at + steps.slice(0, index).reduce((sum, before) => sum + before.count, 0);
    return Array.from({ length: count }, (_, next) => first + next);
  });
}

/** Lines that come as steps, from the far end. */
function comeSteps(axis: Axis, lines: readonly number[]): readonly LineStep[] {
  const counts = new Map<number, number>();
  lines.forEach((line, index) => counts.set(line - index, (counts.get(line - index) ?? 0) + 1));
  return [...counts].map(([at, count]) => ({ axis, at, count })).sort((a, b) => b.at - a.at);
}

/** The steps that lead back on both axes. */
export const stepsBackOf = ({ come, go }: Pick<SheetUndo, "come" | "go">): readonly LineStep[] => [
  ...stepsBack(go),
  ...stepsBack(come),
];

interface Known {
  readonly was: number;
  /** Null where the line is gone. */
  readonly is: number | null;
}

interface Standing extends Known {
  readonly is: number;
}

/**
 * Where the lines of an axis stand that stood elsewhere before: told by the lines with keys, and between these by
 * counting.
 */
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
