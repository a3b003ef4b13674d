import { TableManager } from "@univerjs/sheets-table";
import { fromRange } from "./address";
import { contains, singleCell } from "./area";
import type { Book } from "./book";
import { refuse } from "./fault";
import type { Caller } from "./hostFunction";
import { type Piece, piecesOf } from "./pieces";

type Known = ReturnType<TableManager["getTableList"]>[number];

/** Formulas as a user writes and reads them, and as the engine keeps them. */
export class FormulaText {
  private readonly manager: TableManager;

  constructor(private readonly book: Book) {
    this.manager = book.injector.get(TableManager);
  }

  /**
   * A formula as the engine keeps it, from one that was entered: tables and columns by their own names, this row
   * spelled out, the numbers of arrays plain. Throws InvalidArgument where Excel knows no such table or column.
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

const ELEMENT = /"(?:[^"]|"")*"|[^,;{}]+/g;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;

/** An array such as `{100.0,+2}` with its numbers as Excel keeps them: `{100,2}`. */
export function plainArray(text: string): string {
  return text.replace(ELEMENT, (element) => (NUMBER.test(element.trim()) ? String(Number(element)) : element));
}

/** The elements of an array such as `{"a",1;"b",2}` by rows, as they are spelled. */
export function rowsOfArray(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [piece] of text
    .trim()
    .slice(1, -1)
    .matchAll(/"(?:[^"]|"")*"|[;,]|[^",;]+/g)) {
    if (piece === ";") rows.push([]);
    else if (piece !== "," && piece.trim() !== "") rows.at(-1)?.push(piece.trim());
  }
  return rows;
}

/** Whether every row of an array has as many elements as the others. */
export function isEvenArray(text: string): boolean {
  return new Set(rowsOfArray(text).map((row) => row.length)).size === 1;
}

/** The parts of a table that a reference may name. */
const ITEMS = ["#All", "#Data", "#Headers", "#Totals", "#This Row"] as const;
type TableItem = (typeof ITEMS)[number];

/**
 * What stands between the outer brackets of `PostChanges[[#Headers],[Posts]]`: a part of the table, and columns of it.
 */
interface TablePart {
  /** Null means the data. */
  readonly item: TableItem | null;
  /** The first and the last column; null means all. */
  readonly columns: readonly [first: string, last: string] | null;
  /** Whether a lone column stands in brackets of its own, `[[Posts]]`: both spellings are right. */
  readonly isBracketed?: boolean;
}

/** Characters that mean something in a reference stand there behind an apostrophe. */
const unescaped = (text: string): string => text.replace(/'([^])/g, "$1");
export const escaped = (column: string): string => column.replace(/['#[\]]/g, "'$&");

/** Parts of a text between commas, or around a colon, that stand in no bracket. */
function split(text: string, at: "," | ":"): string[] {
  const parts = [""];
  let depth = 0;
  for (const [character] of text.matchAll(/'[^]|[^]/g)) {
    depth += character === "[" ? 1 : character === "]" ? -1 : 0;
    if (character === at && depth === 0) parts.push("");
    else parts.push((parts.pop() ?? "") + character);
  }
  return parts.map((part) => part.trim());
}

const inner = (text: string): string => /^\[([^]*)\]$/.exec(text)?.[1] ?? text;

const itemOf = (text: string): TableItem | null =>
  ITEMS.find((item) => item.toLowerCase() === text.trim().replace(/\s+/g, " ").toLowerCase()) ?? null;

/** Several items beside one another: a table here has no row of totals. */
function joined(items: readonly TableItem[]): TableItem | null | undefined {
  if (items.length < 2) return items[0] ?? null;
  const has = (item: TableItem): boolean => items.includes(item);
  if (items.length > 2 || !has("#Data")) return undefined;
  return has("#Headers") ? "#All" : has("#Totals") ? "#Data" : undefined;
}

function columnsOf(text: string): TablePart["columns"] {
  const [first = "", last = first] = split(text, ":").map((column) => unescaped(inner(column)));
  return text === "" ? null : [first, last];
}

function partOfList(body: string): TablePart | null {
  const parts = split(body, ",");
  const named = parts.map((part) => itemOf(inner(part)));
  const items = named.flatMap((item) => item ?? []);
  const columns = named.findIndex((item) => item === null);
  const item = joined(items);
  if (item === undefined || (columns !== -1 && columns !== parts.length - 1)) return null;
  return { item, columns: columns === -1 ? null : columnsOf(parts[columns] ?? ""), isBracketed: true };
}

/** Reads what stands between the outer brackets of a structured reference; null where Excel would refuse it. */
export function readTablePart(body: string): TablePart | null {
  const text = body.trim();
  if (text === "") return { item: null, columns: null };
  if (text.startsWith("@")) return { item: "#This Row", columns: columnsOf(text.slice(1).trim()) };
  if (text.startsWith("[")) return partOfList(text);
  if (!text.startsWith("#")) return { item: null, columns: [unescaped(text), unescaped(text)] };
  const item = itemOf(text);
  return item && { item, columns: null };
}

/** A part as the engine and files spell it: `[Posts]`, `[#All]`, `[[#This Row],[Posts]]`. */
export function tablePartText({ item, columns, isBracketed }: TablePart): string {
  if (columns === null) return item === null ? "" : `[${item}]`;
  const [first, last] = columns.map(escaped);
  if (item === null && first === last) return isBracketed === true ? `[[${first}]]` : `[${first}]`;
  if (item === null) return `[[${first}]:[${last}]]`;
  return first === last ? `[[${item}],[${first}]]` : `[[${item}],[${first}]:[${last}]]`;
}

/** A part as the formula bar shows it, where this row is an `@`: `[@Posts]`, `[@[Posts by grade]]`. */
export function shownPartText(part: TablePart): string {
  if (part.item !== "#This Row") return tablePartText(part);
  if (part.columns === null) return "[@]";
  const [first, last] = part.columns;
  if (first !== last) return `[@[${escaped(first)}]:[${escaped(last)}]]`;
  return /^[\p{L}\p{N}_.]+$/u.test(first) ? `[@${first}]` : `[@[${escaped(first)}]]`;
}
