import { readGrade } from "../../budget/postChangeRange/grade";
import { decimals, fromCell, type Quantity } from "../../budget/notation/quantity";
import { isTerm, termKey } from "../../budget/terms";
import { mentionsOf } from "../../audit/vocabulary/mentions";
import { ALL_FUNDS, type Fund, type Measure, type PageColumn } from "./columns";
import type { PageCell, PageTable } from "./page";
import { componentKey, isOfPart, type PageRow } from "./rows";

/** A figure of the document with everything that it is a figure of. */
export interface Fact {
  readonly entity: string | null;
  /** From the outermost component; empty for the section or entity as a whole. */
  readonly component: readonly string[];
  readonly isFormer: boolean;
  readonly fund: Fund;
  readonly quantity: Quantity;
  readonly measure: Measure;
  /** The year of the figure; null where neither its column nor the document tells. */
  readonly year: number | null;
  /** What of the component it is; null for all of it. */
  readonly part: FactPart | null;
  /** In whole units of the quantity: hundreds of dollars, posts, tenths of a per cent. */
  readonly value: number;
  /** As it is printed. */
  readonly text: string;
  /** Whether the table itself shows that it follows from other cells. */
  readonly follows: boolean;
  readonly source: FactSource;
}

type FactPart =
  | { readonly object: string }
  | { readonly category: "posts" | "nonPost" }
  | { readonly staffCategory: string }
  | { readonly grade: string };

