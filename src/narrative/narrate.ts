import type { Model } from "../budget/model";
import { evaluate } from "../tables/evaluate";
import { say, type Speaker, speakerOf } from "../tables/say";
import { tablesOf } from "../tables/tablesOf";
import { type About, aboutOf, isWithin, type Sentence } from "./about";
import { gradeChanges, postChangeSentences } from "./postChanges";
import { details, explanations, objects, otherFunds, postNumbers, reasons, resources } from "./resources";

/** Everything that is told of a component: its resources and posts, why they change, item by item, and its other funds. */
export function sentencesOf(about: About): readonly Sentence[] {
  const changes = about.entry.family === "component" ? [...postChangeSentences(about), ...explanations(about)] : [];
  const items = [...changes, ...objects(about)].toSorted(
    (one, other) => rankOf(about, one) - rankOf(about, other) || inOrder(one, other),
  );
  return [
    { part: "resources", paragraph: about.entry.paragraph, wording: resources(about) },
    ...details(about),
    { part: "posts", paragraph: null, wording: postNumbers(about) },
    { part: "reasons", paragraph: about.reasons, wording: reasons(about) },
    ...items,
    ...otherFunds(about),
  ];
}

/** The items of the paragraph of reasons, then what it says after them, then what other paragraphs say. */
function rankOf({ reasons: paragraph }: About, sentence: Sentence): number {
  if (sentence.paragraph === null || paragraph === null) return 0;
  if (sentence.paragraph === paragraph) return 1;
  return isWithin(sentence.paragraph, paragraph) ? 0 : 2;
}

const inOrder = (one: Sentence, other: Sentence): number =>
  (one.paragraph ?? "").localeCompare(other.paragraph ?? "", "en");

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
  const speaker = speakerOf(tables, evaluate(tables), language);
  const told = live === undefined ? speaker : live(speaker, about);
  const lines = sentencesOf(about).map((sentence) => ({
    part: sentence.part,
    said: () => say(sentence.wording, told),
  }));
  const all = [...lines, { part: "grades", said: () => gradeChanges(about, told) }];
  const wanted = all.filter((line) => part === undefined || line.part === part);
  if (wanted.length === 0) return null;
  return wanted
    .map(({ said }) => said())
    .filter((sentence) => sentence !== "")
    .join("\n");
}
