import type { Component, Model, PostChange, PostPlace, Text } from "../budget/model";
import { type PostChangeLine, postChangeLines } from "../budget/postChangeLines";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { evaluate } from "../tables/evaluate";
import { inSentence, mapWords, sectionNumber, termWith, wordsIn } from "../tables/frame";
import { say, type Speaker, speakerOf } from "../tables/say";
import { tablesOf } from "../tables/tablesOf";
import { nothing, type Wording, words } from "../tables/wording";
import { type About, aboutOf, isWithin, itemsOf, type Sentence } from "./about";
import { details, explanations, objects, otherFunds, postNumbers, reasons, resources } from "./resources";

/**
 * Everything that is told of a component: its resources and posts, why they change, item by item, and its other funds.
 */
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
interface Narration {
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

/** A change of posts with its lines in the list that stand under the component told of. */
interface ToldChange {
  readonly change: PostChange;
  /** The line that is told: where the posts come to, else where they go from. */
  readonly line: PostChangeLine;
  readonly lines: readonly PostChangeLine[];
}

/**
 * The changes that touch a component, one sentence for each item of the document, with the number of posts that it
 * counts.
 */
function postChangeSentences(about: About): readonly Sentence[] {
  const { list, reasons } = about;
  if (list === null) return [];
  const told = changesOf(about);
  const placeOf = ({ change: { paragraph } }: ToldChange): string =>
    (reasons === null ? undefined : itemsOf(paragraph, reasons)[0]) ?? paragraph;
  return [...new Set(told.map(placeOf))].map((paragraph) => ({
    part: `change/${paragraph}`,
    paragraph,
    wording: itemSentence(
      about.model,
      list,
      told.filter((each) => placeOf(each) === paragraph),
    ),
  }));
}

function changesOf({ model, members }: About): readonly ToldChange[] {
  const all = postChangeLines(model).filter(({ change }) => change.fund === regularBudget);
  const own = all.filter(({ component }) => members.includes(component));
  return [...new Set(own.map(({ change }) => change))].flatMap((change): ToldChange[] => {
    const here = own.filter((line) => line.change === change);
    const line = here.find(({ end }) => end !== "from") ?? here[0];
    return line === undefined ? [] : [{ change, line, lines: all.filter((other) => other.change === change) }];
  });
}

/**
 * Numbers, titles and reasons follow the list; where a line is put under another component, grade or kind, the sentence
 * says that it is to be updated.
 */
function itemSentence(model: Model, list: string, told: readonly ToldChange[]): Wording {
  const each = told.map((change) => changeWords(model, list, change));
  const sentences = each.flatMap((next, index) => (index === 0 ? [next] : [words(term("sentenceSeparator")), next]));
  const lines = told.flatMap((change) => change.lines);
  const asWritten = lines.map(({ id, component, grade, change }) => ({
    line: id,
    component,
    grade,
    kind: term(change.kind),
  }));
  return {
    say: "all",
    of: [
      told.length > 1 ? counted(list, told, "tellItem") : nothing,
      ...sentences,
      { say: "ifLinesStand", list, lines: asWritten, standing: nothing, otherwise: words(term("toUpdate")) },
    ],
  };
}

/** A line for both ends has no number of its own. */
function counted(list: string, told: readonly ToldChange[], key: "tellItem" | "tellCount"): Wording {
  const fixed = told.reduce((sum, { line, change }) => sum + (line.end === "both" ? change.count : 0), 0);
  const lines = told.flatMap(({ line }) => (line.end === "both" ? [] : [line.id]));
  const of = { of: "lines", list, lines, fixed } as const;
  return words(term(key), {
    count: { say: "size", of },
    posts: { say: "byNumber", of, one: words(term("postOne")), other: words(term("postMany")) },
  });
}

function changeWords(model: Model, list: string, told: ToldChange): Wording {
  const { change, line } = told;
  const [from, to] = [change.from?.grade ?? line.grade, change.to?.grade ?? line.grade];
  const grades: Text = from === to ? plain(from) : termWith("gradesFromTo", { from, to });
  const field = (column: string): Wording => ({ say: "field", list, line: line.id, column });
  return words(termWith(`tell.${change.kind}`, { grades, place: placeWords(model, change) }), {
    count: counted(list, [told], "tellCount"),
    title: field("title"),
    reason: field("reason"),
  });
}

const plain = (text: string): Text => mapWords(term("postOne"), () => text);

/** Where the posts come from and go to, as far as that changes: component, section, duty station. */
function placeWords(model: Model, { from, to }: PostChange): Text {
  if (from === null || to === null) return plain("");
  const isMoved = from.component !== to.component || from.section !== to.section;
  const [before, after] = isMoved
    ? [unitOf(model, from), unitOf(model, to)]
    : [stationOf(model, from), stationOf(model, to)];
  if (before === null || after === null || (!isMoved && from.dutyStation === to.dutyStation)) return plain("");
  return termWith("tellPlaces", { from: before, to: after });
}

function unitOf({ components }: Model, { component, section }: PostPlace): Text | null {
  if (section !== null) return inSentence(sectionNumber(section));
  const found: Component | undefined = components.find(({ id }) => id === component);
  if (found === undefined) return null;
  return inSentence(found.number === null ? found.label : termWith("subprogrammeNumber", { number: found.number }));
}

const stationOf = ({ dutyStations }: Model, { dutyStation }: PostPlace): Text | null =>
  dutyStations.find(({ id }) => id === dutyStation)?.label ?? null;

/** What a component gains and loses of each grade, from the list as it stands; empty in a document without one. */
function gradeChanges({ list, members, model }: About, speaker: Speaker): string {
  if (list === null) return "";
  const net = model.grades.map(({ id }) => ({ id, posts: speaker.net(list, { grades: [id], components: members }) }));
  const told = net.filter(({ posts }) => posts !== 0).map(({ id, posts }) => gradeChange(id, posts, speaker.language));
  if (told.length === 0) return wordsIn(term("tellNoGrades"), speaker.language);
  const grades = told.join(wordsIn(term("gradeSeparator"), speaker.language));
  return wordsIn(termWith("tellGrades", { grades }), speaker.language);
}

const gradeChange = (grade: string, posts: number, language: string): string =>
  wordsIn(termWith("gradeChange", { grade, size: posts < 0 ? `−${String(-posts)}` : `+${String(posts)}` }), language);
