import { factKey, type Coordinates } from "../../budget/factKey";
import type { FileMoneyFact, FilePostFact } from "../modelFile";

/** Coordinates of an entry of a file, whether its value is known or not. */
export function moneyAt({
  measure,
  fund,
  component = null,
  category = null,
}: FileMoneyFact): Coordinates & { readonly of: "money" } {
  return { of: "money", measure, fund, component, category };
}

export function postsAt({
  measure,
  fund,
  component = null,
  grade = null,
  staffCategory = null,
}: FilePostFact): Coordinates & { readonly of: "posts" } {
  return { of: "posts", measure, fund, component, grade, staffCategory };
}

/** Coordinates as people read them: `other RB SP1 posts`. */
export const sayFact = (at: Coordinates): string =>
  factKey(at)
    .split("|")
    .slice(1)
    .filter((part) => part !== "")
    .join(" ");
