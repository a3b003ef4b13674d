import type { Coordinates, MoneyCoordinates, PostCoordinates } from "../budget/factKey";
import type { Facts } from "../budget/factsOf";
import type { Model } from "../budget/model";
import type { Quantity } from "../budget/quantity";
import type { Cell } from "./table";

/** A model whose facts have been indexed, so that drawing up its tables looks each fact up in one step. */
export interface IndexedModel extends Model {
  readonly facts: Facts;
}

/** An entered amount, unknown where the model lacks it. */
export function moneyInput(model: IndexedModel, coordinates: MoneyCoordinates): Cell {
  return input(model, "money", { of: "money", ...coordinates });
}

/** An entered number of posts, unknown where the model lacks it. */
export function postInput(model: IndexedModel, coordinates: PostCoordinates): Cell {
  return input(model, "posts", { of: "posts", ...coordinates });
}

/** Any entered number, unknown where the model lacks it. */
export function input({ facts }: IndexedModel, quantity: Quantity, fact: Coordinates): Cell {
  const known = facts.find(fact);
  return { kind: "input", quantity, value: known?.value ?? null, fact, source: known?.source ?? null };
}
