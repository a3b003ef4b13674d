import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import { type Area, overlaps } from "./area";
import type { Book } from "./book";
import type { Cells } from "./cells";
import { refuse } from "./fault";
import { isName } from "./names";
import { fromRange, toRange } from "./address";

/** An Excel table: a header row, and below it the rows that structured references such as `PostChanges[Posts]` read. */
export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Header row and data rows. */
  readonly area: Area;
  readonly columns: readonly string[];
}

type UniverTable = ReturnType<TableManager["getTablesBySubunitId"]>[number];

/** The tables of the workbook. */
export class Tables {
  private readonly manager: TableManager;
  private created = 0;

  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
  ) {
    this.manager = book.injector.get(TableManager);
  }

  all(): TableInfo[] {
    return this.book.workbook.getSheets().flatMap((sheet) => this.onSheet(sheet.getSheetId()));
  }

  onSheet(sheet: string): TableInfo[] {
    return this.manager.getTablesBySubunitId(this.book.unitId, sheet).map((table) => this.info(sheet, table));
  }

  /** A table by its id, or by its name without regard to case. */
  find(key: string): TableInfo | null {
    const wanted = key.toLowerCase();
    return this.all().find((table) => table.id === key || table.name.toLowerCase() === wanted) ?? null;
  }

  /** Makes a table of an area whose first row holds the headings; blank headings get `Column<n>`. */
  async add(sheet: string, area: Area, name = this.freeName()): Promise<TableInfo> {
    if (this.onSheet(sheet).some((table) => overlaps(table.area, area)))
      refuse("InvalidArgument", "A table cannot overlap another table.");
    const tall = area.rows > 1 ? area : { ...area, rows: 2 };
    this.book.ensure(sheet, tall);
    this.nameColumns(sheet, tall);
    this.checkName(name, null);
    const id = String(++this.created + this.all().length);
    await this.book.command(AddSheetTableCommand.id, {
      ...this.book.place(sheet),
      id,
      name,
      range: toRange(tall),
      options: {},
    });
    return this.find(id) ?? refuse("GeneralException", `The table ${name} could not be made.`);
  }

  async remove(id: string): Promise<void> {
    const table = this.find(id);
    if (table)
      await this.book.command(DeleteSheetTableCommand.id, { ...this.book.place(table.sheet), tableId: table.id });
  }

  async rename(id: string, name: string): Promise<void> {
    this.checkName(name, id);
    await this.book.command(SetSheetTableCommand.id, { unitId: this.book.unitId, tableId: id, name });
  }

  /** Gives a table another area with the same header row. */
  resize(id: string, area: Area): void {
    const table = this.find(id) ?? refuse("ItemNotFound", "The table is gone.");
    if (area.row !== table.area.row || area.rows < 2)
      refuse("InvalidArgument", "A table keeps its header row and at least one row of data.");
    if (this.onSheet(table.sheet).some((other) => other.id !== id && overlaps(other.area, area)))
      refuse("InvalidArgument", "A table cannot overlap another table.");
    this.book.ensure(table.sheet, area);
    this.nameColumns(table.sheet, area);
    this.setArea(table, area);
  }

  /** Moves the bounds of a table without asking whether they make sense. */
  setArea(table: TableInfo, area: Area): void {
    const set = (to: Area) => ({
      id: SetSheetTableMutation.id,
      params: {
        ...this.book.place(table.sheet),
        tableId: table.id,
        config: { updateRange: { newRange: toRange(to) } },
      },
    });
    this.book.change(set(area), set(table.area));
  }

  private info(sheet: string, table: UniverTable): TableInfo {
    const area = fromRange(table.getRange());
    const columns = Array.from({ length: area.columns }, (_, index) =>
      String(this.cells.value(sheet, area.row, area.column + index)),
    );
    return { id: table.getId(), name: table.getDisplayName(), sheet, area, columns };
  }

  private nameColumns(sheet: string, area: Area): void {
    this.cells.write(sheet, { ...area, rows: 1 }, (row, column) =>
      this.cells.value(sheet, row, column) === "" ? `Column${column - area.column + 1}` : null,
    );
  }

  private checkName(name: string, own: string | null): void {
    if (!isName(name)) refuse("InvalidArgument", `"${name}" is not a valid name for a table.`);
    const taken = this.find(name);
    if (taken && taken.id !== own) refuse("ItemAlreadyExists", `A table called "${name}" already exists.`);
  }

  /** A name for a copy of a table, which Excel makes by a number behind it. */
  freeNameLike(name: string): string {
    for (let number = 2; ; number++) {
      if (!this.find(`${name}${number}`)) return `${name}${number}`;
    }
  }

  private freeName(): string {
    for (let number = this.all().length + 1; ; number++) {
      if (!this.find(`Table${number}`)) return `Table${number}`;
    }
  }
}
