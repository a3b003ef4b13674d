import { keysInOrder } from "../../refresh/tableState";
import type { PlannedCell, SheetPlan } from "../../sheets/plan";

const HEADINGS = "#headings/";

/**
 * What rows and columns are called on a sheet, in its own language: as planned now, or as last planned for what is no
 * more.
 */
export class SheetWords {
  private readonly known: readonly Known[];

  /** The first plan that has a row or column names it. */
  constructor(plans: readonly SheetPlan[]) {
    this.known = plans.map(knownOf);
  }

  get title(): string {
    return this.known.map(({ title }) => title).find((words) => words !== "") ?? "";
  }

  row(key: string): string {
    return this.known.map(({ rows }) => rows.get(key)).find((words) => words !== undefined) ?? "";
  }

  column(key: string): string {
    return this.known.map(({ columns }) => columns.get(key)).find((words) => words !== undefined) ?? "";
  }

  cell(row: string, column: string): CellWords {
    return { row: this.row(row), column: this.column(column) };
  }
}

interface Known {
  readonly title: string;
  readonly rows: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
}

function knownOf(sheet: SheetPlan): Known {
  const [rows, columns] = [sheet.rows, sheet.columns].map(keysInOrder);
  const byRow = cellsByRow(sheet);
  const order = new Map(columns?.map((key, index) => [key, index]));
  const wordsOf = (key: string): readonly string[] => texts(byRow.get(key) ?? [], order);
  return {
    title: wordsOf("#title")[0] ?? "",
    rows: rowWords(rows ?? [], wordsOf, (key) => (byRow.get(key) ?? []).length === 1, sheet),
    columns: columnWords(
      columns ?? [],
      (rows ?? []).filter((key) => key.startsWith(HEADINGS)).map((key) => byRow.get(key) ?? []),
    ),
  };
}

function cellsByRow({ cells }: SheetPlan): ReadonlyMap<string, readonly PlannedCell[]> {
  const rows = new Map<string, PlannedCell[]>();
  for (const cell of cells) {
    const ofRow = rows.get(cell.row);
    if (ofRow === undefined) rows.set(cell.row, [cell]);
    else ofRow.push(cell);
  }
  return rows;
}

function texts(cells: readonly PlannedCell[], order: ReadonlyMap<string, number>): readonly string[] {
  const inOrder = [...cells].sort((a, b) => (order.get(a.column) ?? 0) - (order.get(b.column) ?? 0));
  return inOrder.flatMap(({ content }) => (typeof content === "string" && content !== "" ? [content] : []));
}

/**
 * A row is called by its label; where several have the same, by the heading above them too: a row of one cell. A line
 * of a list needs more than its first word.
 */
function rowWords(
  keys: readonly string[],
  wordsOf: (key: string) => readonly string[],
  isAlone: (key: string) => boolean,
  { listObject, rows }: SheetPlan,
): ReadonlyMap<string, string> {
  const isLine = (key: string): boolean => listObject !== null && (rows[key] ?? -1) > listObject.area.top;
  const labels = keys.map((key) => (isLine(key) ? wordsOf(key).slice(1, 4).join(" · ") : (wordsOf(key)[0] ?? "")));
  const isRepeated = new Set(labels.filter((label, index) => labels.indexOf(label) !== index));
  let heading = "";
  return new Map(
    keys.map((key, index): [string, string] => {
      const label = labels[index] ?? "";
      if (!key.startsWith("#") && isAlone(key)) heading = label;
      return [key, isRepeated.has(label) && heading !== "" && heading !== label ? `${heading} · ${label}` : label];
    }),
  );
}

/**
 * A column is called by its headings from the outermost; one that spans several columns stands over the first of them.
 */
function columnWords(
  keys: readonly string[],
  levels: readonly (readonly PlannedCell[])[],
): ReadonlyMap<string, string> {
  let over: readonly string[] = [];
  return new Map(
    keys.map((key): [string, string] => {
      levels.forEach((cells, level) => {
        const content = cells.find(({ column }) => column === key)?.content;
        if (typeof content === "string" && content !== "") over = [...over.slice(0, level), content];
      });
      return [key, over.join(" · ")];
    }),
  );
}

/** What a cell is called on its sheet. */
export interface CellWords {
  readonly row: string;
  readonly column: string;
}
