import {
  BooleanNumber,
  type IColumnData,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
} from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Area } from "./area";
import type { Book } from "./book";
import { type BorderLine, CELL_SIDES, fromLine } from "./border";
import { type Cells, toUniverValue } from "./cells";
import type { CellValue } from "./cellValue";
import { Fault } from "./fault";
import { toRange } from "./address";
import type { Sheets } from "./sheets";
import { type CellStyle, toUniverStyle } from "./style";

/** How cells of a file look. */
export interface LoadedStyle {
  readonly style: Partial<CellStyle>;
  readonly lines: Partial<Record<keyof typeof CELL_SIDES, BorderLine>>;
}

/** Marks that a cell carries beside its style. */
type Marks = Readonly<Record<string, unknown>>;

interface LoadedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** A style as `Loading.styles` returned it. */
  readonly style: string | null;
  readonly marks: Marks | null;
}

/** What a row or a run of columns says of itself; lengths in points. */
export interface LoadedLine {
  readonly first: number;
  readonly last: number;
  readonly length: number | null;
  readonly hidden: boolean;
  readonly marks: Marks | null;
}

/** A sheet as a file has it, its formulas aside. */
export interface LoadedSheet {
  readonly name: string;
  readonly cells: readonly LoadedCell[];
  readonly rows: readonly LoadedLine[];
  readonly columns: readonly LoadedLine[];
  /** Usual lengths in points; null where the file does not say. */
  readonly rowHeight: number | null;
  readonly columnWidth: number | null;
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColor: string;
}

export interface LoadedFormula {
  readonly row: number;
  readonly column: number;
  /** With its `=`. */
  readonly formula: string;
  readonly marks: Marks | null;
}

const POINT = 0.75;
/** Room below and beside what a file holds. */
const [MARGIN_ROWS, MARGIN_COLUMNS] = [50, 5];
const [LEAST_ROWS, LEAST_COLUMNS] = [200, 26];

/** Takes whole sheets into the workbook at once, none of it the user's to undo. */
export class Loading {
  constructor(
    private readonly book: Book,
    private readonly cells: Cells,
    private readonly sheets: Sheets,
  ) {}

  /** Makes styles known to the workbook; what is returned stands for them in cells. */
  styles(styles: readonly LoadedStyle[]): (string | null)[] {
    const known = this.book.workbook.getStyles();
    return styles.map((loaded) => {
      const style = univerStyle(loaded);
      return Object.keys(style).length === 0 ? null : (known.setValue(style) ?? null);
    });
  }

  /** Adds a sheet at the end and returns its id. */
  async sheet(loaded: LoadedSheet): Promise<string> {
    return this.sheets.addLoaded(loaded.name, worksheetOf(loaded));
  }

  /**
   * Puts formulas into cells that stand already. Of those that cannot be read the reasons are returned by their place
   * in the list; their cells keep the value they have and get the marks that `unread` tells.
   */
  formulas(
    sheet: string,
    formulas: readonly LoadedFormula[],
    unread: (index: number) => Marks,
  ): ReadonlyMap<number, string> {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const refused = new Map<number, string>();
    for (const [index, formula] of formulas.entries()) {
      const { row, column } = formula;
      const kept = this.kept(sheet, formula);
      if (typeof kept !== "string") refused.set(index, kept.message);
      const marks = typeof kept === "string" ? formula.marks : unread(index);
      const custom = marks === null ? {} : { custom: { ...this.cells.raw(sheet, row, column)?.custom, ...marks } };
      (cellValue[row] ??= {})[column] = { ...custom, ...(typeof kept === "string" ? { f: kept } : {}) };
    }
    if (formulas.length > 0) this.book.mutate(SetRangeValuesMutation, { ...this.book.place(sheet), cellValue });
    return refused;
  }

  private kept(sheet: string, { row, column, formula }: LoadedFormula): string | Fault {
    if (/\[#Totals\]/i.test(formula)) return new Fault("NotImplemented", "Tables here have no row of totals.");
    try {
      return this.cells.checkedFormula(formula, { sheet, row, column });
    } catch (refusal) {
      return refusal instanceof Fault ? refusal : new Fault("GeneralException", String(refusal));
    }
  }
}

function univerStyle({ style, lines }: LoadedStyle): IStyleData {
  const sides = Object.entries(CELL_SIDES).flatMap(([edge, side]) => {
    const line = lines[edge as keyof typeof CELL_SIDES];
    return line === undefined ? [] : [[side, fromLine(line)]];
  });
  return { ...toUniverStyle(style), ...(sides.length === 0 ? {} : { bd: Object.fromEntries(sides) as object }) };
}

function worksheetOf(loaded: LoadedSheet): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let [rows, columns] = [0, 0];
  for (const { row, column, value, style, marks } of loaded.cells) {
    (cellData[row] ??= {})[column] = {
      ...toUniverValue(value),
      ...(style === null ? {} : { s: style }),
      ...(marks === null ? {} : { custom: { ...marks } }),
    };
    [rows, columns] = [Math.max(rows, row + 1), Math.max(columns, column + 1)];
  }
  for (const { row, column, ...size } of loaded.merges)
    [rows, columns] = [Math.max(rows, row + size.rows), Math.max(columns, column + size.columns)];
  const { frozen } = loaded;
  return {
    cellData,
    rowCount: Math.min(1_048_576, Math.max(LEAST_ROWS, rows + MARGIN_ROWS)),
    columnCount: Math.min(16_384, Math.max(LEAST_COLUMNS, columns + MARGIN_COLUMNS)),
    ...(loaded.rowHeight === null ? {} : { defaultRowHeight: loaded.rowHeight / POINT }),
    ...(loaded.columnWidth === null ? {} : { defaultColumnWidth: loaded.columnWidth / POINT }),
    rowData: linesOf(loaded.rows, (line): Partial<IRowData> => ({
      ...(line.length === null ? {} : { h: line.length / POINT, ia: BooleanNumber.FALSE }),
      ...common(line),
    })),
    columnData: linesOf(loaded.columns, (line): Partial<IColumnData> => ({
      ...(line.length === null ? {} : { w: line.length / POINT }),
      ...common(line),
    })),
    mergeData: loaded.merges.map(toRange),
    tabColor: loaded.tabColor,
    showGridlines: loaded.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
  };
}

const common = ({ hidden, marks }: LoadedLine): { hd?: BooleanNumber; custom?: Record<string, unknown> } => ({
  ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
  ...(marks === null ? {} : { custom: { ...marks } }),
});

function linesOf<T>(lines: readonly LoadedLine[], data: (line: LoadedLine) => T): Record<number, T> {
  const found: Record<number, T> = {};
  for (const line of lines) for (let at = line.first; at <= line.last; at++) found[at] = data(line);
  return found;
}
