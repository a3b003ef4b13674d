import type { DocumentPlace } from "../../budget/claims";
import type { Naming } from "../../budget/document";
import type { Model, PostChange, Text } from "../../budget/model";
import { term } from "../../locales/locales";
import { wordsIn } from "../../tables/frame";
import type { Finding, FindingPlace } from "../finding";
import { report } from "../report";
import type { Subject } from "../subject";
import { changeCells } from "./movements";

/** What a name belongs to: the section, a component of today or of the former structure, a duty station, a topic. */
interface Bearer {
  readonly label: Text;
  readonly number: string | null;
  readonly role: Naming["role"];
}

/** Every place calls the section, its components and what it speaks of by their names, numbers and rank. */
export const naming = (subject: Subject): readonly Finding[] => [
  ...subject.model.namings.flatMap((each) => judge(subject, each) ?? []),
  ...misspelt(subject),
];

function judge(subject: Subject, each: Naming): Finding | null {
  const bearer = bearerOf(subject.model, each);
  if (bearer === null) return null;
  const place = placeOf(each);
  const language = subject.model.languages[0];
  const [said, right] = [each.text === null ? null : wordsIn(each.text, language), wordsIn(bearer.label, language)];
  if (said !== null && said !== right) return wrongName(subject, place, said, right);
  if (each.number !== null && bearer.number !== null && each.number !== bearer.number)
    return wrongName(subject, place, each.number, bearer.number);
  if (each.role === null || bearer.role === null || each.role === bearer.role) return null;
  const role = term(roleTerms[each.role]);
  return report(subject, {
    ...{ rule: "naming", code: "wrongRole", place },
    printed: wordsIn(role, language),
    computed: right,
    args: { printed: role, computed: bearer.label },
  });
}

const placeOf = ({ where, cell }: Naming): FindingPlace =>
  cell !== null && "table" in where ? { table: where.table, ...cell } : where;

function wrongName(subject: Subject, place: FindingPlace, printed: string, computed: string): Finding {
  const misprint = differsInOne(printed, computed) ? "characterChanged" : null;
  return report(subject, { rule: "naming", code: "wrongName", place, printed, computed, misprint });
}

const roleTerms = { section: "sectionRole", subprogramme: "subprogrammeRole", component: "component" } as const;

function bearerOf(model: Model, { where, component, former, dutyStation, topic }: Naming): Bearer | null {
  if (component !== null) return componentBearer(model, component);
  if (former !== null) return formerBearer(model, former);
  if (dutyStation !== null) return named(model.dutyStations.find(({ id }) => id === dutyStation)?.label);
  if (topic !== null) return named(usualWording(model, topic) ?? undefined);
  // A part of the document in the former structure gives the section the number it had then.
  const isFormer = model.namings.some((other) => other.former !== null && isSamePlace(other.where, where));
  return { label: model.titles.section, number: isFormer ? null : model.section, role: "section" };
}

const named = (label: Text | undefined): Bearer | null =>
  label === undefined ? null : { label, number: null, role: null };

/** Only a component with a number is a subprogramme. */
function componentBearer({ components }: Model, id: string): Bearer | null {
  const found = components.find((each) => each.id === id);
  if (found === undefined) return null;
  return {
    label: found.label,
    number: found.number === null ? null : String(found.number),
    role: found.number === null ? "component" : "subprogramme",
  };
}

function formerBearer({ formerComponents }: Model, id: string): Bearer | null {
  const found = formerComponents.find((each) => each.id === id);
  if (found === undefined) return null;
  return {
    label: found.label,
    number: String(found.number),
    role: found.parent === null ? "subprogramme" : "component",
  };
}

/** How most places word a topic, and where as many do, how the model calls it. */
function usualWording({ namings, topics, languages: [language] }: Model, id: string): Text | null {
  const label = topics.find((each) => each.id === id)?.label ?? null;
  const texts = namings.flatMap(({ topic, text }) => (topic === id && text !== null ? [text] : []));
  const countOf = (text: Text): number =>
    texts.filter((other) => wordsIn(other, language) === wordsIn(text, language)).length;
  const most = Math.max(0, ...texts.map(countOf));
  const usual = texts.filter((text) => countOf(text) === most);
  const isLabel = (text: Text): boolean => label !== null && wordsIn(text, language) === wordsIn(label, language);
  return usual.find(isLabel) ?? usual[0] ?? label;
}

const isSamePlace = (one: DocumentPlace, other: DocumentPlace): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Shorter words differ in a character from too many others. */
const SHORTEST = 4;

/** Names of duty stations that the words about a change of posts spell with one character wrong, in any language. */
function misspelt(subject: Subject): readonly Finding[] {
  const { model } = subject;
  return model.languages.flatMap((language) => {
    const names = model.dutyStations.map(({ label }) => wordsIn(label, language)).filter(isLong);
    return model.postChanges.flatMap((change) =>
      (["title", "reason"] as const).flatMap((column) =>
        nearMisses(wordsIn(change[column], language), names).map(({ said, right }) =>
          wrongName(subject, cellOf(subject, change, column), said, right),
        ),
      ),
    );
  });
}

const isLong = (name: string): boolean => [...name].length >= SHORTEST;

function cellOf({ net }: Subject, { id, paragraph }: PostChange, column: string): FindingPlace {
  const [cell] = changeCells(net, id);
  return cell === undefined ? { paragraph } : { ...cell, column };
}

/**
 * Where a text has a name but for one character: whole words where words are set apart, any piece where they are not.
 */
function nearMisses(
  text: string,
  names: readonly string[],
): readonly { readonly said: string; readonly right: string }[] {
  const words = text.split(/[\s,;:.()，；：。（）、“”]+/);
  return names.flatMap((right) =>
    words
      .flatMap((word) => (/\p{Script=Han}/u.test(right) ? pieces(word, [...right].length) : [word]))
      .filter((said) => differsInOne(said, right) && !names.includes(said))
      .map((said) => ({ said, right })),
  );
}

function pieces(word: string, length: number): readonly string[] {
  const characters = [...word];
  return characters.map((_character, at) => characters.slice(at, at + length).join(""));
}

/** Whether two texts of one length differ in a single character. */
function differsInOne(one: string, other: string): boolean {
  const [first, second] = [[...one], [...other]];
  return (
    first.length === second.length &&
    first.length >= SHORTEST - 1 &&
    first.filter((character, at) => character !== second[at]).length === 1
  );
}
