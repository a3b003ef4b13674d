import type { Model } from "../../budget/model";
import { toCell, type Quantity } from "../../budget/quantity";
import { regularBudget } from "../../budget/regularBudget";
import { modelFormat, type ModelFile } from "../modelFile";
import { fromClaim } from "../parts/claims";
import { fromPrinted } from "../printed/fromPrinted";
import { moneyOf, postsOf } from "./factLists";

/** A model as a file says it: amounts in thousands of dollars, and the facts that a section must state written even where they are unknown. */
export function toFile(model: Model): ModelFile {
  return {
    format: modelFormat,
    ...model,
    money: moneyOf(model),
    posts: postsOf(model),
    rates: model.rates.map((series) => ({ ...series, values: inCells(series.values, "rate") })),
    postChanges: model.postChanges.map(({ fund, ...change }) =>
      fund === regularBudget ? change : { ...change, fund },
    ),
    objectChanges: model.objectChanges.map((change) => ({
      ...change,
      value: change.value === null ? null : toCell(change.value, "money"),
    })),
    performance: model.performance.map((measure) => ({ ...measure, values: inCells(measure.values, "rate") })),
    claims: model.claims.map(fromClaim),
    printed: fromPrinted(model),
  };
}

const inCells = <Valued extends { readonly value: number }>(
  values: readonly Valued[],
  quantity: Quantity,
): readonly Valued[] => values.map((entry) => ({ ...entry, value: toCell(entry.value, quantity) }));
