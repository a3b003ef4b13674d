import type { ActionDesk } from "../actions/createActions";
import type { ModelStore } from "../models/store";
import type { Desk } from "./session/Desk";
import { builtInSummary, modelSummary } from "./summary";

/** Where the metadata of the custom functions is served, beside the page. */
const METADATA = "functions.json";

/** The desk of a pane over the actions and the models that come with the add-in. */
export function createDesk({ actions, open, standing, show, patience, proof }: ActionDesk, builtIn: ModelStore): Desk {
  return {
    actions,
    standing,
    show,
    patience,
    proof,
    builtIn: () => Promise.resolve(builtIn.builtIn.map(builtInSummary)),
    open: async (file) => modelSummary(await open(file)),
    functions: async () => (await fetch(METADATA)).json(),
  };
}
