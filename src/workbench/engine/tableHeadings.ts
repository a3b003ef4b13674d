import { FormulaDataModel, SetSuperTableMutation } from "@univerjs/engine-formula";
import { generateRandomId, ObjectMatrix } from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { TableColumnDataTypeEnum, TableManager } from "@univerjs/sheets-table";
import { escaped, readTablePart, tablePartText } from "./FormulaText";
import { toRange } from "./address";
import { lastColumn, lastRow, matrixOf, overlaps } from "./area";
import type { Book } from "./book";
import type { Cells } from "./cells";
import { mentionOf, type Names } from "./names";
import { piecesOf } from "./pieces";
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

/**
 * What Excel makes of headings: a blank one is called `Column1`, and one that stands there already gets a number behind
 * it.
 */
function uniqueHeadings(headings: readonly string[]): string[] {
  const taken = new Set<string>();
  return headings.map((heading, index) => {
    const wanted = heading === "" ? `Column${index + 1}` : heading;
    const free = freeName(wanted, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** A formula after columns of a table have got other names; `renamed` leads from the old ones, in lower case. */
function renameColumns(formula: string, table: string, renamed: ReadonlyMap<string, string>): string {
  const name = (column: string): string => renamed.get(column.toLowerCase()) ?? column;
  return piecesOf(formula)
    .map((piece) => {
      const part =
        piece.kind === "structured" && piece.table.toLowerCase() === table.toLowerCase()
          ? readTablePart(piece.body)
          : null;
      if (piece.kind !== "structured" || !part?.columns) return piece.text;
      return piece.table + tablePartText({ ...part, columns: [name(part.columns[0]), name(part.columns[1])] });
    })
    .join("");
}

/** Excel takes an entry just below a table into it, unless the row already held something of its own. */
export function growTables(happening: Happening, tables: Tables, cells: Cells, undo: Undo): void {
  if (happening.kind !== "changed" || happening.changeType !== "RangeEdited" || undo.replaying) return;
  const { sheet, area } = happening;
  for (const table of tables.onSheet(sheet)) {
    const isBelow =
      area.row === lastRow(table.area) + 1 &&
      area.column >= table.area.column &&
      lastColumn(area) <= lastColumn(table.area);
    const hasEntries =
      isBelow &&
      matrixOf(
        area,
        (row, column) => cells.value(sheet, row, column) !== "" || cells.hasFormula(sheet, row, column),
      ).every((row) => row.some(Boolean));
    if (hasEntries) tables.setArea(table, { ...table.area, rows: table.area.rows + area.rows });
  }
}
