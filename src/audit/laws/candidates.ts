import { plus, type Term } from "./law";

/** A supposed law: the target as a signed sum of other lines. */
export interface Candidate {
  readonly target: number;
  readonly terms: readonly Term[];
  /** Whether the terms are all the lines from one to another, so that nil columns among them belong to the sum. */
  readonly isRun: boolean;
}

const add = (line: number): Term => ({ line, sign: 1 });
const take = (line: number): Term => ({ line, sign: -1 });

/** No sum has more parts side by side in a wide table. */
const LONGEST_RUN = 40;

/** The target as the sum of a run of neighbours before or after it. */
function runs(lines: readonly number[]): readonly Candidate[] {
  return lines.flatMap((target, at) => {
    const before = Array.from({ length: Math.min(LONGEST_RUN, Math.max(0, at - 1)) }, (_, length) =>
      lines.slice(at - 2 - length, at),
    );
    const after = Array.from({ length: Math.min(LONGEST_RUN, Math.max(0, lines.length - at - 2)) }, (_, length) =>
      lines.slice(at + 1, at + 3 + length),
    );
    return [...before, ...after].map((run) => ({ target, terms: plus(run), isRun: true }));
  });
}

/** A run before the target that leaves one of its lines out. */
function gapped(lines: readonly number[]): readonly Candidate[] {
  return runs(lines)
    .filter(({ target, terms }) => terms.length > 3 && terms.every(({ line }) => line < target))
    .flatMap(({ target, terms }) =>
      terms.slice(1, -1).map((left) => ({ target, terms: terms.filter((term) => term !== left), isRun: false })),
    );
}

/** One line as the sum or the difference of two others, none further away than `reach`. */
export function triples(lines: readonly number[], reach: number): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    for (let j = i + 1; j < lines.length && j - i < reach; j += 1) {
      for (let k = j + 1; k < lines.length && k - i < reach; k += 1) {
        const [a, b, c] = [lines[i] ?? 0, lines[j] ?? 0, lines[k] ?? 0];
        const pairs = [
          [add(a), add(b)],
          [add(b), take(a)],
          [add(a), take(b)],
        ];
        found.push(...pairs.map((terms) => ({ target: c, terms, isRun: false })));
      }
    }
  }
  return found;
}

/** A total of groups: the target as the sum of the lines that stand at the same place of each group before it. */
function strides(lines: readonly number[]): readonly Candidate[] {
  const found: Candidate[] = [];
  lines.forEach((target, at) => {
    for (let pitch = 2; pitch * 2 <= at; pitch += 1) {
      for (let count = 2; at - pitch * count >= 0; count += 1) {
        const terms = Array.from({ length: count }, (_, index) => add(lines[at - pitch * (index + 1)] ?? 0));
        found.push({ target, terms, isRun: false });
      }
    }
  });
  return found;
}

/** The last of four neighbours as what the first three leave: opening balance, income, expenditure, closing balance. */
function balances(lines: readonly number[]): readonly Candidate[] {
  return lines.slice(3).flatMap((target, at) => {
    const [a, b, c] = [lines[at] ?? 0, lines[at + 1] ?? 0, lines[at + 2] ?? 0];
    return [
      [add(a), add(b), take(c)],
      [add(a), take(b), add(c)],
      [add(a), take(b), take(c)],
    ].map((terms) => ({ target, terms, isRun: false }));
  });
}

/** With more columns, runs with gaps are too many and mean too little. */
const FEW = 12;
/** In a wide table columns further apart have nothing to do with one another. */
const WIDE = 16;

/** Every way in which one of some columns may follow from others. */
export function columnCandidates(columns: readonly number[]): readonly Candidate[] {
  const few = columns.length <= FEW ? gapped(columns) : [];
  return [
    ...runs(columns),
    ...few,
    ...triples(columns, columns.length <= 2 * WIDE ? columns.length : WIDE),
    ...balances(columns),
    ...strides(columns),
  ];
}
