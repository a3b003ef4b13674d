import type { Component, Model, PostChange, PostPlace, Text } from "../budget/model";
import { postChangeLines, type PostChangeLine } from "../budget/postChangeLines";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { inSentence, termWith, wordsIn, mapWords } from "../tables/words";
import { nothing, type Numeral, words, type Wording } from "../tables/wording";
import type { About } from "./about";

/** What a component gains and loses of each grade, from the list as it stands. */
export function gradeChanges(about: About): Wording {
  const { list, members, model } = about;
  if (list === null) return nothing;
  const net = (grade: string): Numeral => ({ of: "net", list, match: { grades: [grade], components: members } });
  const lines: Numeral = { of: "furtherLines", list, components: members, known: [] };
  const told: Wording = {
    say: "replaced",
    of: listed(model.grades.map(({ id }) => gradeChange(id, net(id)))),
    words: termWith("tellGrades", { grades: "" }),
    by: term("tellNoGrades"),
  };
  const changes: Wording = { say: "bySign", of: lines, more: told, less: told, same: nothing };
  return about.entry.family === "component" ? { say: "all", of: [changes, furtherLines(about, list)] } : changes;
}

/** Each of the changes that are told has a separator before it, so the first one's is taken away. */
function listed(changes: readonly Wording[]): Wording {
  const opening = mapWords(term("tellGrades"), (text) => text.slice(0, text.indexOf("{grades}")));
  const separated = mapWords(opening, (text, language) => text + wordsIn(term("gradeSeparator"), language));
  return {
    say: "replaced",
    of: words(term("tellGrades"), { grades: { say: "all", of: changes } }),
    words: separated,
    by: opening,
  };
}

/** Lines that somebody added to the list, which no sentence tells of. */
function furtherLines(about: About, list: string): Wording {
  const known = knownLines(about).map(({ id }) => id);
  const further: Numeral = { of: "furtherLines", list, components: about.members, known };
  const more = words(term("tellFurther"), {
    lines: { say: "size", of: further },
    net: { say: "signed", of: { ...further, of: "furtherPosts" } },
  });
  return { say: "bySign", of: further, more, less: nothing, same: nothing };
}

const gradeChange = (grade: string, of: Numeral): Wording => ({
  say: "signed",
  of,
  among: mapWords(
    term("gradeSeparator"),
    (separator, language) => separator + wordsIn(term("gradeChange"), language).replace("{grade}", grade),
  ),
});

const knownLines = ({ model, members }: About): readonly PostChangeLine[] =>
  postChangeLines(model).filter(
    ({ component, change }) => change.fund === regularBudget && members.includes(component),
  );

/** Each change that touches the component, told from its lines in the list: kind, number, grades, title and reason as they now stand. */
export function changeSentences(about: About): readonly { readonly change: PostChange; readonly wording: Wording }[] {
  const { list } = about;
  if (list === null) return [];
  const lines = knownLines(about);
  const changes = [...new Set(lines.map(({ change }) => change))];
  return changes.map((change) => ({
    change,
    wording: changeSentence(
      about.model,
      list,
      change,
      lines.filter((line) => line.change === change),
    ),
  }));
}

function changeSentence(model: Model, list: string, change: PostChange, own: readonly PostChangeLine[]): Wording {
  const line = own.find(({ end }) => end !== "from") ?? own[0];
  if (line === undefined) return nothing;
  const field = (column: string, of = line.id): Wording => ({ say: "field", list, line: of, column });
  const number: Numeral = { of: "line", list, line: line.id };
  const parts = {
    kind: field("kind"),
    title: field("title"),
    grades: gradesOf(model, list, change, field("grade")),
    reason: field("reason"),
  };
  const place = placeWords(model, change);
  const template = mapWords(term("tellChange"), (text, language) => text.replace("{place}", wordsIn(place, language)));
  const of = (count: Wording, isOne: Wording): Wording => words(template, { ...parts, count, posts: isOne });
  const one: Wording = words(term("postOne"));
  const many: Wording = words(term("postMany"));
  const counted = of({ say: "size", of: number }, { say: "byNumber", of: number, one, other: many });
  // Posts that go where they should come, or come where they should go, are told by their number alone.
  const contrary = words(term("tellContrary"), { ...parts, count: { say: "signed", of: number } });
  // A line for both ends has no number of its own.
  const none = line.end === "both" ? of(words(plain(String(change.count))), change.count === 1 ? one : many) : nothing;
  const told: Wording = {
    say: "bySign",
    of: number,
    more: line.end === "from" ? contrary : counted,
    less: line.end === "from" ? counted : contrary,
    same: none,
  };
  return {
    say: "ifSame",
    one: field("component"),
    other: words(plain(line.component)),
    same: told,
    different: nothing,
  };
}

/** The grade before and after, wherever in the list the lines of both ends stand; one grade where it stays. */
function gradesOf(model: Model, list: string, change: PostChange, own: Wording): Wording {
  const lines = postChangeLines(model).filter((line) => line.change.id === change.id);
  const [from, to] = [lines.find(({ end }) => end === "from"), lines.find(({ end }) => end === "to")];
  if (from === undefined || to === undefined) return own;
  const [before, after] = [from, to].map(({ id }): Wording => ({ say: "field", list, line: id, column: "grade" }));
  if (before === undefined || after === undefined) return own;
  return {
    say: "ifSame",
    one: before,
    other: after,
    same: after,
    different: words(term("gradesFromTo"), { from: before, to: after }),
  };
}

const plain = (text: string): Text => mapWords(term("postOne"), () => text);

/** Where the posts come from and go to, as far as that changes: component, section, duty station. */
function placeWords(model: Model, { from, to }: PostChange): Text {
  if (from === null || to === null) return {};
  const isMoved = from.component !== to.component || from.section !== to.section;
  const [before, after] = isMoved
    ? [unitOf(model, from), unitOf(model, to)]
    : [stationOf(model, from), stationOf(model, to)];
  if (before === null || after === null || (!isMoved && from.dutyStation === to.dutyStation)) return {};
  const [out, into] = [termWith("placeFrom", { from: before }), termWith("placeTo", { to: after })];
  return mapWords(out, (words, language) => words + wordsIn(into, language));
}

function unitOf({ components }: Model, { component, section }: PostPlace): Text | null {
  if (section !== null) return termWith("sectionInText", { number: section });
  const found: Component | undefined = components.find(({ id }) => id === component);
  if (found === undefined) return null;
  return found.number === null ? inSentence(found.label) : termWith("subprogrammeInText", { number: found.number });
}

const stationOf = ({ dutyStations }: Model, { dutyStation }: PostPlace): Text | null =>
  dutyStations.find(({ id }) => id === dutyStation)?.label ?? null;
