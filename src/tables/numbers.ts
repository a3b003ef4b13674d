import type { Coordinates, Facts, MoneyCoordinates, PostCoordinates } from "../budget/factKey";
import type { Model, TableEntry, Text } from "../budget/model";
import type { Quantity } from "../budget/notation/quantity";
import { term } from "../locales/locales";
import { at, derived, linked, row } from "./cells";
import { componentLabel } from "./components";
import { frame, inSentence, mapWords, termWith, wordsIn } from "./frame";
import type { Cell, Column, Row, Table } from "./table";

/**
 * The section at a glance: estimated resources and posts of the proposed year by source of funds, and the share of
 * each.
 */
export function numbersTable(model: IndexedModel, entry: TableEntry): Table {
  const funds = [...model.funds.map(({ id, label }) => ({ id, label })), { id: "total", label: term("total") }];
  const rows = funds.map(({ id, label }) => row(id === "total" ? "total" : "data", id, label, cells(model, entry, id)));
  const figure = model.figures.find(({ family }) => family === "numbers");
  const table = frame(entry, term("thousandsAndPosts"), columns(model), rows);
  return figure === undefined
    ? table
    : {
        ...table,
        ...figureName(figure.id),
        notes: table.notes.length > 0 ? table.notes : figure.notes.map((text) => ({ mark: null, text })),
      };
}

function columns({ year }: Model): readonly Column[] {
  const money = termWith("estimateBeforeRecosting", { year });
  return [
    { key: "label", kind: "label", headings: [term("fundingSource")] },
    { key: "money", kind: "number", headings: [term("financialResources"), money] },
    { key: "moneyShare", kind: "number", headings: [term("financialResources"), term("shareOfTotal")] },
    { key: "posts", kind: "number", headings: [term("postResources"), termWith("estimate", { year })] },
    { key: "postsShare", kind: "number", headings: [term("postResources"), term("shareOfTotal")] },
  ];
}

function cells(model: Model, { id }: TableEntry, fund: string): Readonly<Record<string, Cell>> {
  const overview = model.tables.find(({ family }) => family === "overview")?.id;
  const figure = (of: "money" | "posts"): Cell =>
    linked(of, overview === undefined ? [] : [at(overview, `${of}/total`, `${fund}/estimate`)]);
  const share = (of: "money" | "posts"): Cell =>
    derived("percentage", { op: "share", part: at(id, fund, of), total: at(id, "total", of) });
  return { money: figure("money"), moneyShare: share("money"), posts: figure("posts"), postsShare: share("posts") };
}

/** `Figure 29C.II` */
export function figureName(id: string): Pick<Table, "name" | "cited"> {
  const name = termWith("figure", { number: figureNumber(id) });
  return { name, cited: inSentence(name) };
}

/** `29C.II`, whose Roman numeral is written in the numerals of the language. */
export function figureNumber(id: string): Text {
  const [, prefix = "", roman = ""] = /^(.*?)([IVXL]+)$/.exec(id) ?? [];
  const position = wordsIn(term("figureNumerals"), "en").split(" ").indexOf(roman);
  return mapWords(term("figureNumerals"), (numerals) => prefix + (numerals.split(" ")[position] ?? roman));
}

/** A model whose facts have been indexed, so that drawing up its tables looks each fact up in one step. */
export interface IndexedModel extends Model {
  readonly facts: Facts;
}

/** An entered amount, unknown where the model lacks it. */
export function moneyInput(model: IndexedModel, coordinates: MoneyCoordinates): Cell {
  return input(model, "money", { of: "money", ...coordinates });
}

/** An entered number of posts, unknown where the model lacks it. */
export function postInput(model: IndexedModel, coordinates: PostCoordinates): Cell {
  return input(model, "posts", { of: "posts", ...coordinates });
}

/** Any entered number, unknown where the model lacks it. */
export function input({ facts }: IndexedModel, quantity: Quantity, fact: Coordinates): Cell {
  const known = facts.find(fact);
  return { kind: "input", quantity, value: known?.value ?? null, fact, source: known?.source ?? null };
}

/**
 * The Sustainable Development Goals, and which subprogrammes are aligned with each: the figure of the document as a
 * grid.
 */
export function alignmentTable(model: Model, entry: TableEntry): Table {
  const figure = model.figures.find(({ family }) => family === "alignment");
  const components = model.components.filter(({ id }) => model.alignments.some(({ component }) => component === id));
  const columns: readonly Column[] = [
    { key: "label", kind: "label", headings: [term("goal")] },
    ...components.map((each): Column => ({ key: each.id, kind: "key", headings: [componentLabel(each)] })),
  ];
  const table = frame(
    entry,
    {},
    columns,
    goalNames().map((name, index) => goalRow(model, index + 1, name)),
  );
  return figure === undefined ? table : { ...table, ...figureName(figure.id) };
}

/** The name of each goal in every language. */
function goalNames(): readonly Text[] {
  const count = wordsIn(term("goalNames"), "en").split("|").length;
  return Array.from({ length: count }, (_, index) =>
    mapWords(term("goalNames"), (names) => names.split("|")[index] ?? ""),
  );
}

function goalRow({ alignments }: Model, goal: number, name: Text): Row {
  const aligned = alignments.filter(({ goals }) => goals.includes(goal));
  const cells = aligned.map(({ component }): [string, Row["cells"][string]] => [
    component,
    { kind: "code", code: "●" },
  ]);
  return row("data", `goal/${String(goal)}`, termWith("numbered", { number: goal, name }), Object.fromEntries(cells));
}
