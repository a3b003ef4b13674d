import type { Term } from "./law";

type Vector = Map<number, number>;

const vectorOf = (target: number, terms: readonly Term[]): Vector => {
  const vector: Vector = new Map([[target, -1]]);
  for (const { line, sign } of terms) vector.set(line, (vector.get(line) ?? 0) + sign);
  return vector;
};

function subtract(vector: Vector, basis: Vector, pivot: number): void {
  const factor = (vector.get(pivot) ?? 0) / (basis.get(pivot) ?? 1);
  if (factor === 0) return;
  for (const [line, value] of basis) {
    const rest = (vector.get(line) ?? 0) - factor * value;
    if (Math.abs(rest) < 1e-9) vector.delete(line);
    else vector.set(line, rest);
  }
}

/** Relations of which none follows from the others. */
interface Basis {
  /** Takes a relation in if it says something new; false if it follows from those that are in. */
  readonly admit: (target: number, terms: readonly Term[]) => boolean;
}

export function createBasis(): Basis {
  const members: { readonly pivot: number; readonly vector: Vector }[] = [];
  return {
    admit: (target, terms) => {
      const vector = vectorOf(target, terms);
      for (const { pivot, vector: basis } of members) subtract(vector, basis, pivot);
      const [pivot] = vector.keys();
      if (pivot === undefined) return false;
      members.push({ pivot, vector });
      return true;
    },
  };
}
