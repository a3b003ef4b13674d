/** Where keys stand along the rows or the columns of a sheet, counted from 0. */
export type Positions = Readonly<Record<string, number>>;

/** What happens to the lines of one axis; a line is a row or a column. */
export interface AxisChange {
  /** Lines that go, by their present positions, ascending. */
  readonly deleted: readonly number[];
  /** Lines that come, before a present position, ascending. */
  readonly inserted: readonly Insertion[];
  /** Where the keys stand once lines have gone and come. */
  readonly after: Positions;
}

export interface Insertion {
  readonly before: number;
  readonly keys: readonly string[];
}

/**
 * Brings the lines of a sheet to those of the model. A new line stands after the line that precedes it in the model; lines
 * without a key are the user's, they only move along.
 */
export function alignAxis(model: readonly string[], now: Positions, comes: (key: string) => boolean, goes: (key: string) => boolean): AxisChange {
  const wanted = new Set(model);
  const gone = Object.keys(now).filter((key) => !wanted.has(key) && goes(key));
  const deleted = gone.map((key) => at(now, key)).sort((a, b) => a - b);
  const inserted = insertions(model, now, comes);
  const moved = (position: number): number =>
    position - count(deleted, (line) => line < position) + sum(inserted, ({ before }) => before <= position);
  const stays = Object.keys(now).filter((key) => !gone.includes(key)).map((key) => [key, moved(at(now, key))] as const);
  const comesTo = inserted.flatMap(({ before, keys }) => {
    const first = before - count(deleted, (line) => line < before) + sum(inserted, (other) => other.before < before);
    return keys.map((key, index) => [key, first + index] as const);
  });
  return { deleted, inserted, after: Object.fromEntries([...stays, ...comesTo]) };
}

function insertions(model: readonly string[], now: Positions, comes: (key: string) => boolean): readonly Insertion[] {
  const groups = new Map<number, string[]>();
  const first = model.find((key) => key in now);
  let before = first === undefined ? 0 : at(now, first);
  for (const key of model) {
    if (key in now) before = at(now, key) + 1;
    else if (comes(key)) groups.set(before, [...(groups.get(before) ?? []), key]);
  }
  return [...groups].map(([before, keys]) => ({ before, keys })).sort((a, b) => a.before - b.before);
}

function at(positions: Positions, key: string): number {
  const position = positions[key];
  if (position === undefined) throw new Error(`The key ${key} stands nowhere.`);
  return position;
}

const count = (lines: readonly number[], holds: (line: number) => boolean): number => lines.filter(holds).length;
const sum = (groups: readonly Insertion[], holds: (group: Insertion) => boolean): number =>
  groups.filter(holds).reduce((total, { keys }) => total + keys.length, 0);
