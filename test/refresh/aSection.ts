import fc from "fast-check";
import type { CellContent } from "../../src/refresh/cellContent";
import type { SheetMerge } from "../../src/refresh/merge";
import { print } from "../../src/refresh/print";
import type { TableState } from "../../src/refresh/tableState";
import type { Placement } from "../../src/sheets/formula/placement";
import type { Content, Plan, SheetPlan } from "../../src/sheets/plan";

/** Amounts of components in two tables: the second one sums the first. */
export interface Section {
  readonly components: readonly string[];
  readonly amounts: Readonly<Record<string, number>>;
}

const names = ["EDM", "SP1", "SP2", "SP3", "SP4"];

export const aSection: fc.Arbitrary<Section> = fc.record({
  components: fc.subarray(names, { minLength: 1 }),
  amounts: fc.record(Object.fromEntries(names.map((name) => [name, fc.nat(99)])) as Record<string, fc.Arbitrary<number>>),
});

/** A plan of two sheets: amounts with their total, and a summary that refers to them. */
export function planOf({ components, amounts }: Section): Plan {
  const at = (row: string) => ({ table: "29C.10", row, column: "amount" });
  const lines = [...components.map((name) => [name, amounts[name] ?? 0] as const), ["total", { parts: ["=SUM(", { from: at(components[0]!), to: at(components.at(-1)!) }, ")"] }] as const];
  const summary = [...components.map((name) => [name, { parts: ["=", { from: at(name) }, "*2"] }] as const), ["total", { parts: ["=", { from: at("total") }] }] as const];
  return { model: "29c-2020", language: "en", formulas: "native", sheets: [sheetOf("29C.10", lines), sheetOf("29C.5", summary)] };
}

function sheetOf(table: string, lines: readonly (readonly [string, Content])[]): SheetPlan {
  const none = { merges: [], styles: [], validations: [], columnWidths: [], rowHeights: {}, frozen: { rows: 0, columns: 0 }, listObject: null, tabColor: "#000000" };
  const area = { top: 0, left: 0, bottom: lines.length, right: 1 };
  return {
    ...none, table, name: table,
    cells: [
      { row: "#title", column: "label", content: `Table ${table}`, role: "label" },
      ...lines.flatMap(([row, content]) => [{ row, column: "label", content: `Line ${row}`, role: "label" } as const, { row, column: "amount", content, role: "derived" } as const]),
    ],
    rows: Object.fromEntries([["#title", 0], ...lines.map(([row], index) => [row, index + 1])]),
    columns: { label: 0, amount: 1 },
    print: { landscape: false, area, titleRows: { first: 0, last: 0 }, header: "", footer: "" },
  };
}

/** A cell of the sheet as someone left it: ours, which moves with its keys, or text that is not. */
type Cell = { readonly ours: Content } | { readonly theirs: CellContent };

/** A workbook that does what Excel does when lines come and go: formulas follow their cells. */
export class PaperBook {
  private constructor(private readonly sheets: readonly PaperSheet[]) {}

  static write(plan: Plan): PaperBook {
    return new PaperBook(plan.sheets.map((sheet) => ({
      table: sheet.table,
      rows: sheet.rows,
      columns: sheet.columns,
      cells: grid(sheet, (row, column) => ({ ours: sheet.cells.find((cell) => cell.row === row && cell.column === column)?.content ?? null })),
    })));
  }

  get placement(): Placement {
    return Object.fromEntries(this.sheets.map(({ table, rows, columns }) => [table, { sheet: table, rows, columns, list: null }]));
  }

  states(): readonly TableState[] {
    return this.sheets.map(({ table, rows, columns }) => ({ table, sheet: table, rows, columns, top: 0, left: 0, contents: this.contents(table), list: null }));
  }

  contents(table: string): readonly (readonly CellContent[])[] {
    const { cells } = this.sheet(table);
    return cells.map((row) => row.map((cell) => ("theirs" in cell ? cell.theirs : printed(cell.ours, this.placement, table))));
  }

  /** Someone types into a cell. */
  type(table: string, row: number, column: number, theirs: CellContent): PaperBook {
    return this.with(table, (sheet) => ({ ...sheet, cells: sheet.cells.map((line, at) => (at === row ? line.with(column, { theirs }) : line)) }));
  }

  /** Someone inserts a row and writes a note in it. */
  insertRow(table: string, at: number, note: string): PaperBook {
    return this.with(table, (sheet) => ({
      ...sheet,
      rows: Object.fromEntries(Object.entries(sheet.rows).map(([key, row]) => [key, row >= at ? row + 1 : row])),
      cells: sheet.cells.toSpliced(at, 0, [{ theirs: note }, { theirs: null }]),
    }));
  }

  /** Carries out what a merge decided. */
  apply(merges: readonly SheetMerge[]): PaperBook {
    return merges.reduce((book, merged) => book.with(merged.table, (sheet) => applied(sheet, merged)), this as PaperBook);
  }

  private sheet(table: string): PaperSheet {
    return this.sheets.find((sheet) => sheet.table === table)!;
  }

  private with(table: string, change: (sheet: PaperSheet) => PaperSheet): PaperBook {
    return new PaperBook(this.sheets.map((sheet) => (sheet.table === table ? change(sheet) : sheet)));
  }
}

function printed(content: Content, placement: Placement, table: string): CellContent {
  const shown = print(content, placement, table);
  return shown === undefined ? "#REF!" : shown;
}

interface PaperSheet {
  readonly table: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly columns: Readonly<Record<string, number>>;
  readonly cells: readonly (readonly Cell[])[];
}

function grid(sheet: SheetPlan, cellAt: (row: string, column: string) => Cell): readonly (readonly Cell[])[] {
  const inOrder = (positions: Readonly<Record<string, number>>) => Object.keys(positions).sort((a, b) => positions[a]! - positions[b]!);
  return inOrder(sheet.rows).map((row) => inOrder(sheet.columns).map((column) => cellAt(row, column)));
}

function applied(sheet: PaperSheet, { rows, writes }: SheetMerge): PaperSheet {
  const cells = sheet.cells.flatMap((line, at) => {
    const come = rows.inserted.filter(({ before }) => before === at).flatMap(({ keys }) => keys.map(() => [{ theirs: null }, { theirs: null }]));
    return rows.deleted.includes(at) ? come : [...come, line];
  });
  const last = rows.inserted.filter(({ before }) => before >= sheet.cells.length).flatMap(({ keys }) => keys.map(() => [{ theirs: null }, { theirs: null }]));
  const all: (readonly Cell[])[] = [...cells, ...last];
  for (const { row, column, after } of writes) all[row] = all[row]!.with(column, { theirs: after });
  return { ...sheet, rows: rows.after, cells: all };
}
