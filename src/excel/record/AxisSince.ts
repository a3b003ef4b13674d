import { type LineStep, stepsBack } from "../change/lineSteps";
import type { LineMap } from "./LineMap";
import type { EditReversal } from "./Reversal";

type Axis = LineStep["axis"];

/**
 * One axis of a sheet that was changed, after the user has moved its lines: the same change as if it had been made of the
 * lines as they stand now. Lines that came and are `kept` are the user's then.
 */
export class AxisSince {
  /** The lines that came and that go back, and those that went and that come back, as steps of the change. */
  readonly come: readonly LineStep[];
  readonly go: readonly LineStep[];
  private readonly gone: readonly Gone[];
  private readonly came: readonly number[];

  constructor(
    private readonly axis: Axis,
    private readonly edit: Pick<EditReversal, "come" | "go">,
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
export const stepsBackOf = ({ come, go }: Pick<EditReversal, "come" | "go">): readonly LineStep[] => [
  ...stepsBack(go),
  ...stepsBack(come),
];
