import { withDescendants } from "../budget/components";
import type { ComponentId, Model, StaffCategoryId, TableId, Text } from "../budget/model";
import type { Quantity } from "../budget/notation/quantity";
import { readGrade } from "../budget/postChangeRange/grade";
import { postChangeTable } from "./components";
import type { CellAt, Expression, PostChangeMatch } from "./expression";
import type { Cell, Row, RowKind } from "./table";

export const at = (table: TableId, row: string, column: string): CellAt => ({ table, row, column });

export const derived = (quantity: Quantity, expression: Expression): Cell => ({
  kind: "derived",
  quantity,
  expression,
});

export const sum = (quantity: Quantity, of: readonly CellAt[]): Cell => derived(quantity, { op: "sum", of });

/** What other tables hold: their one cell, or the sum of their cells. */
export function linked(quantity: Quantity, cells: readonly CellAt[]): Cell {
  const [only, ...more] = cells;
  return only === undefined || more.length > 0 ? sum(quantity, cells) : derived(quantity, { op: "cell", at: only });
}

/** Posts that changes add or take away, from the table of post changes; nil in a document without one. */
export function postChange(model: Model, match: PostChangeMatch): Cell {
  const table = postChangeTable(model);
  return derived("posts", table === null ? { op: "sum", of: [] } : { op: "postChange", table, match });
}

/** Lines of a component and everything below it, of the grades of a staff category. */
export function matchStaffCategory(
  model: Model,
  component: ComponentId,
  staffCategory: StaffCategoryId,
): PostChangeMatch {
  const grades = model.grades.filter((grade) => grade.staffCategory === staffCategory).map(({ id }) => id);
  const components = withDescendants(model.components, component).map(({ id }) => id);
  return isGenerallyKnown(model, staffCategory) ? { staffCategory, grades, components } : { grades, components };
}

/**
 * Whether the model puts the same grades into a staff category as everybody does, so that the category's name says
 * enough.
 */
function isGenerallyKnown({ grades }: Model, staffCategory: StaffCategoryId): boolean {
  return grades.every(
    (grade) => (grade.staffCategory === staffCategory) === (readGrade(grade.id)?.staffCategory === staffCategory),
  );
}

export function row(kind: RowKind, key: string, label: Text, cells: Readonly<Record<string, Cell>>, level = 0): Row {
  return { key, kind, level, label, marks: [], cells };
}

/** A row that only says what follows. */
export const heading = (key: string, label: Text, level = 0): Row => row("heading", `heading/${key}`, label, {}, level);
