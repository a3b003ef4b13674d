import type { DocumentPlace } from "../../budget/claims";
import type { Reference } from "../../budget/document";
import type { ComponentId, Model } from "../../budget/model";
import type { Finding } from "../finding";
import { report } from "../report";
import { type Subject, placeWords } from "../subject";

/** References must point at something that is there and that is about what the words around them are about. */
export function references(subject: Subject): readonly Finding[] {
  return subject.model.references.flatMap((reference) => {
    if (!exists(subject.model, reference.target)) return [wrong(subject, reference, "noSuchPlace")];
    return isAboutTheSame(subject.model, reference) ? [] : [wrong(subject, reference, "wrongReference")];
  });
}

function exists({ tables, figures, numberings }: Model, target: Reference["target"]): boolean {
  if ("table" in target) return tables.some(({ id }) => id === target.table);
  if ("figure" in target) return figures.some(({ id }) => id === target.figure);
  const paragraphs = numberings.filter(({ kind }) => kind === "paragraph").flatMap(({ printed }) => printed);
  return paragraphs.length === 0 || paragraphs.includes(target.paragraph.replace(/ .*$/, ""));
}

function isAboutTheSame(model: Model, { target, topic, component }: Reference): boolean {
  const known = topicOf(model, target);
  const own = componentOf(model, target);
  return (known === null || known === topic) && (own === null || component === null || own === component);
}

const samePlace = (one: DocumentPlace, other: DocumentPlace): boolean => placeKey(one) === placeKey(other);

function placeKey(place: DocumentPlace): string {
  if ("table" in place) return `table ${place.table}`;
  if ("figure" in place) return `figure ${place.figure}`;
  return "heading" in place ? `heading ${place.heading}` : `paragraph ${place.paragraph}`;
}

const topicOf = ({ subjects }: Model, target: Reference["target"]): string | null =>
  subjects.find(({ where }) => samePlace(where, target))?.topic ?? null;

function componentOf({ tables, figures }: Model, target: Reference["target"]): ComponentId | null {
  if ("table" in target) return tables.find(({ id }) => id === target.table)?.component ?? null;
  return "figure" in target ? (figures.find(({ id }) => id === target.figure)?.component ?? null) : null;
}

function wrong(subject: Subject, reference: Reference, code: "noSuchPlace" | "wrongReference"): Finding {
  const meant = meantBy(subject.model, reference);
  const other = placeWords(subject.net.tables, reference.target, subject.model.headings);
  return report(subject, {
    rule: "references",
    code: meant === null || code === "noSuchPlace" ? code : "otherMeant",
    place: reference.where,
    printed: reference.text,
    computed: meant === null ? "" : nameOf(meant),
    witnesses: [reference.target],
    args: { other },
  });
}

/** The only place of the same kind that is about the topic, if there is one. */
function meantBy(model: Model, { target, topic, component }: Reference): DocumentPlace | null {
  const isSameKind = (place: DocumentPlace): boolean => Object.keys(place)[0] === Object.keys(target)[0];
  const fitting = model.subjects.filter(
    ({ where, topic: own }) => own === topic && isSameKind(where) && !samePlace(where, target),
  );
  const exact = fitting.filter(
    ({ where }) =>
      component === null || !("table" in where || "figure" in where) || componentOf(model, where) === component,
  );
  const [only, ...more] = exact;
  return only === undefined || more.length > 0 ? null : only.where;
}

function nameOf(place: DocumentPlace): string {
  if ("table" in place) return place.table;
  if ("figure" in place) return place.figure;
  return "heading" in place ? place.heading : place.paragraph;
}
