import type { Model } from "../model";
import type { Edit, Refusal, RefusedEdit } from "./edit";
import { editMoney, editPosts } from "./editFact";
import { editObjectChange } from "./editObjectChange";
import { disagreeing, editPostChange } from "./editPostChange";
import { editDeliverable, editPerformance, editRate } from "./editYearValue";

export interface EditedModel {
  readonly model: Model;
  readonly refused: readonly RefusedEdit[];
}

/**
 * A model with new values of facts; the model that is given stays as it is. Edits are carried out in order, and those that
 * cannot be are returned with the reason while the others take effect.
 */
export function editModel(model: Model, edits: readonly Edit[]): EditedModel {
  const disagree = disagreeing(edits);
  return edits.reduce<EditedModel>(
    ({ model: before, refused }, edit) => {
      const outcome = disagree.has(edit) ? "endsDisagree" : editOne(before, edit);
      return typeof outcome === "string"
        ? { model: before, refused: [...refused, { edit, reason: outcome }] }
        : { model: outcome, refused };
    },
    { model, refused: [] },
  );
}

function editOne(model: Model, { at, value, source }: Edit): Model | Refusal {
  if (value !== null && !Number.isSafeInteger(value)) return "notWhole";
  if (value !== null && Math.abs(value) > most[at.of]) return "notPossible";
  switch (at.of) {
    case "money":
      return editMoney(model, at, value, source);
    case "posts":
      return editPosts(model, at, value, source);
    case "rate":
      return editRate(model, at, value);
    case "postChange":
      return editPostChange(model, at, value);
    case "object":
      return editObjectChange(model, at, value);
    case "deliverable":
      return editDeliverable(model, at, value);
    case "performance":
      return editPerformance(model, at, value);
  }
}

/** What a model file takes at most, in whole units of the quantity. */
const most = {
  money: 1_000_000_000,
  object: 1_000_000_000,
  posts: 100_000,
  postChange: 10_000,
  rate: 10_000,
  performance: 10_000,
  deliverable: 1_000_000_000,
} as const satisfies Record<Edit["at"]["of"], number>;
