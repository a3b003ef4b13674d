import type { Model } from "../budget/model";
import type { Finding } from "./finding";
import { rules } from "./rules";
import { type Subject, subjectOf } from "./subject";

/** Holds a model to every rule: the facts, the printed page, and what the text states. */
export function checkModel(model: Model): readonly Finding[] {
  return checkSubject(subjectOf(model));
}

export const checkSubject = (subject: Subject): readonly Finding[] => rules.flatMap((rule) => rule.run(subject));
