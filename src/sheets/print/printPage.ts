import type { TableId } from "../../budget/model";
import type { Column, Row, RowKind, Table } from "../../tables/table";
import { columnHeadingsOf } from "../draft";
import type { Placement, SheetPlacement } from "../printFormula";
import { headingDepth, isList } from "../layout";
import type { Area } from "../plan";

/** Where the tables of a model stand in a workbook. */
export interface Standing {
  readonly placement: Placement;
  /** The last row of a list, which the user may have lengthened. */
  readonly bottom: (list: TableId) => number;
  readonly language: string;
}

/** A table about to be printed, in the columns of its sheet. */
export interface Page {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly place: SheetPlacement;
  readonly standing: Standing;
  readonly widths: readonly number[];
}

/** What a row of the page is, and where it stands on the sheet of its table. */
export interface Line {
  readonly kind: "name" | "title" | "unit" | "headings" | RowKind | "note" | "gap";
  /** From 0; null for rows that are the page's own. */
  readonly at: number | null;
  readonly row: Row | null;
  readonly level: number;
}

/** The columns that the document has. The list of post changes says in one column what our sheet says in four. */
export function columnsOf(table: Table): readonly Column[] {
  if (!isList(table)) return table.columns.filter(({ isOurs }) => isOurs !== true);
  return ["label", "count", "grade", DESCRIPTION, "reason"].flatMap((key) => {
    const column = table.columns.find((each) => each.key === key);
    return column === undefined ? [] : [column];
  });
}

/** The column of the list of post changes that is printed with kind, from and to around it. */
export const DESCRIPTION = "title";

/** The rows of the page in order; rows that the user put between ours are printed as they are. */
export function linesOfPage({ table, place, standing }: Page): readonly Line[] {
  const prose = (kind: Line["kind"], key: string): readonly Line[] =>
    place.rows[key] === undefined ? [] : [{ kind, at: place.rows[key], row: null, level: 0 }];
  const own = (kind: Line["kind"]): Line => ({ kind, at: null, row: null, level: 0 });
  const isBare = columnsOf(table).length === 1;
  const headings = Array.from({ length: isBare ? 0 : headingDepth(table) }, (_, level) => ({
    ...own("headings"),
    level,
  }));
  const notes = table.notes.flatMap(({ isOurs }, index) =>
    isOurs === true ? [] : prose("note", `#note/${String(index)}`),
  );
  return [
    ...prose("name", "#name"),
    ...prose("title", "#title"),
    ...prose("unit", "#unit"),
    own("gap"),
    ...headings,
    ...bodyOf(table, place, standing),
    ...(notes.length > 0 ? [own("gap")] : []),
    ...notes,
    own("gap"),
    own("gap"),
  ];
}

function bodyOf(table: Table, { rows }: SheetPlacement, { bottom }: Standing): readonly Line[] {
  const known = new Map(
    table.rows.flatMap((row): [number, Row][] => (rows[row.key] === undefined ? [] : [[rows[row.key] ?? 0, row]])),
  );
  const lineAt = (at: number): Line => {
    const row = known.get(at) ?? null;
    return { kind: row?.kind ?? "data", at, row, level: row?.level ?? 0 };
  };
  if (!isList(table)) {
    const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())];
    return known.size === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => lineAt(first + index));
  }
  // Below the headings stands a line for each change, the total above them.
  const first = (rows["#headings/0"] ?? 0) + 1;
  const lines = Array.from({ length: Math.max(0, bottom(table.id) - first + 1) }, (_, index) => lineAt(first + index));
  const totals = [...known].filter(([, { kind }]) => kind === "total").map(([at]) => lineAt(at));
  return [...lines, ...totals];
}

/** A heading and what it stands over; its rows count from 0 within the headings. */
export interface Heading {
  readonly text: string;
  readonly area: Area;
}

/** The headings of the columns that the table itself has; none where only its labels stand. */
export function headingsOf({ table, columns, standing }: Page): readonly Heading[] {
  const own = new Set(columnsOf(table).map(({ key }) => key));
  if (own.size === 1) return [];
  return columnHeadingsOf({ ...table, columns }, standing.language).filter(({ column }) => own.has(column));
}

/** Points of the letters: the table, what stands around it. */
export const sizes = { table: 8, prose: 10, note: 8 } as const;

/** In characters, at the size of the table. */
export function widthOf({ key, kind }: Column, table: Table): number {
  if (isList(table)) return { label: 24, count: 7, grade: 9, title: 42, reason: 36 }[key] ?? 10;
  if (key === "label") return table.columns.some((column) => column.kind === "text") ? 26 : 32;
  return { label: 32, number: 10.5, text: 28, key: 18 }[kind];
}
