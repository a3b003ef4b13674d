/** Where keys stand along the rows or the columns of a sheet, counted from 0. */
export type Positions = Readonly<Record<string, number>>;

/** What happens to the lines of one axis; a line is a row or a column. */
export interface AxisChange {
  /** Lines that go, by their present positions, ascending. */
  readonly deleted: readonly number[];
  /** Lines that come, before a present position, ascending. */
  readonly inserted: readonly Insertion[];
  /** Where the keys stand once lines have come and before any goes: that is when cells are written. */
  readonly written: Positions;
  /** Where the keys stand once lines have gone too. */
  readonly after: Positions;
}

interface Insertion {
  readonly before: number;
  readonly keys: readonly string[];
}

/** What may happen to lines of one axis. */
interface AxisRules {
  /** Whether a line of the model that does not stand comes. */
  readonly comes: (key: string) => boolean;
  /** Whether a line that the model does not have goes. */
  readonly goes: (key: string) => boolean;
  /** Whether a line leaves its place for the one that it has in the model. */
  readonly moves: (key: string) => boolean;
}

/**
 * Brings the lines of a sheet to those of the model. A new line stands after the line that precedes it in the model;
 * lines without a key are the user's, they only move along.
 */
export function alignAxis(model: readonly string[], now: Positions, { comes, goes, moves }: AxisRules): AxisChange {
  const wanted = new Set(model);
  const leaves = (key: string): boolean => (wanted.has(key) ? moves(key) : goes(key));
  const left = new Map(Object.entries(now).filter(([key]) => !leaves(key)));
  const deleted = Object.entries(now)
    .filter(([key]) => !left.has(key))
    .map(([, line]) => line)
    .sort((a, b) => a - b);
  const inserted = insertions(
    model,
    left,
    (key) => Object.hasOwn(now, key) || comes(key),
    Math.min(...Object.values(now)),
  );
  const stays = [...left].map(([key, line]) => [key, pushed(line, inserted)] as const);
  const comesTo = inserted.flatMap(({ before, keys }) => {
    const first = before + sum(inserted, (other) => other.before < before);
    return keys.map((key, index) => [key, first + index] as const);
  });
  const written = Object.fromEntries([...stays, ...comesTo]);
  const gone = deleted.map((line) => pushed(line, inserted));
  const after = Object.fromEntries(
    Object.entries(written).map(([key, line]) => [key, line - count(gone, (other) => other < line)]),
  );
  return { deleted, inserted, written, after };
}

/** Where a line stands once others have come. */
export function pushed(line: number, inserted: readonly Insertion[]): number {
  return line + sum(inserted, ({ before }) => before <= line);
}

/** Lines that come before the first one that stays come where the first one stood, at `top`. */
function insertions(
  model: readonly string[],
  stay: ReadonlyMap<string, number>,
  comes: (key: string) => boolean,
  top: number,
): readonly Insertion[] {
  const groups = new Map<number, string[]>();
  const first = model.find((key) => stay.has(key));
  let before = (first === undefined ? undefined : stay.get(first)) ?? (Number.isFinite(top) ? top : 0);
  for (const key of model) {
    const line = stay.get(key);
    if (line !== undefined) before = line + 1;
    else if (comes(key)) groups.set(before, [...(groups.get(before) ?? []), key]);
  }
  return [...groups].map(([at, keys]) => ({ before: at, keys })).sort((a, b) => a.before - b.before);
}

const count = (lines: readonly number[], holds: (line: number) => boolean): number => lines.filter(holds).length;
const sum = (groups: readonly Insertion[], holds: (group: Insertion) => boolean): number =>
  groups.filter(holds).reduce((total, { keys }) => total + keys.length, 0);
