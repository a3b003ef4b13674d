import type { TableId } from "./identifiers";
import type { Quantity } from "./notation/quantity";

/**
 * A table as a document prints it, for documents that are loaded without a model of their section: every row, column
 * and cell stands as on the page. Words are in the language of the document. Keys are made of numbers, labels and
 * captions, never of positions, so that a revised document has the same ones.
 */
export interface PageTable {
  readonly table: TableId;
  /** As the page numbers it, `29C.17 (1)`; null where it has none. */
  readonly number: string | null;
  /** What its numbers count; empty where the page does not say. */
  readonly unit: string;
  /** What kind of table it is; null where it is of no known kind. */
  readonly kind: string | null;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
}

export interface PageColumn {
  readonly key: string;
  readonly kind: "label" | "number" | "text";
  /** From the outermost to the innermost. */
  readonly headings: readonly string[];
  /** What its figures count, where they are figures of the budget; left out where that is not known. */
  readonly counts?: ColumnCounts;
}

export interface ColumnCounts {
  /** `approved`, `technical`, `estimate` and so on, as reading tells them. */
  readonly measure: string;
  readonly year?: number;
  /** Where each fund has columns of its own; `all` for their total. */
  readonly fund?: string;
}

export interface PageRow {
  readonly key: string;
  readonly kind: "heading" | "data" | "subtotal" | "total";
  readonly level: number;
  readonly label: string;
  readonly marks: readonly string[];
  /** What its figures are about, where they are figures of the budget; left out where that is not known. */
  readonly about?: RowSubject;
  /** By column key. */
  readonly cells: Readonly<Record<string, PageCell>>;
}

/** Of what part of a section the figures of a row are; of all of it what is left out. */
export interface RowSubject {
  readonly of: "money" | "posts";
  readonly entity?: string;
  /** A component by its code, or by its place among others: `EDM`, `SP3`, `SP7/part 1`. */
  readonly component?: string;
  /** `all` for the total of all; left out where columns tell the fund. */
  readonly fund?: string;
  readonly category?: string;
  readonly object?: string;
  readonly staffCategory?: string;
  readonly grade?: string;
}

/** Words, or a number with its text as printed. */
export type PageCell = string | PageNumber;

export interface PageNumber {
  readonly text: string;
  /** In the unit of the page. */
  readonly value: number;
  /** Digits after the point. */
  readonly decimals: number;
  /** How it follows from other cells of its table; left out for what is entered. */
  readonly follows?: PageProof;
  /** What it should follow from and does not: a slip of the page, which stays as it is printed. */
  readonly breaks?: PageProof;
}

/** A signed sum, divided by a base and a divisor where they are given: 0.01 for a percentage, 2 for a half. */
export interface PageProof {
  readonly plus: readonly PageAt[];
  readonly minus?: readonly PageAt[];
  readonly base?: PageAt;
  readonly divisor?: number;
  /** What the page prints more, because it adds unrounded amounts: 0.1 of 52 868.8 whose parts come to 52 868.7. */
  readonly rounding?: number;
}

/** Row key and column key. */
export type PageAt = readonly [string, string];

const byDecimals = ["posts", "money", "hundredths", "thousandths"] as const satisfies readonly Quantity[];

/**
 * What each number of a page counts, by row and column key. Whatever is added up has the same smallest unit: that of
 * the number with the most digits after the point among those that hang together. Nothing has more than three.
 */
export function quantitiesOn({ rows }: PageTable): (at: PageAt) => Quantity {
  const groups = new Groups();
  for (const { key: row, cells } of rows)
    for (const [column, cell] of Object.entries(cells)) {
      if (typeof cell === "string") continue;
      groups.raise([row, column], cell.decimals);
      const { plus, minus = [], base } = cell.follows ?? cell.breaks ?? { plus: [] };
      const [first, ...others] =
        base === undefined ? [[row, column] as const, ...plus, ...minus] : [base, ...plus, ...minus];
      for (const other of others) if (first !== undefined) groups.join(first, other);
    }
  return (at) => byDecimals[Math.min(groups.most(at), byDecimals.length - 1)] ?? "money";
}

/** Sets of cells that are joined one by one, each with the most digits of its members. */
class Groups {
  private readonly above = new Map<string, string>();
  private readonly digits = new Map<string, number>();

  join(one: PageAt, other: PageAt): void {
    const [first, second] = [this.head(cellId(one)), this.head(cellId(other))];
    if (first === second) return;
    this.above.set(second, first);
    this.digits.set(first, Math.max(this.digits.get(first) ?? 0, this.digits.get(second) ?? 0));
  }

  raise(at: PageAt, digits: number): void {
    const head = this.head(cellId(at));
    this.digits.set(head, Math.max(this.digits.get(head) ?? 0, digits));
  }

  most(at: PageAt): number {
    return this.digits.get(this.head(cellId(at))) ?? 0;
  }

  private head(id: string): string {
    let head = id;
    for (let next = this.above.get(head); next !== undefined; next = this.above.get(head)) head = next;
    return head;
  }
}

const cellId = ([row, column]: PageAt): string => `${row}\n${column}`;
