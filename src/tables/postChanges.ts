import { childrenOf } from "../budget/components";
import type { DutyStationId, Model, PostChange, PostPlace, Text, TableEntry } from "../budget/model";
import { postChangeKinds } from "../budget/model";
import { postChangeLines, type PostChangeLine } from "../budget/postChangeLines";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { at, postChange } from "./cells";
import { partsOf } from "./components";
import { frame } from "./frame";
import { printedTogether } from "./printedTogether";
import { row } from "./rows";
import type { Cell, Column, Row, Table } from "./table";
import { mapWords, sectionNumber, termWith, wordsIn } from "./words";

/**
 * The annex of post changes: one signed line for each component and grade that a change touches. Its lines are what
 * every table of posts counts; the total stands outside them.
 */
export function postChangesTable(model: Model, entry: TableEntry): Table {
  const lines = postChangeLines(model).filter(({ change }) => change.fund === regularBudget);
  const framed = frame(entry, term("numberOfPosts"), columns, [
    ...lines.map((line) => lineRow(model, line)),
    row("total", "total", term("total"), { count: postChange(model, {}) }),
  ]);
  const table = { ...framed, notes: [...printedTogether(model, entry.id, lines), ...framed.notes] };
  const grades = model.tables.find(({ family }) => family === "grades");
  return grades === undefined
    ? table
    : { ...table, ties: [{ total: at(entry.id, "total", "count"), parts: [at(grades.id, "total", "other")] }] };
}

const columns: readonly Column[] = [
  { key: "component", kind: "key", headings: [term("component")] },
  { key: "label", kind: "label", headings: [term("componentName")] },
  { key: "count", kind: "number", headings: [term("postCount")] },
  { key: "grade", kind: "key", headings: [term("grade")] },
  { key: "kind", kind: "text", headings: [term("kind")] },
  { key: "title", kind: "text", headings: [term("description")] },
  { key: "from", kind: "text", headings: [term("from")] },
  { key: "to", kind: "text", headings: [term("to")] },
  { key: "reason", kind: "text", headings: [term("reason")] },
  { key: "paragraph", kind: "key", headings: [term("paragraph")] },
  { key: "line", kind: "key", headings: [term("line")] },
];

function lineRow(model: Model, line: PostChangeLine): Row {
  const { change, component, grade } = line;
  return row("data", line.id, componentName(model, component), {
    component: { kind: "code", code: component, choices: componentChoices(model) },
    count: countCell(line),
    grade: { kind: "code", code: grade, choices: model.grades.map(({ id }) => id) },
    kind: { kind: "text", text: term(change.kind), choices: postChangeKinds.map((kind) => term(kind)) },
    title: { kind: "text", text: change.title },
    from: { kind: "text", text: placeInWords(model, change.from) },
    to: { kind: "text", text: placeInWords(model, change.to) },
    reason: { kind: "text", text: change.reason },
    paragraph: { kind: "code", code: change.paragraph },
    line: { kind: "code", code: line.id },
  });
}

/** Posts gained or lost. A line that stands for both ends carries no count, as on the page. */
function countCell({ change, end, count }: PostChangeLine): Cell {
  return {
    kind: "input",
    quantity: "posts",
    value: end === "both" || change[end]?.count === null ? null : count,
    fact: { of: "postChange", change: change.id, end: end === "both" ? "to" : end },
    source: { paragraph: change.paragraph },
  };
}

/** Components that hold leaf figures, in document order. */
function componentChoices(model: Model): readonly string[] {
  const leaves = (id: string): readonly string[] => {
    const parts = partsOf(model, id);
    return parts.length === 0 ? [id] : parts.flatMap((part) => leaves(part.id));
  };
  return childrenOf(model.components, null).flatMap(({ id }) => leaves(id));
}

function componentName(model: Model, id: string): Text {
  const component = model.components.find((each) => each.id === id);
  if (component === undefined) return {};
  const { number, label } = component;
  return number === null ? label : termWith("subprogramme", { number, name: label });
}

/** Component or section, grade and duty station: `Subprogramme 3, GS (PL), New York`. */
function placeInWords(model: Model, place: PostChange["from"]): Text {
  if (place === null) return {};
  const unit = placeUnit(model, place);
  const station = dutyStationName(model, place.dutyStation);
  return mapWords(unit, (words, language) => {
    const parts = [words, place.grade, station === null ? "" : wordsIn(station, language)];
    return parts.filter((part) => part !== "").join(wordsIn(term("listSeparator"), language));
  });
}

function placeUnit(model: Model, { component, section }: PostPlace): Text {
  if (section !== null) return sectionNumber(section);
  const { number, label } = model.components.find(({ id }) => id === component) ?? { number: null, label: {} };
  return number === null ? label : termWith("subprogrammeNumber", { number });
}

function dutyStationName({ dutyStations }: Model, id: DutyStationId | null): Text | null {
  return dutyStations.find((station) => station.id === id)?.label ?? null;
}
