import { childrenOf, withDescendants } from "../budget/components";
import type { Category, Component, ComponentId, Model, StaffCategoryId, TableEntry, Text } from "../budget/model";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { at, heading, matchStaffCategory, postChange, row, sum } from "./cells";
import { componentLabel, partsOf } from "./components";
import type { CellAt } from "./expression";
import { frame, inSentence, termWith } from "./frame";
import { type IndexedModel, moneyInput, postInput } from "./numbers";
import { categories, changeCells, changeColumns, enteredColumns, totalCells } from "./programme";
import type { Cell, Column, Row, Table } from "./table";

const sides = ["appropriation", "estimate"] as const;
type Side = (typeof sides)[number];

/**
 * Posts of each component by source of funds, those of the regular budget by staff category, in the base year and as
 * proposed.
 */
export function organisationTable(model: IndexedModel, entry: TableEntry): Table {
  const components = childrenOf(model.components, null);
  const rows = [
    ...components.flatMap((component) => branch(model, entry, component, 0)),
    sums(model, entry, "total", components, row("total", "total", term("total"), {})),
  ];
  const overview = overviewOf(model);
  const ties =
    overview === undefined
      ? []
      : sides.map((side) => ({
          total: at(entry.id, "total", `${side}/total`),
          parts: [at(overview, "posts/total", `total/${side}`)],
        }));
  return { ...frame(entry, term("numberOfPosts"), columns(model), rows), ties };
}

const overviewOf = (model: Model) => model.tables.find(({ family }) => family === "overview")?.id;

const columns = (model: Model): readonly Column[] => [
  { key: "label", kind: "label", headings: [term("component")] },
  ...sides.flatMap((side) => sideColumns(model, side)),
];

function sideColumns(model: Model, side: Side): readonly Column[] {
  const year =
    side === "appropriation"
      ? termWith("approved", { year: model.baseYear })
      : termWith("estimate", { year: model.year });
  const regular = model.funds.find(({ id }) => id === regularBudget)?.label ?? {};
  const others = model.funds.filter(({ id }) => id !== regularBudget);
  return [
    ...model.staffCategories.map(({ id, label }): Column => ({
      key: `${side}/${regularBudget}/${id}`,
      kind: "number",
      headings: [year, regular, label],
    })),
    { key: `${side}/${regularBudget}`, kind: "number", headings: [year, regular, term("subtotal")] },
    ...others.map(({ id, label }): Column => ({ key: `${side}/${id}`, kind: "number", headings: [year, label] })),
    { key: `${side}/total`, kind: "number", headings: [year, term("total")] },
  ];
}

/** A component without parts is one row; one with parts is a heading, its parts, and their subtotal. */
function branch(model: IndexedModel, entry: TableEntry, component: Component, level: number): readonly Row[] {
  const parts = partsOf(model, component.id);
  const label = componentLabel(component);
  if (parts.length === 0) return [row("data", component.id, label, leafCells(model, entry, component), level)];
  const subtotal = row("subtotal", component.id, termWith("subtotalOf", { name: inSentence(label) }), {}, level);
  return [
    heading(component.id, label, level),
    ...parts.flatMap((part) => branch(model, entry, part, level + 1)),
    sums(model, entry, component.id, parts, subtotal),
  ];
}

function leafCells(model: IndexedModel, { id: table }: TableEntry, { id }: Component): Row["cells"] {
  const overview = overviewOf(model);
  return cellsBySide((side) => [
    ...model.staffCategories.map((category): [string, Cell] => [
      `${regularBudget}/${category.id}`,
      sum("posts", categoryCells(model, id, category.id, side)),
    ]),
    [
      regularBudget,
      sum(
        "posts",
        model.staffCategories.map((category) => at(table, id, `${side}/${regularBudget}/${category.id}`)),
      ),
    ],
    ...otherFunds(model).map((fund): [string, Cell] => [
      fund,
      sum("posts", overview === undefined ? [] : [at(overview, `posts/${id}`, `${fund}/${side}`)]),
    ]),
    ["total", totalOf(model, table, id, side)],
  ]);
}

/** Where a component's posts of a staff category stand, if it has any. */
function categoryCells(
  model: IndexedModel,
  component: string,
  category: StaffCategoryId,
  side: Side,
): readonly CellAt[] {
  const entry = model.tables.find((each) => each.family === "component" && each.component === component);
  if (entry === undefined) return [];
  return staffCategoriesOf(model, component).includes(category) ? [at(entry.id, `posts/${category}`, side)] : [];
}

