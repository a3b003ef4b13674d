import { ActionError } from "../actions/ActionError";
import { models } from "../functions/models";
import { builtInSummaries, openModelFile } from "./models";
import type { Desk } from "./session/Desk";

/** Where the metadata of the custom functions is served, beside the page. */
const METADATA = "functions.json";

const refuse = () => Promise.reject(new ActionError("ApiNotFound", { place: "actions" }));

export const desk: Desk = {
  actions: { load: refuse, refresh: refuse, undo: refuse, convert: refuse },
  builtIn: () => Promise.resolve(builtInSummaries(models)),
  open: (file, language) => Promise.resolve().then(() => openModelFile(models, file, language)),
  standing: () => Promise.resolve([]),
  show: refuse,
  functions: async () => (await fetch(METADATA)).json(),
};
