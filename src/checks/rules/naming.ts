import type { DocumentPlace } from "../../budget/claims";
import type { Naming } from "../../budget/document";
import type { Model, Text } from "../../budget/model";
import { term } from "../../locales/locales";
import { wordsIn } from "../../tables/words";
import type { Finding } from "../finding";
import { report } from "../report";
import type { Subject } from "../subject";

/** What a name belongs to: the section, a component, or a component of the former structure. */
interface Bearer {
  readonly label: Text;
  readonly number: string | null;
  readonly role: Naming["role"];
}

/** Every place calls the section and its components by their names, numbers and rank. */
export const naming = (subject: Subject): readonly Finding[] =>
  subject.model.namings.flatMap((each) => judge(subject, each) ?? []);

function judge(subject: Subject, each: Naming): Finding | null {
  const bearer = bearerOf(subject.model, each);
  if (bearer === null) return null;
  const language = subject.model.languages[0];
  const [said, right] = [each.text === null ? null : wordsIn(each.text, language), wordsIn(bearer.label, language)];
  if (said !== null && said !== right)
    return report(subject, { rule: "naming", code: "wrongName", place: each.where, printed: said, computed: right });
  if (each.number !== null && bearer.number !== null && each.number !== bearer.number) {
    return report(subject, {
      rule: "naming",
      code: "wrongName",
      place: each.where,
      printed: each.number,
      computed: bearer.number,
    });
  }
  if (each.role === null || bearer.role === null || each.role === bearer.role) return null;
  const role = term(roleTerms[each.role]);
  return report(subject, {
    rule: "naming",
    code: "wrongRole",
    place: each.where,
    printed: wordsIn(role, language),
    computed: right,
    args: { printed: role, computed: bearer.label },
  });
}

const roleTerms = { section: "sectionRole", subprogramme: "subprogrammeRole", component: "component" } as const;

function bearerOf(model: Model, { where, component, former }: Naming): Bearer | null {
  if (component !== null) return componentBearer(model, component);
  if (former !== null) return formerBearer(model, former);
  // A part of the document in the former structure gives the section the number it had then.
  const isFormer = model.namings.some((other) => other.former !== null && isSamePlace(other.where, where));
  return { label: model.titles.section, number: isFormer ? null : model.section, role: "section" };
}

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

const isSamePlace = (one: DocumentPlace, other: DocumentPlace): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
