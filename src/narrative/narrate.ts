import type { Model } from "../budget/model";
import { evaluate } from "../tables/evaluate";
import { say, type Speaker } from "../tables/say";
import { speakerOf } from "../tables/speaker";
import { tablesOf } from "../tables/tablesOf";
import { type About, aboutOf } from "./about";
import { sentencesOf } from "./sentences";

/** What is narrated, and what a caller knows better than the model. */
export interface Narration {
  readonly language: string;
  /** One sentence by its name; all of them if left out. */
  readonly part?: string;
  /** Replaces what the sentences are said from, for cells that have been changed. */
  readonly live?: (speaker: Speaker, about: About) => Speaker;
}

/** The narrative of a component, one sentence to a line; null where there is no such component or part. */
export function narrate(model: Model, component: string, { language, part, live }: Narration): string | null {
  const tables = tablesOf(model);
  const about = aboutOf(model, tables).find(({ component: { id } }) => id === component);
  if (about === undefined) return null;
  const sentences = sentencesOf(about).filter((sentence) => part === undefined || sentence.part === part);
  if (sentences.length === 0) return null;
  const speaker = speakerOf(tables, evaluate(tables), language);
  const told = live === undefined ? speaker : live(speaker, about);
  return sentences
    .map(({ wording }) => say(wording, told))
    .filter((sentence) => sentence !== "")
    .join("\n");
}