function sums(model: Model, { id: table }: TableEntry, key: string, parts: readonly Component[], empty: Row): Row {
  const down = (column: string): Cell =>
    sum(
      "posts",
      parts.map((part) => at(table, part.id, column)),
    );
  const columns = [
    ...model.staffCategories.map(({ id }) => `${regularBudget}/${id}`),
    regularBudget,
    ...otherFunds(model),
    "total",
  ];
  return {
    ...empty,
    key,
    cells: cellsBySide((side) => columns.map((column): [string, Cell] => [column, down(`${side}/${column}`)])),
  };
}

const totalOf = (model: Model, table: string, row: string, side: Side): Cell =>
  sum(
    "posts",
    model.funds.map(({ id }) => at(table, row, `${side}/${id}`)),
  );
const otherFunds = (model: Model): readonly string[] =>
  model.funds.map(({ id }) => id).filter((id) => id !== regularBudget);
const cellsBySide = (cells: (side: Side) => readonly [string, Cell][]): Row["cells"] =>
  Object.fromEntries(sides.flatMap((side) => cells(side).map(([column, cell]) => [`${side}/${column}`, cell])));

/**
 * Money of one component by posts and non-post, then its posts by staff category. Here the regular budget is entered.
 */
export function componentTable(model: IndexedModel, entry: TableEntry): Table {
  const rows = [
    heading("money", term("financialByCategory")),
    ...categories.map((category) => moneyRow(model, entry, category)),
    row(
      "total",
      "money/total",
      term("total"),
      totalCells(
        entry.id,
        "money/total",
        "money",
        categories.map((each) => `money/${each}`),
      ),
    ),
    ...postRows(model, entry, staffCategoriesOf(model, entry.component)),
  ];
  return frame(entry, term("thousandsAndPosts"), changeColumns(model), rows);
}

function moneyRow(model: IndexedModel, { id, component }: TableEntry, category: Category): Row {
  const key = `money/${category}`;
  const entered = enteredColumns.map((measure) => [
    measure,
    moneyInput(model, { measure, fund: regularBudget, component, category }),
  ]);
  return row("data", key, term(category), { ...Object.fromEntries(entered), ...changeCells(id, key, "money") });
}

function postRows(model: IndexedModel, entry: TableEntry, staffCategories: readonly StaffCategoryId[]): readonly Row[] {
  const keys = staffCategories.map((staffCategory) => `posts/${staffCategory}`);
  return [
    heading("posts", term("postsByCategory")),
    ...staffCategories.map((staffCategory) => postRow(model, entry, staffCategory)),
    row("total", "posts/total", term("total"), totalCells(entry.id, "posts/total", "posts", keys)),
  ];
}

function postRow(model: IndexedModel, { id, component }: TableEntry, staffCategory: StaffCategoryId): Row {
  const key = `posts/${staffCategory}`;
  const entered = (measure: "approved" | "technical" | "mandates"): Cell =>
    postInput(model, { measure, fund: regularBudget, component, grade: null, staffCategory });
  return row("data", key, staffCategoryLabel(model, staffCategory), {
    appropriation: entered("approved"),
    technical: entered("technical"),
    mandates: entered("mandates"),
    other: postChange(model, component === null ? {} : matchStaffCategory(model, component, staffCategory)),
    ...changeCells(id, key, "posts"),
  });
}

/**
 * Staff categories in which the component has posts or to which a change brings some; the first one where there are
 * none.
 */
function staffCategoriesOf(model: Model, component: ComponentId | null): readonly StaffCategoryId[] {
  const here = component === null ? [] : withDescendants(model.components, component).map(({ id }) => id);
  const changedGrades = model.postChanges
    .flatMap(({ from, to }) => [from, to])
    .flatMap((place) =>
      place !== null && place.component !== null && here.includes(place.component) ? [place.grade] : [],
    );
  const holds = (id: StaffCategoryId): boolean =>
    model.posts.some(
      (fact) => fact.fund === regularBudget && fact.component === component && fact.staffCategory === id,
    ) || model.grades.some((grade) => grade.staffCategory === id && changedGrades.includes(grade.id));
  const held = model.staffCategories.map(({ id }) => id).filter(holds);
  return held.length > 0 ? held : model.staffCategories.slice(0, 1).map(({ id }) => id);
}

/** A staff category of a single grade goes by the grade's name, as the page has it. */
function staffCategoryLabel(model: Model, id: StaffCategoryId): Text {
  const [grade, ...more] = model.grades.filter(({ staffCategory }) => staffCategory === id);
  const own = model.staffCategories.find((each) => each.id === id)?.label ?? {};
  return grade !== undefined && more.length === 0 ? grade.label : own;
}
