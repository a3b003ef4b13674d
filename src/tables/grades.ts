import type { Grade, Model, Named, StaffCategoryId, TableEntry } from "../budget/model";
import { regularBudget } from "../budget/regularBudget";
import { term } from "../locales/locales";
import { at, derived, postChange, sum, heading, row } from "./cells";
import type { Tie } from "./expression";
import { type IndexedModel, postInput } from "./numbers";
import { frame, termWith } from "./frame";
import type { Cell, Column, Row, Table } from "./table";

/** Regular-budget posts of the section by grade, with a subtotal for each staff category. */
export function gradesTable(model: IndexedModel, entry: TableEntry): Table {
  const held = model.staffCategories.filter(({ id }) => gradesOf(model, id).length > 0);
  const table = frame(entry, term("numberOfPosts"), columns(model), [
    ...held.flatMap((staffCategory) => block(model, entry, staffCategory)),
    row(
      "total",
      "total",
      term("total"),
      sums(
        entry,
        "total",
        held.map(({ id }) => `category/${id}`),
      ),
    ),
  ]);
  return { ...table, ties: postTies(model, entry) };
}

/** Posts by grade are as many as posts by component. */
function postTies({ tables }: Model, { id }: TableEntry): readonly Tie[] {
  const overview = tables.find(({ family }) => family === "overview");
  if (overview === undefined) return [];
  const there = (column: string) => [at(overview.id, "posts/total", `${regularBudget}/${column}`)];
  return [
    { total: at(id, "total", "approved"), parts: there("appropriation") },
    { total: at(id, "total", "estimate"), parts: there("estimate") },
  ];
}

const addedColumns = ["approved", "technical", "mandates", "other", "estimate"] as const;

function columns(model: Model): readonly Column[] {
  const inner = (key: "technical" | "mandates" | "other"): Column => ({
    key,
    kind: "number",
    headings: [term("changes"), term(key)],
  });
  return [
    { key: "label", kind: "label", headings: [{}] },
    { key: "approved", kind: "number", headings: [termWith("approved", { year: model.baseYear })] },
    inner("technical"),
    inner("mandates"),
    inner("other"),
    { key: "estimate", kind: "number", headings: [termWith("estimate", { year: model.year })] },
    { key: "variance", kind: "number", headings: [term("variance")] },
  ];
}

function gradesOf(model: Model, id: StaffCategoryId): readonly Grade[] {
  return model.grades.filter(({ staffCategory }) => staffCategory === id);
}

function block(model: IndexedModel, entry: TableEntry, { id, label }: Named<StaffCategoryId>): readonly Row[] {
  const grades = gradesOf(model, id);
  return [
    heading(id, label),
    ...grades.map((grade) => gradeRow(model, entry, grade)),
    row(
      "subtotal",
      `category/${id}`,
      term("subtotal"),
      sums(
        entry,
        `category/${id}`,
        grades.map((grade) => `grade/${grade.id}`),
      ),
    ),
  ];
}

function gradeRow(model: IndexedModel, entry: TableEntry, { id, label }: Grade): Row {
  const key = `grade/${id}`;
  const own = (column: string) => at(entry.id, key, column);
  const entered = (measure: "approved" | "technical" | "mandates"): Cell =>
    postInput(model, { measure, fund: regularBudget, component: null, grade: id, staffCategory: null });
  return row("data", key, label, {
    approved: entered("approved"),
    technical: entered("technical"),
    mandates: entered("mandates"),
    other: postChange(model, { grades: [id] }),
    estimate: derived("posts", {
      op: "estimate",
      base: own("approved"),
      changes: [own("technical"), own("mandates"), own("other")],
    }),
    variance: varianceCell(entry, key),
  });
}

function sums({ id }: Pick<TableEntry, "id">, key: string, rows: readonly string[]): Readonly<Record<string, Cell>> {
  const down = addedColumns.map((column) => [
    column,
    sum(
      "posts",
      rows.map((each) => at(id, each, column)),
    ),
  ]);
  return { ...Object.fromEntries(down), variance: varianceCell({ id }, key) };
}

function varianceCell({ id }: Pick<TableEntry, "id">, key: string): Cell {
  return derived("posts", { op: "variance", base: at(id, key, "approved"), estimate: at(id, key, "estimate") });
}
