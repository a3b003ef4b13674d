import { type LineStep, linesCome, linesGo } from "../../src/changes/lineSteps";
import type { Positions } from "../../src/refresh/axis";
import type { CellContent } from "../../src/spreadsheet/cellContent";
import type { SheetMerge } from "../../src/refresh/merge";
import type { TableState } from "../../src/refresh/tableState";
import { placementOf, printFormula } from "../../src/sheets/printFormula";
import type { Plan } from "../../src/sheets/plan";
import { keyed, type Keyed } from "./keyed";
import { type Axis, type LineId, PaperSheet } from "./paperSheet";

interface PaperTable {
  readonly table: string;
  readonly sheet: PaperSheet;
  readonly keys: Record<Axis, ReadonlyMap<string, LineId>>;
  /** Cells in which someone typed. */
  readonly typed: Set<string>;
}

/** A workbook on paper, with the tables of a plan written by key. */
export class PaperBook {
  private constructor(private readonly tables: readonly PaperTable[]) {}

  static write(plan: Plan): PaperBook {
    const book = new PaperBook(
      plan.sheets.map(({ table, name }) => ({
        table,
        sheet: new PaperSheet(name),
        keys: { row: new Map(), column: new Map() },
        typed: new Set(),
      })),
    );
    const placement = placementOf(plan);
    for (const { table, cells, rows, columns } of plan.sheets) {
      const { sheet } = book.table(table);
      sheet.cell(Math.max(...Object.values(rows)), Math.max(...Object.values(columns)));
      for (const { row, column, content } of cells)
        sheet.write(
          rows[row] ?? -1,
          columns[column] ?? -1,
          content !== null && typeof content === "object" ? printFormula(content, placement, table) : content,
          book.sheets,
        );
      book.anchor(table, { row: rows, column: columns });
    }
    return book;
  }

  states(): readonly TableState[] {
    return this.tables.map(({ table, sheet }) => ({
      table,
      sheet: sheet.name,
      rows: this.positions(table, "row"),
      columns: this.positions(table, "column"),
      top: 0,
      left: 0,
      contents: sheet.contents(),
      list: null,
    }));
  }

  contents(table: string): readonly (readonly CellContent[])[] {
    return this.table(table).sheet.contents();
  }

  size(table: string, axis: Axis): number {
    return this.table(table).sheet.lines[axis].length;
  }

  /** Someone types into a cell. */
  type(table: string, row: number, column: number, content: CellContent): this {
    const { sheet, typed } = this.table(table);
    sheet.write(row, column, content, this.sheets);
    typed.add(sheet.cell(row, column));
    return this;
  }

  insert(table: string, axis: Axis, at: number, count = 1): this {
    this.table(table).sheet.insert(axis, at, count);
    return this;
  }

  delete(table: string, axis: Axis, at: number, count = 1): this {
    this.table(table).sheet.delete(axis, at, count, this.sheets);
    return this;
  }

  /** Someone sorts the rows from `first` on; `from` tells which row comes to each place. */
  sort(table: string, first: number, from: readonly number[]): this {
    this.table(table).sheet.arrange(first, from, this.sheets);
    return this;
  }

  rename(table: string, name: string): this {
    this.table(table).sheet.name = name;
    return this;
  }

  /** Carries out what a merge decided: lines of every sheet come, cells are written, lines go. */
  apply(merges: readonly SheetMerge[]): this {
    for (const { table, rows, columns } of merges)
      this.step(table, [...linesCome("row", rows), ...linesCome("column", columns)]);
    for (const { table, writes, written } of merges) {
      for (const cell of writes) this.table(table).sheet.write(cell.row, cell.column, cell.written, this.sheets);
      this.anchor(table, { row: written.rows, column: written.columns });
    }
    for (const { table, rows, columns } of merges)
      this.step(table, [...linesGo("row", rows), ...linesGo("column", columns)]);
    return this;
  }

  private step(table: string, steps: readonly LineStep[]): void {
    for (const { axis, at, count } of steps)
      if (count > 0) this.insert(table, axis, at, count);
      else this.delete(table, axis, at, -count);
  }

  /** What stands at every pair of keys where nobody typed. */
  byKey(table: string): ReadonlyMap<string, Keyed> {
    const { sheet, typed } = this.table(table);
    const [rows, columns] = [this.positions(table, "row"), this.positions(table, "column")];
    const typedKeys = new Set(
      Object.entries(rows).flatMap(([row, r]) =>
        Object.entries(columns).flatMap(([column, c]) => (typed.has(sheet.cell(r, c)) ? [`${row} ${column}`] : [])),
      ),
    );
    return new Map([...keyed(this.states(), table)].filter(([key]) => !typedKeys.has(key)));
  }

  private positions(table: string, axis: Axis): Positions {
    const { sheet, keys } = this.table(table);
    return Object.fromEntries(
      [...keys[axis]].map(([key, line]) => [key, sheet.lines[axis].indexOf(line)] as const).filter(([, at]) => at >= 0),
    );
  }

  private anchor(table: string, positions: Readonly<Record<Axis, Positions>>): void {
    const { sheet, keys } = this.table(table);
    for (const axis of ["row", "column"] as const)
      keys[axis] = new Map(Object.entries(positions[axis]).map(([key, at]) => [key, sheet.lines[axis][at] ?? -1]));
  }

  private get sheets(): readonly PaperSheet[] {
    return this.tables.map(({ sheet }) => sheet);
  }

  private table(table: string): PaperTable {
    const found = this.tables.find((each) => each.table === table);
    if (found === undefined) throw new Error(`There is no table ${table}.`);
    return found;
  }
}