export interface FactSource {
  /** Ordinal of the table in the document, its row and its column. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** What a cell's row is about: coordinates that do not depend on the column. */
type RowCoordinates = Pick<Fact, "component" | "isFormer" | "part" | "quantity"> & Partial<Pick<Fact, "fund">>;

interface FactContext {
  /** The year that is proposed. */
  readonly year: number | null;
}

/** The facts that the figures of a table state; a table of no family that states any gives none. */
export function factsOf(table: PageTable, context: FactContext): readonly Fact[] {
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  const columns = new Map(table.columns.map((column) => [column.column, column]));
  const where = coordinatesOf(table);
  return table.cells.flatMap((cell): readonly Fact[] => {
    const [row, column] = [rows.get(cell.row), columns.get(cell.column)];
    if (row === undefined || column?.measure == null || cell.value === null) return [];
    const coordinates = where(row);
    return coordinates === null ? [] : [factOf(table, cell, column, coordinates, context)];
  });
}

function factOf(
  table: PageTable,
  cell: PageCell,
  column: PageColumn,
  { component, isFormer, part, quantity, fund }: RowCoordinates,
  { year }: FactContext,
): Fact {
  const measure = column.measure ?? "amount";
  const own: Quantity = measure === "percentage" ? "percentage" : quantity;
  return {
    entity: table.entity,
    component,
    isFormer,
    fund: column.fund ?? fund ?? table.fund,
    quantity: own,
    measure,
    year: column.year ?? year,
    part,
    value: fromCell((cell.value ?? 0) / scaleOf(table, own), own),
    text: cell.text,
    follows: cell.proof !== null,
    source: { table: table.printed.place.ordinal, row: cell.row, column: cell.column },
  };
}

/** Money is in thousands unless the unit says dollars alone. */
const scaleOf = ({ printed }: PageTable, quantity: Quantity): number =>
  quantity === "money" && mentionsOf(printed.unit).has("money") && !isTerm(termKey(printed.unit), "thousandsOfDollars")
    ? 10 ** decimals.money * 100
    : 1;

/** How the rows of a family are read; null for families whose figures are no facts of the budget. */
function coordinatesOf(table: PageTable): (row: PageRow) => RowCoordinates | null {
  const { component } = table;
  const whole = { component, isFormer: false, part: null } as const;
  switch (table.family) {
    case "objects":
      return ({ about, kind }) => ({
        ...whole,
        quantity: "money",
        part:
          about.kind === "object"
            ? partOfObject(about.object)
            : about.kind === "category"
              ? { category: about.category }
              : isSum(kind)
                ? null
                : { object: "other" },
      });
    case "grades":
      return gradeRows(table);
    case "component":
      return componentRows(table);
    case "funds":
    case "overview":
      return fundRows(table);
    case "compliance":
      return () => ({ ...whole, quantity: "rate" });
    // Posts by line are no cells (postChanges.ts); the figures of the others are none of the budget's own coordinates.
    case "postChanges":
    case "annexPostChanges":
    case "deliverables":
    case "performance":
    case "mandates":
    case "missionResources":
    case "missionStaffing":
    case "policymakingOrgans":
    case "contents":
    case null:
      return () => null;
  }
}

const isSum = (kind: PageRow["kind"]): boolean => kind === "total" || kind === "subtotal";

/** Posts are an object of expenditure and a main category: the category says it, so that tables of either tie. */
const partOfObject = (object: string): FactPart => (object === "posts" ? { category: "posts" } : { object });

/** A subtotal is that of the staff category whose grades stand above it. */
function gradeRows({ component, rows }: PageTable): (row: PageRow) => RowCoordinates | null {
  return (row) => {
    const at = { component, isFormer: false, quantity: "posts" } as const;
    if (row.about.kind === "grade") return { ...at, part: { grade: row.about.grade } };
    if (row.about.kind === "staffCategory") return { ...at, part: { staffCategory: row.about.staffCategory } };
    if (row.kind === "total") return { ...at, part: null };
    if (row.kind !== "subtotal") return null;
    const above = rows
      .slice(0, rows.indexOf(row))
      .findLast(({ about }) => about.kind === "grade" || about.kind === "staffCategory");
    const category =
      above?.about.kind === "grade"
        ? readGrade(above.about.grade)?.staffCategory
        : above?.about.kind === "staffCategory"
          ? above.about.staffCategory
          : undefined;
    return category === undefined ? null : { ...at, part: { staffCategory: category } };
  };
}

/** Money stands above, posts below; what a total is the total of, the lines above it tell. */
function componentRows({ component, rows }: PageTable): (row: PageRow) => RowCoordinates | null {
  const isOfPosts = (row: PageRow): boolean => {
    const above = rows.slice(0, rows.indexOf(row) + 1);
    const last = above.findLast(
      ({ about, label }) =>
        about.kind === "category" ||
        about.kind === "staffCategory" ||
        about.kind === "grade" ||
        isTerm(termKey(label), "postsByCategory"),
    );
    return last !== undefined && last.about.kind !== "category";
  };
  return (row) => {
    const at = { component, isFormer: false } as const;
    const { about } = row;
    if (about.kind === "category") return { ...at, quantity: "money", part: { category: about.category } };
    if (about.kind === "staffCategory")
      return { ...at, quantity: "posts", part: { staffCategory: about.staffCategory } };
    if (about.kind === "grade") return { ...at, quantity: "posts", part: { grade: about.grade } };
    return isSum(row.kind) ? { ...at, quantity: isOfPosts(row) ? "posts" : "money", part: null } : null;
  };
}

/** A total over several funds says which, `Total (1+2+3)`, or stands below the total of the last one. */
function fundRows(table: PageTable): (row: PageRow) => RowCoordinates | null {
  const { part } = table.printed;
  const hasPartTotal = table.rows.some(({ kind, label }) => kind === "subtotal" && isOfPart(label, part));
  return (row) => {
    const quantity = quantityAt(table, row);
    if (row.about.kind === "component")
      return { component: row.about.component, isFormer: row.about.isFormer, part: null, quantity };
    if (row.about.kind !== "total") return null;
    const isOfFunds = row.kind === "total" && (/\d\s*\+\s*\d/.test(row.label) || hasPartTotal);
    return {
      component: row.path.map(componentKey),
      isFormer: false,
      part: null,
      quantity,
      ...(isOfFunds ? { fund: ALL_FUNDS } : {}),
    };
  };
}

/** The unit says what is counted; where a table counts money and posts, the line above each part of it does. */
function quantityAt({ printed, rows }: PageTable, row: PageRow): Quantity {
  const [unit, caption] = [termKey(printed.unit), termKey(printed.caption)];
  const [money, posts] = [isTerm(unit, "thousandsOfDollars"), isTerm(unit, "numberOfPosts")];
  if (money !== posts) return posts ? "posts" : "money";
  if (!money)
    return isTerm(caption, "numberOfPosts") || /\bposts\b|puestos|postes|должност|员额/iu.test(printed.caption)
      ? "posts"
      : "money";
  const heading = rows
    .slice(0, rows.indexOf(row))
    .findLast(({ kind, label }) => kind === "section" && isTerm(termKey(label), "postResources"));
  return heading === undefined ? "money" : "posts";
}
