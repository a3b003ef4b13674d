import { FormulaDataModel, SetSuperTableMutation } from "@univerjs/engine-formula";
import { generateRandomId, ObjectMatrix } from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { TableColumnDataTypeEnum, TableManager } from "@univerjs/sheets-table";
import { overlaps } from "./area";
import type { Book } from "./book";
import type { Cells } from "./cells";
import { uniqueHeadings } from "./formula/headings";
import { renameColumns } from "./formula/renameColumns";
import { escaped } from "./formula/structuredReference";
import type { Names } from "./names";
import { mentionOf } from "./naming";
import { toRange } from "./range";
import type { TableInfo, Tables } from "./tables";
import type { Undo } from "./undo";
import { FOLLOWING, type Happening } from "./watch";

/**
 * A table's columns are called what its heading cells say. A heading that changes renames its column, and every formula
 * that speaks of it says the new name, as in Excel; taking the heading back takes that back too.
 */
export class TableHeadings {
  private readonly manager: TableManager;
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
    private readonly tables: Tables,
    private readonly names: Names,
    private readonly undo: Undo,
  ) {
    this.manager = book.injector.get(TableManager);
    this.formulas = book.injector.get(FormulaDataModel);
    // Columns that come and go leave Univer with names of its own making.
    book.commands.onCommandExecuted(({ id }) => {
      if (id === SetSuperTableMutation.id) for (const table of this.tables.all()) this.know(table);
    });
  }

  follow(happening: Happening): void {
    if (happening.kind !== "changed") return;
    for (const { id, area } of this.tables.onSheet(happening.sheet)) {
      const isHit = happening.changeType !== "RangeEdited" || overlaps({ ...area, rows: 1 }, happening.area);
      if (isHit) this.rename(id, happening.changeType === "RangeEdited");
    }
  }

  private rename(id: string, followsFormulas: boolean): void {
    if (!this.undo.replaying) this.settle(this.tables.find(id));
    const table = this.tables.find(id);
    if (table === null) return;
    const before = this.known(table);
    if (!this.know(table) || !followsFormulas) return;
    const renamed = new Map(
      before.flatMap((name, index) =>
        name === table.columns[index] ? [] : [[name.toLowerCase(), table.columns[index] ?? name] as const],
      ),
    );
    const change = (formula: string): string => renameColumns(formula, table.name, renamed);
    const mentions = mentionOf([table.name]);
    this.renameInCells((formula) => (mentions.test(formula) ? change(formula) : formula));
    this.names.rewrite(change);
  }

  /** Headings are texts, none of them empty, no two the same. */
  private settle(table: TableInfo | null): void {
    if (table === null) return;
    const { sheet, area, columns } = table;
    const headings = uniqueHeadings(columns);
    const isSettled = (column: number): boolean =>
      this.cells.value(sheet, area.row, column) === headings[column - area.column] &&
      !this.cells.hasFormula(sheet, area.row, column);
    this.cells.write(sheet, { ...area, rows: 1 }, (_, column) =>
      isSettled(column) ? null : `'${headings[column - area.column]}`,
    );
  }

  private known(table: TableInfo): string[] {
    return (
      this.manager
        .getTableById(this.book.unitId, table.id)
        ?.getTableInfo()
        .columns.map((column) => column.displayName) ?? []
    );
  }

  /** Tells the engine what the columns are called; false when it knew. */
  private know(table: TableInfo): boolean {
    const { id, name, sheet, area, columns } = table;
    const univerTable = this.manager.getTableById(this.book.unitId, id);
    const known = univerTable?.getTableInfo().columns ?? [];
    if (!univerTable || columns.every((column, index) => known[index]?.displayName === column)) return false;
    univerTable.setColumns(columns.map((displayName, index) => ({ ...(known[index] ?? newColumn()), displayName })));
    const titleMap = new Map(
      columns.flatMap(
        (column, index) =>
          [
            [column, index],
            [escaped(column), index],
          ] as const,
      ),
    );
    this.book.mutate(SetSuperTableMutation, {
      unitId: this.book.unitId,
      tableName: name,
      reference: { range: toRange(area), sheetId: sheet, titleMap },
    });
    return true;
  }

  /** What follows a heading is no edit of anyone, nor a step of undo: it follows the heading back as well. */
  private renameInCells(change: (formula: string) => string): void {
    const { unitId } = this.book;
    for (const [sheet, rows] of Object.entries(this.formulas.getFormulaData()[unitId] ?? {})) {
      const cellValue: NonNullable<ISetRangeValuesMutationParams["cellValue"]> = {};
      new ObjectMatrix(rows ?? {}).forValue((row, column, cell) => {
        const formula = (cell && this.formulas.getFormulaStringByCell(row, column, sheet, unitId)) ?? "";
        const changed = change(formula);
        if (changed !== formula) (cellValue[row] ??= {})[column] = { f: changed, si: null };
      });
      if (Object.keys(cellValue).length > 0)
        this.book.mutate(SetRangeValuesMutation, { ...this.book.place(sheet), cellValue, trigger: FOLLOWING });
    }
  }
}

const newColumn = () => ({
  id: generateRandomId(),
  dataType: TableColumnDataTypeEnum.String,
  formula: "",
  meta: {},
  style: {},
});
