import { ActionError } from "../actions/ActionError";
import type { Desk, ModelSummary } from "./session/Desk";

const refuse = () => Promise.reject(new ActionError("ApiNotFound", { place: "actions" }));

async function summary(): Promise<readonly ModelSummary[]> {
  const model = await (await fetch("models/29c-2020.json")).json();
  return [{ id: model.id, section: model.section, year: model.year, symbol: model.symbol, title: model.titles.section, languages: model.languages }];
}

export const desk: Desk = {
  actions: { load: refuse, refresh: refuse, undo: refuse, convert: refuse },
  builtIn: summary,
  open: refuse,
  standing: () => Promise.resolve([]),
  show: refuse,
};
