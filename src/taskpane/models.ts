import type { ModelFile } from "../actions/Actions";
import { readFile } from "../actions/findModel";
import type { BuiltInModel } from "../models/builtIn";
import type { ModelStore } from "../models/store";
import type { ModelSummary } from "./session/Desk";

/** The models that come with the add-in. Their titles are in every language of their labels, the document's own first. */
export function builtInSummaries(models: ModelStore): readonly ModelSummary[] {
  return models.builtIn.map(summaryOf);
}

function summaryOf({ id, section, year, symbol, title }: BuiltInModel): ModelSummary {
  const [first, ...rest] = Object.keys(title);
  return { id, section, year, symbol, title, languages: [first ?? "en", ...rest] };
}

/** Reads a model file and puts it at hand; fails with `InvalidModel` and what is wrong, in words of the language. */
export function openModelFile(models: ModelStore, file: ModelFile, language: string): ModelSummary {
  const { model } = readFile(models, file, language);
  const { id, section, year, symbol, titles, languages } = model;
  return { id, section, year, symbol, title: titles.section, languages };
}
