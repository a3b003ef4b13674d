import type { Model } from "../../budget/model";
import type { Subject } from "../subject";
import { modelWith } from "./modelWith";

/** The model with its wrong entries right, so that what a text states is not held against it because of them. */
export function rightModel({ model, net, diagnosis }: Pick<Subject, "model" | "net" | "diagnosis">): Model {
  return modelWith(model, net, new Map(diagnosis.wrong.flatMap((entry) => [...entry.right])));
}
