import { factKey, type ObjectCoordinates } from "../factKey";
import type { Model } from "../model";
import type { Refusal } from "./edit";

/** A change by object in hundreds of dollars; its word follows its sign, and an unknown amount keeps the word. Nothing changes by nil. */
export function editObjectChange(model: Model, at: ObjectCoordinates, value: number | null): Model | Refusal {
  const key = factKey({ of: "object", ...at });
  const change = model.objectChanges.find((other) => factKey({ of: "object", ...other }) === key);
  if (change === undefined) return "noSuchPlace";
  if (value === 0) return "notPossible";
  const direction = value === null ? change.direction : value < 0 ? "decrease" : "increase";
  return {
    ...model,
    objectChanges: model.objectChanges.map((other) => (other === change ? { ...change, value, direction } : other)),
  };
}
