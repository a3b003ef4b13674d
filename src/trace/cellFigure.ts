import type { FigureMeasure } from "../budget/figure/figureCoordinates";
import { figureMeasures } from "../budget/figure/figureCoordinates";
import type { Category, ComponentId, FundId, GradeId, Model, StaffCategoryId, TableEntry } from "../budget/model";
import { regularBudget } from "../budget/regularBudget";
import type { CellAt } from "../tables/expression";

/** The figure of the budget that a cell of a resource table shows; null coordinates take everything together. */
export interface CellFigure {
  readonly of: "money" | "posts";
  readonly measure: FigureMeasure;
  readonly fund: FundId | null;
  readonly component: ComponentId | null;
  readonly category: Category | null;
  readonly grade: GradeId | null;
  readonly staffCategory: StaffCategoryId | null;
}

type RowFigure = Partial<Pick<CellFigure, "of" | "component" | "category" | "grade" | "staffCategory">>;

/** The figure that a cell shows; null where it shows none of the budget's, such as a rate or a line of post changes. */
export function cellFigure(model: Model, { table, row, column }: CellAt): CellFigure | null {
  const entry = model.tables.find(({ id }) => id === table);
  const [half = "", name = ""] = splitAt(row);
  const [fund, measure] = fundAndMeasure(column);
  const ofRow = entry === undefined ? null : rowFigure(model, entry, half, name);
  if (ofRow === null || measure === null) return null;
  return { of: "money", component: null, category: null, grade: null, staffCategory: null, ...ofRow, fund, measure };
}

const splitAt = (key: string): readonly string[] => {
  const slash = key.indexOf("/");
  return slash < 0 ? [key] : [key.slice(0, slash), key.slice(slash + 1)];
};

/** `OA/estimate` names a fund; a column without one is of the regular budget. Posts that were approved are the base of their year. */
function fundAndMeasure(column: string): readonly [FundId | null, FigureMeasure | null] {
  const [first = "", second] = splitAt(column);
  const [fund, name] = second === undefined ? [regularBudget, first] : [first === "total" ? null : first, second];
  const measure = name === "approved" ? "appropriation" : name;
  return [fund, figureMeasures.find((each) => each === measure) ?? null];
}

function rowFigure(model: Model, { family, component }: TableEntry, half: string, name: string): RowFigure | null {
  switch (family) {
    case "component":
      return half === "money"
        ? { component, category: categoryOf(name) }
        : { of: "posts", component, staffCategory: idIn(model.staffCategories, name) };
    case "programme":
      return half === "category"
        ? { component, category: categoryOf(name) }
        : { of: half === "posts" ? "posts" : "money", component: idIn(model.components, name) ?? component };
    case "changes":
      return half === "category" ? { category: categoryOf(name) } : { component: idIn(model.components, name) };
    case "overview":
      return { of: half === "posts" ? "posts" : "money", component: idIn(model.components, name) };
    case "grades":
      return { of: "posts", grade: half === "grade" ? name : null, staffCategory: half === "category" ? name : null };
    case "rates":
    case "postChanges":
    case "deliverables":
    case "performance":
    case "objects":
    case "numbers":
    case "organisation":
    case "alignment":
      return null;
  }
}

const categoryOf = (name: string): Category | null => (name === "posts" || name === "nonPost" ? name : null);
const idIn = <Id extends string>(list: readonly { readonly id: Id }[], name: string): Id | null =>
  list.find(({ id }) => id === name)?.id ?? null;
