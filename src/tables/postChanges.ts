import { childrenOf } from "../budget/components";
import {
  type Category,
  type ComponentId,
  type DutyStationId,
  type Model,
  type PostChange,
  postChangeKinds,
  type PostPlace,
  type TableEntry,
  type TableId,
  type Text,
} from "../budget/model";
import { formatNumber } from "../budget/notation/formatNumber";
import { parseNumber } from "../budget/notation/parseNumber";
import { isRead } from "../budget/notation/reading";
import { type PostChangeLine, postChangeLines } from "../budget/postChangeLines";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { at, derived, heading, linked, postChange, row, sum } from "./cells";
import { componentLabel, moneyCells, partsOf } from "./components";
import { frame, mapWords, sectionNumber, termWith, wordsIn } from "./frame";
import { type IndexedModel, moneyInput } from "./numbers";
import { addedColumns, categories, changeCells, changeColumns, enteredColumns, totalCells } from "./programme";
import type { Cell, Column, Note, Row, Table } from "./table";

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

/** Notes on neighbouring lines that the document prints as one, with the number that it prints there. */
export function printedTogether({ printed }: Model, table: TableId, lines: readonly PostChangeLine[]): readonly Note[] {
  const textOf = ({ id }: PostChangeLine): string => printed[table]?.[id]?.["count"]?.text ?? "";
  const groups = lines.reduce<readonly (readonly PostChangeLine[])[]>((found, line) => {
    const last = found.at(-1);
    const isSame =
      last !== undefined && last.every((other) => other.component === line.component && textOf(other) === textOf(line));
    return isSame ? [...found.slice(0, -1), [...last, line]] : [...found, [line]];
  }, []);
  return groups
    .filter((group) => group.length > 1 && group.slice(0, 1).every((line) => isSum(textOf(line), group)))
    .map(noteOn);
}

function isSum(text: string, lines: readonly PostChangeLine[]): boolean {
  const reading = parseNumber(text);
  return isRead(reading) && reading.value !== 0 && reading.value === sumOf(lines);
}

/** `Printed as one line of 12: 1 GS (PL), 11 GS (OL).` */
function noteOn(lines: readonly PostChangeLine[]): Note {
  const parts = mapWords(term("listSeparator"), (separator) =>
    lines.map(({ count, grade }) => `${formatNumber(count, "posts")} ${grade}`).join(separator),
  );
  const text = termWith("printedTogether", { posts: formatNumber(sumOf(lines), "posts"), parts });
  return { mark: null, text, isOurs: true };
}

const sumOf = (lines: readonly PostChangeLine[]): number => lines.reduce((sum, { count }) => sum + count, 0);

/**
 * The regular budget of the section by component, and the same money again by category, to the estimate after
 * recosting.
 */
export function changesTable(model: IndexedModel, entry: TableEntry): Table {
  const components = childrenOf(model.components, null);
  const componentIds = components.map(({ id }) => id);
  const table = frame(entry, term("thousandsOfDollars"), changesColumns(model), [
    ...components.map((each) =>
      dataRow(model, entry, `component/${each.id}`, componentLabel(each), { components: [each.id], category: null }),
    ),
    total(entry, "component", componentIds),
    heading("category", term("mainCategories")),
    ...categories.map((category) =>
      dataRow(model, entry, `category/${category}`, term(category), { components: componentIds, category }),
    ),
    total(entry, "category", categories),
  ]);
  return {
    ...table,
    ties: [...addedColumns, "recosting", "recosted"].map((column) => ({
      total: at(entry.id, "component/total", column),
      parts: [at(entry.id, "category/total", column)],
    })),
  };
}

function changesColumns(model: Model): readonly Column[] {
  const [label, ...numbers] = changeColumns(model);
  return [
    { key: "label", kind: "label", ...label, headings: [term("component")] },
    ...numbers,
    { key: "recosting", kind: "number", headings: [term("recosting")] },
    { key: "recosted", kind: "number", headings: [termWith("estimateAfterRecosting", { year: model.year })] },
  ];
}

interface Part {
  readonly components: readonly ComponentId[];
  readonly category: Category | null;
}

function dataRow(
  model: IndexedModel,
  { id }: TableEntry,
  key: string,
  label: Text,
  { components, category }: Part,
): Row {
  const cellOf = (column: string): Cell =>
    linked(
      "money",
      components.flatMap((each) => moneyCells(model, each, category, column)),
    );
  const component = category === null ? (components[0] ?? null) : null;
  return row("data", key, label, {
    ...Object.fromEntries(enteredColumns.map((column) => [column, cellOf(column)])),
    ...changeCells(id, key, "money"),
    recosting: moneyInput(model, { measure: "recosting", fund: regularBudget, component, category }),
    recosted: derived("money", {
      op: "recosted",
      estimate: at(id, key, "estimate"),
      recosting: at(id, key, "recosting"),
    }),
  });
}

function total({ id }: TableEntry, block: "component" | "category", parts: readonly string[]): Row {
  const key = `${block}/total`;
  const rows = parts.map((part) => `${block}/${part}`);
  const down = (column: string): Cell =>
    sum(
      "money",
      rows.map((each) => at(id, each, column)),
    );
  return row("total", key, term("total"), {
    ...totalCells(id, key, "money", rows),
    recosting: down("recosting"),
    recosted: down("recosted"),
  });
}
