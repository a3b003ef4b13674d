import { columnNumber, cellAddress, sheetPrefix } from "../../src/spreadsheet/address";
import { shiftedFormula } from "../../src/refresh/print";
import type { CellContent } from "../../src/spreadsheet/cellContent";

/** A row or a column, whatever stands before it. */
export type LineId = number;
export type Axis = "row" | "column";

/** A cell or a range by its first and last line on either axis; null where Excel lost it. */
interface PaperReference {
  readonly on: PaperSheet;
  /** Whether the formula says the name of the sheet. */
  readonly isNamed: boolean;
  ends: Readonly<Record<Axis, readonly [LineId, LineId]>> | null;
  readonly isRange: boolean;
}

type Held = CellContent | readonly (string | PaperReference)[];

let lines = 0;
const newLine = (): LineId => (lines += 1);
const REFERENCE = /(?:'((?:[^']|'')+)'!)?([A-Z]{1,2})(\d+)(?::([A-Z]{1,2})(\d+))?/g;

/**
 * A sheet that does what Excel does when lines come and go: formulas follow their cells, ranges shrink at their ends.
 */
export class PaperSheet {
  readonly lines: Record<Axis, LineId[]> = { row: [], column: [] };
  private readonly cells = new Map<string, Held>();

  constructor(public name: string) {}

  insert(axis: Axis, at: number, count = 1): void {
    this.reach(axis, at - 1);
    this.lines[axis].splice(at, 0, ...Array.from({ length: count }, newLine));
  }

  /** The references in formulas of any sheet shrink before the lines go. */
  delete(axis: Axis, at: number, count: number, all: readonly PaperSheet[]): void {
    const gone = new Set(this.lines[axis].slice(at, at + count));
    for (const sheet of all)
      for (const reference of sheet.references())
        if (reference.on === this) shrink(reference, axis, this.lines[axis], gone);
    this.lines[axis].splice(at, count);
  }

  write(row: number, column: number, content: CellContent, all: readonly PaperSheet[]): void {
    this.cells.set(
      this.cell(row, column),
      typeof content === "string" && content.startsWith("=") ? this.read(content, all) : content,
    );
  }

  at(row: number, column: number): CellContent {
    const held = this.cells.get(this.cell(row, column)) ?? null;
    return held === null || typeof held !== "object"
      ? held
      : held.map((part) => (typeof part === "string" ? part : printed(part))).join("");
  }

  /**
   * Puts into rows from `first` on what stood in others, as Excel sorts: formulas keep to their own row, and names
   * stay.
   */
  arrange(first: number, from: readonly number[], all: readonly PaperSheet[]): void {
    const rows = from.map((source, index) =>
      this.lines.column.map((_, column) => {
        const content = this.at(source, column);
        return typeof content === "string" && content.startsWith("=")
          ? shiftedFormula(content, first + index - source, 0)
          : content;
      }),
    );
    rows.forEach((row, index) => {
      row.forEach((content, column) => {
        this.write(first + index, column, content, all);
      });
    });
  }

  contents(): readonly (readonly CellContent[])[] {
    return this.lines.row.map((_, row) => this.lines.column.map((__, column) => this.at(row, column)));
  }

  cell(row: number, column: number): string {
    return `${this.reach("row", row)}:${this.reach("column", column)}`;
  }

  private references(): readonly PaperReference[] {
    return [...this.cells.values()].flatMap((held) =>
      held !== null && typeof held === "object" ? held.filter((part) => typeof part !== "string") : [],
    );
  }

  private reach(axis: Axis, at: number): LineId {
    while (this.lines[axis].length <= at) this.lines[axis].push(newLine());
    return this.lines[axis][at] ?? -1;
  }

  private read(formula: string, all: readonly PaperSheet[]): readonly (string | PaperReference)[] {
    const parts: (string | PaperReference)[] = [];
    let end = 0;
    for (const found of formula.matchAll(REFERENCE)) {
      parts.push(formula.slice(end, found.index), this.referenceOf(found, all));
      end = found.index + found[0].length;
    }
    return [...parts, formula.slice(end)];
  }

  private referenceOf(
    [text, name, left = "", top = "", right = left, bottom = top]: RegExpExecArray,
    all: readonly PaperSheet[],
  ): PaperReference {
    const on = name === undefined ? this : all.find((sheet) => sheet.name === name.replaceAll("''", "'"));
    if (on === undefined) throw new Error(`There is no sheet ${String(name)}.`);
    const row = [on.reach("row", Number(top) - 1), on.reach("row", Number(bottom) - 1)] as const;
    const column = [on.reach("column", columnNumber(left)), on.reach("column", columnNumber(right))] as const;
    return { on, isNamed: name !== undefined, ends: { row, column }, isRange: text.includes(":") };
  }
}

function shrink(reference: PaperReference, axis: Axis, order: readonly LineId[], gone: ReadonlySet<LineId>): void {
  if (reference.ends === null) return;
  const [first, last] = reference.ends[axis];
  const left = order.slice(order.indexOf(first), order.indexOf(last) + 1).filter((line) => !gone.has(line));
  const [from, to] = [left[0], left.at(-1)];
  reference.ends = from === undefined || to === undefined ? null : { ...reference.ends, [axis]: [from, to] };
}

function printed({ on, isNamed, ends, isRange }: PaperReference): string {
  if (ends === null) return "#REF!";
  const [first, last] = ([0, 1] as const).map((end) =>
    cellAddress(on.lines.row.indexOf(ends.row[end]), on.lines.column.indexOf(ends.column[end])),
  );
  return `${isNamed ? sheetPrefix(on.name) : ""}${first ?? ""}${isRange ? `:${last ?? ""}` : ""}`;
}
