import type { ModelSummary } from "./Desk";
import type { Choice, PaneState } from "./PaneState";

/** The choice with another model: the language stays if the model has it, else that of the interface, else the document's own. */
export function choose(choice: Choice, model: ModelSummary | null, tag: string): Choice {
  if (model === null) return { ...choice, model: null };
  const wanted = [choice.language, tag].find((language) => model.languages.includes(language));
  return { ...choice, model: model.id, language: wanted ?? model.languages[0] };
}

/** The model that Load would load. */
export function chosenModel({ models, choice }: Pick<PaneState, "models" | "choice">): ModelSummary | null {
  return models.find(({ id }) => id === choice.model) ?? null;
}
