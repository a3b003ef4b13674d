import type { ActionDesk } from "../actions/createActions";
import type { Model } from "../budget/model";
import type { BuiltInModel } from "../models/builtIn";
import type { ModelStore } from "../models/store";
import type { Desk, ModelSummary } from "./session/Desk";

/** Where the metadata of the custom functions is served, beside the page. */
const METADATA = "functions.json";

/** The desk of a pane over the actions and the models that come with the add-in. */
export function createDesk({ actions, open, standing, show, patience, live }: ActionDesk, builtIn: ModelStore): Desk {
  return {
    actions,
    standing,
    show,
    patience,
    live,
    builtIn: () => Promise.resolve(builtIn.builtIn.map(builtInSummary)),
    open: async (file) => modelSummary(await open(file)),
    functions: async () => (await fetch(METADATA)).json(),
  };
}

/** A built-in model before its data is fetched: its title is in every language of its labels, the document's own first. */
function builtInSummary({ id, section, year, symbol, title }: BuiltInModel): ModelSummary {
  const [first, ...rest] = Object.keys(title);
  return { id, section, year, symbol, title, languages: [first ?? "en", ...rest] };
}

function modelSummary({ id, section, year, symbol, titles, languages }: Model): ModelSummary {
  return { id, section, year, symbol, title: titles.section, languages };
}
