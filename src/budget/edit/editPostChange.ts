import type { Coordinates, PostChangeCoordinates } from "../factKey";
import type { Source } from "../identifiers";
import type { Model } from "../model";

/**
 * A new value of one fact, in whole units of its quantity; null where it is to be unknown. The source is needed only
 * for a fact that stands beside no other.
 */
export interface Edit {
  readonly at: Coordinates;
  readonly value: number | null;
  readonly source?: Source;
}

/**
 * Why an edit cannot be carried out: the model has no such place; the value is not a whole number of units, or not one
 * that the place can hold; or two edits of one post change say different things.
 */
export type Refusal = "noSuchPlace" | "notWhole" | "notPossible" | "endsDisagree";

export interface RefusedEdit {
  readonly edit: Edit;
  readonly reason: Refusal;
}

/**
 * A post change whose line at one end shows a new signed count; the other end follows. A line of nil, or an unknown
 * one, takes the change away.
 */
export function editPostChange(
  model: Model,
  { change: id, end }: PostChangeCoordinates,
  value: number | null,
): Model | Refusal {
  const change = model.postChanges.find((other) => other.id === id);
  if (change?.[end] === undefined || change[end] === null) return "noSuchPlace";
  const count = countAt(end, value);
  if (count < 0) return "notPossible";
  if (count === 0) return withoutChange(model, id);
  return { ...model, postChanges: model.postChanges.map((other) => (other === change ? { ...change, count } : other)) };
}

const countAt = (end: PostChangeCoordinates["end"], value: number | null): number =>
  (end === "from" ? -(value ?? 0) : (value ?? 0)) + 0;

/**
 * A change goes with the printed lines that show it and the claims that count it: they speak of a document that still
 * had it.
 */
export function withoutChange(model: Model, id: string): Model {
  const { postChanges, claims, printed } = model;
  const isOther = (row: string): boolean => !row.startsWith(`${id}/`);
  return {
    ...model,
    postChanges: postChanges.filter((other) => other.id !== id),
    claims: claims.filter(({ about }) => about.of !== "postChanges" || !about.changes.includes(id)),
    printed: Object.fromEntries(
      Object.entries(printed).map(([table, rows]) => [
        table,
        Object.fromEntries(Object.entries(rows).filter(([row]) => isOther(row))),
      ]),
    ),
  };
}

/** Edits of the two ends of one change that say different things. */
export function disagreeing(edits: readonly Edit[]): ReadonlySet<Edit> {
  const counts = new Map<string, Set<number>>();
  const ofChange = edits.flatMap((edit) => (edit.at.of === "postChange" ? [{ edit, at: edit.at }] : []));
  for (const { edit, at } of ofChange)
    counts.set(at.change, (counts.get(at.change) ?? new Set()).add(countAt(at.end, edit.value)));
  return new Set(ofChange.filter(({ at }) => (counts.get(at.change)?.size ?? 0) > 1).map(({ edit }) => edit));
}
