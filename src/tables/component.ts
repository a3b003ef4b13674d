import { withDescendants } from "../budget/components";
import type { Category, ComponentId, Model, StaffCategoryId, TableEntry, Text } from "../budget/model";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { categories } from "./categories";
import { matchStaffCategory, postChange } from "./cells";
import { changeCells, changeColumns, enteredColumns, totalCells } from "./changeColumns";
import { type IndexedModel, moneyInput, postInput } from "./facts";
import { frame } from "./frame";
import { heading, row } from "./rows";
import type { Cell, Row, Table } from "./table";

/** Money of one component by posts and non-post, then its posts by staff category. Here the regular budget is entered. */
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

/** Staff categories in which the component has posts or to which a change brings some; the first one where there are none. */
export function staffCategoriesOf(model: Model, component: ComponentId | null): readonly StaffCategoryId[] {
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
