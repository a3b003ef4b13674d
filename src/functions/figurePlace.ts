import type { FigureCoordinates, FigureMeasure } from "../budget/figure/figureCoordinates";
import type { Model, ResourceFamily, TableEntry } from "../budget/model";
import { regularBudget } from "../budget/regularBudget";
import type { CellAt } from "../tables/expression";
import type { Table } from "../tables/table";

type Money = Extract<FigureCoordinates, { of: "money" }>;
type Posts = Extract<FigureCoordinates, { of: "posts" }>;

/** The row of a figure in a table of each family; null where such a table has none. */
const ROWS = {
  component: (at, entry) => (entry.component === at.component ? ownRow(at) : null),
  programme: (at, entry) => (entry.component === at.component ? programmeRow(at) : partRow(at)),
  changes: (at) => (at.of === "money" ? changesRow(at) : null),
  grades: (at) => (at.of === "posts" && at.component === null ? gradeRow(at) : null),
  overview: (at) => (isWhole(at) ? `${at.of}/${at.component ?? "total"}` : null),
  rates: () => null,
  postChanges: () => null,
} satisfies Record<ResourceFamily, (at: FigureCoordinates, entry: TableEntry) => string | null>;

const isWhole = (at: FigureCoordinates): boolean =>
  at.of === "money" ? at.category === null : at.grade === null && at.staffCategory === null;

function ownRow(at: FigureCoordinates): string | null {
  if (at.of === "money") return `money/${at.category ?? "total"}`;
  return at.grade === null ? `posts/${at.staffCategory ?? "total"}` : null;
}

function programmeRow(at: FigureCoordinates): string | null {
  if (at.of === "money") return at.category === null ? "money/total" : `category/${at.category}`;
  return isWhole(at) ? "posts/total" : null;
}

const partRow = (at: FigureCoordinates): string | null =>
  isWhole(at) && at.component !== null ? `${at.of}/${at.component}` : null;

function changesRow({ component, category }: Money): string | null {
  if (component === null) return category === null ? "component/total" : `category/${category}`;
  return category === null ? `component/${component}` : null;
}

function gradeRow({ grade, staffCategory }: Posts): string {
  if (grade !== null) return `grade/${grade}`;
  return staffCategory === null ? "total" : `category/${staffCategory}`;
}

const GRADE_COLUMNS: Partial<Record<FigureMeasure, string>> = {
  appropriation: "approved",
  technical: "technical",
  mandates: "mandates",
  other: "other",
  estimate: "estimate",
  variance: "variance",
  change: "variance",
};
const OVERVIEW_COLUMNS: Partial<Record<FigureMeasure, string>> = {
  appropriation: "appropriation",
  estimate: "estimate",
  variance: "variance",
  change: "variance",
};

/** The column of a figure; tables other than the overview hold the regular budget only. */
function columnOf({ measure, fund }: FigureCoordinates, family: ResourceFamily): string | null {
  if (family === "overview") {
    const side = OVERVIEW_COLUMNS[measure];
    return side === undefined ? null : `${fund ?? "total"}/${side}`;
  }
  if (fund !== regularBudget) return null;
  if (family === "grades") return GRADE_COLUMNS[measure] ?? null;
  return measure === "variance" ? "change" : measure;
}

/** Where tables are searched first: those that hold leaves before those that repeat them. */
const ORDER = [
  "component",
  "grades",
  "programme",
  "changes",
  "overview",
  "rates",
  "postChanges",
] as const satisfies readonly ResourceFamily[];

/** The cells of the tables that show a figure, the one where it is entered or first added up before others. */
export function figurePlaces(model: Model, tables: readonly Table[], at: FigureCoordinates): readonly CellAt[] {
  const entries = ORDER.flatMap((family) =>
    model.tables.filter((entry) => entry.family === family).map((entry) => ({ family, entry })),
  );
  return entries.flatMap(({ family, entry }): CellAt[] => {
    const [row, column] = [ROWS[family](at, entry), columnOf(at, family)];
    if (row === null || column === null) return [];
    const cells = tables
      .find(({ id }) => id === entry.id)
      ?.rows.find(({ key, kind }) => key === row && kind !== "heading")?.cells;
    return cells?.[column] === undefined ? [] : [{ table: entry.id, row, column }];
  });
}
