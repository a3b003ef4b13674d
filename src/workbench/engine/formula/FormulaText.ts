import { TableManager } from "@univerjs/sheets-table";
import { contains, singleCell } from "../area";
import type { Book } from "../book";
import { refuse } from "../fault";
import type { Caller } from "../hostFunction";
import { fromRange } from "../range";
import { isEvenArray, plainArray } from "./arrayConstant";
import { type Piece, piecesOf } from "./pieces";
import { readTablePart, shownPartText, type TablePart, tablePartText } from "./structuredReference";

type Known = ReturnType<TableManager["getTableList"]>[number];

/** Formulas as a user writes and reads them, and as the engine keeps them. */
export class FormulaText {
  private readonly manager: TableManager;

  constructor(private readonly book: Book) {
    this.manager = book.injector.get(TableManager);
  }

  /**
   * A formula as the engine keeps it, from one that was entered: tables and columns by their own names, this row spelled
   * out, the numbers of arrays plain. Throws InvalidArgument where Excel knows no such table or column.
   */
  entered(formula: string, cell: Caller | null): string {
    if (!this.concerns(formula)) return formula;
    return piecesOf(formula)
      .map((piece) => this.enteredPiece(piece, cell))
      .join("");
  }

  /** A formula as the formula bar shows it in a cell. */
  shown(formula: string, cell: Caller): string {
    if (!formula.includes("[")) return formula;
    return piecesOf(formula)
      .map((piece) => this.shownPiece(piece, cell))
      .join("");
  }

  private enteredPiece(piece: Piece, cell: Caller | null): string {
    if (piece.kind === "array")
      return isEvenArray(piece.text)
        ? plainArray(piece.text)
        : refuse("InvalidArgument", `The rows of the array ${piece.text} are not of one length.`);
    if (piece.kind === "name") return this.named(piece.text)?.name ?? piece.text;
    if (piece.kind !== "structured") return piece.text;
    const table = (piece.table === "" ? this.around(cell) : this.named(piece.table)) ?? unreadable(piece.text);
    const part = readTablePart(piece.body) ?? unreadable(piece.text);
    // A table here has no row of totals.
    return part.item === "#Totals" ? "#REF!" : table.name + tablePartText(ownNames(part, table, piece.text));
  }

  private shownPiece(piece: Piece, cell: Caller): string {
    const part = piece.kind === "structured" ? readTablePart(piece.body) : null;
    if (piece.kind !== "structured" || part === null) return piece.text;
    const isShort =
      part.columns !== null &&
      (part.item === null || part.item === "#This Row") &&
      this.around(cell)?.name === piece.table;
    return (isShort ? "" : piece.table) + shownPartText(part);
  }

  private named(name: string): Known | null {
    return this.tables().find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  /** The table that a cell stands in. */
  private around(cell: Caller | null): Known | null {
    return (
      cell &&
      (this.tables().find(
        (table) =>
          table.subUnitId === cell.sheet && contains(fromRange(table.range), singleCell(cell.row, cell.column)),
      ) ??
        null)
    );
  }

  private tables(): Known[] {
    return this.manager.getTableList(this.book.unitId);
  }

  /** Most formulas need not be taken apart. */
  private concerns(formula: string): boolean {
    const lower = formula.toLowerCase();
    return /[[{]/.test(formula) || this.tables().some((table) => lower.includes(table.name.toLowerCase()));
  }
}

const unreadable = (text: string): never =>
  refuse("InvalidArgument", `The formula cannot be read: there is no ${text}.`);

function ownNames(part: TablePart, table: Known, text: string): TablePart {
  const names = table.columns.map((column) => column.displayName);
  const own = (wanted: string): string =>
    names.find((name) => name.trim().toLowerCase() === wanted.trim().toLowerCase()) ?? unreadable(text);
  return part.columns === null ? part : { ...part, columns: [own(part.columns[0]), own(part.columns[1])] };
}
