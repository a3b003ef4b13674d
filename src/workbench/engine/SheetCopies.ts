import { type ICellData, type IObjectMatrixPrimitiveType, ObjectMatrix } from "@univerjs/core";
import type { SheetArea } from "./area";
import type { Book } from "./book";
import type { Cells } from "./cells";
import type { Names } from "./names";
import { piecesOf } from "./pieces";
import type { Sheets } from "./sheets";
import type { StateStore } from "./state";
import type { ChartState, SheetState } from "./stateModel";
import type { Tables } from "./tables";
import type { Undo } from "./undo";
import type { Validations } from "./validations";

/** The parts of a workbook of which a copied sheet needs its own. */
interface Parts {
  readonly book: Book;
  readonly cells: Cells;
  readonly sheets: Sheets;
  readonly tables: Tables;
  readonly names: Names;
  readonly validations: Validations;
  readonly state: StateStore;
  readonly undo: Undo;
}

type CellData = IObjectMatrixPrimitiveType<ICellData>;

/** Copies of whole sheets. */
export class SheetCopies {
  constructor(private readonly parts: Parts) {}

  /**
   * Copies a sheet with all that stands on it, and returns the id of the copy, which stands at the end. Its tables get
   * names of their own, and names that speak of the sheet speak of the copy within it. Clears the undo stack as Excel
   * does.
   */
  async copy(source: string): Promise<string> {
    const { sheets, validations, undo } = this.parts;
    const copy = await sheets.addCopy(source, withoutFormulas);
    const renamed = await this.copyTables(source, copy);
    this.copyFormulas(source, copy, renamed);
    await validations.copy(source, copy);
    this.copyNames(source, copy);
    this.copyState(source, copy);
    undo.clear();
    return copy;
  }

  private async copyTables(source: string, copy: string): Promise<ReadonlyMap<string, string>> {
    const { tables, state } = this.parts;
    const renamed = new Map<string, string>();
    for (const table of tables.onSheet(source)) {
      const made = await tables.add(copy, table.area, tables.freeNameLike(table.name));
      renamed.set(table.name.toLowerCase(), made.name);
      state.update((value) => ({ ...value, tables: { ...value.tables, [made.id]: value.tables[table.id] ?? {} } }));
    }
    return renamed;
  }

  private copyFormulas(source: string, copy: string, renamed: ReadonlyMap<string, string>): void {
    const { book, cells } = this.parts;
    const formulas = new Map<string, string>();
    book
      .sheet(source)
      .getCellMatrix()
      .forValue((row, column) => {
        const formula = cells.keptFormula(source, row, column);
        if (formula !== null) formulas.set(`${row},${column}`, renameTables(formula, renamed));
      });
    cells.patch(copy, book.extent(copy), (row, column) => {
      const f = formulas.get(`${row},${column}`);
      return f === undefined ? undefined : { f, si: null, v: null, p: null, t: null };
    });
  }

  /** Names of the sheet, and those of the workbook that refer to it, become names of the copy. */
  private copyNames(source: string, copy: string): void {
    const { names } = this.parts;
    for (const name of names.all()) {
      const target = names.target(name);
      const isOwn = name.scope === source;
      if (!isOwn && (name.scope !== null || target?.sheet !== source)) continue;
      const made = names.add(
        name.name,
        target?.sheet === source ? names.referenceTo({ ...target, sheet: copy }) : name.formula,
        copy,
        name.comment,
      );
      if (!name.visible) names.update(made, { visible: false });
    }
  }

  private copyState(source: string, copy: string): void {
    const { state, tables } = this.parts;
    const ids = new Map(
      tables.onSheet(source).map((table, index) => [table.id, tables.onSheet(copy)[index]?.id ?? table.id]),
    );
    state.updateSheet(copy, () => copied(state.sheet(source), source, copy, ids));
  }
}

/** The cells of a sheet with their styles and values; what is computed comes later, when its tables are there. */
function withoutFormulas(cells: CellData): CellData {
  const still = (cell: ICellData): ICellData => (cell.f || cell.si ? { ...cell, f: null, si: null, v: null } : cell);
  const kept: CellData = {};
  new ObjectMatrix(cells).forValue((row, column, cell) => {
    (kept[row] ??= {})[column] = still(cell);
  });
  return kept;
}

function copied(state: SheetState, source: string, copy: string, tables: ReadonlyMap<string, string>): SheetState {
  return {
    ...state,
    conditionalFormats: state.conditionalFormats.map((format) => ({ ...format, id: `${copy}:${format.id}` })),
    comments: state.comments.map((comment) => ({
      ...comment,
      id: `${copy}:${comment.id}`,
      replies: comment.replies.map((reply) => ({ ...reply, id: `${copy}:${reply.id}` })),
    })),
    charts: state.charts.map((chart) => copiedChart(chart, source, copy)),
    filters: Object.fromEntries(
      Object.entries(state.filters).map(([table, filter]) => [tables.get(table) ?? table, filter]),
    ),
  };
}

/** A chart over the cells of the sheet is one over those of the copy there. */
function copiedChart(chart: ChartState, source: string, copy: string): ChartState {
  const moved = (from: SheetArea | null): SheetArea | null =>
    from?.sheet === source ? { ...from, sheet: copy } : from;
  return {
    ...chart,
    id: `${copy}:${chart.id}`,
    series: chart.series.map((series) => ({
      ...series,
      nameFrom: moved(series.nameFrom),
      values: moved(series.values),
      categories: moved(series.categories),
    })),
  };
}

/** A formula after tables have got other names; `renamed` leads from the old ones, in lower case. */
function renameTables(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0) return formula;
  return piecesOf(formula)
    .map((piece) => {
      const name = piece.kind === "structured" ? piece.table : piece.kind === "name" ? piece.text : "";
      return (renamed.get(name.toLowerCase()) ?? name) + piece.text.slice(name.length);
    })
    .join("");
}
