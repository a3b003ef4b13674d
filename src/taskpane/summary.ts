import type { Model } from "../budget/model";
import type { BuiltInModel } from "../models/builtIn";
import type { ModelSummary } from "./session/Desk";

/** A built-in model before its data is fetched: its title is in every language of its labels, the document's own first. */
export function builtInSummary({ id, section, year, symbol, title }: BuiltInModel): ModelSummary {
  const [first, ...rest] = Object.keys(title);
  return { id, section, year, symbol, title, languages: [first ?? "en", ...rest] };
}

export function modelSummary({ id, section, year, symbol, titles, languages }: Model): ModelSummary {
  return { id, section, year, symbol, title: titles.section, languages };
}
