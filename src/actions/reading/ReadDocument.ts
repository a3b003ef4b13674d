import type { DocumentLanguage } from "../../reading/document/document";
import type { WithProgress } from "../context/Progress";

/** A document to read: the bytes of a file, or a range of the workbook. */
export interface ReadArgs extends WithProgress {
  readonly bytes?: Uint8Array | undefined;
  /** Text of a file that is no Word file. */
  readonly text?: string | undefined;
  /** An address, a sheet, a single cell for the region around it, or what is selected where nothing else is given. */
  readonly range?: string | undefined;
  readonly language?: string | undefined;
  /** Told of each table before it is read. */
  readonly onTable?: ((done: number, total: number, caption: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was read, in words of a language. */
export interface ReadResult {
  readonly document: {
    readonly symbol: string | null;
    readonly section: string | null;
    readonly title: string | null;
    readonly year: number | null;
    readonly baseYear: number | null;
    readonly language: DocumentLanguage;
    readonly entities: readonly string[];
  };
  readonly tables: readonly ReadTable[];
  readonly findings: readonly ReadFinding[];
  readonly notUnderstood: readonly ReadGap[];
  readonly counts: {
    readonly tables: number;
    readonly numeric: number;
    readonly understood: number;
    readonly facts: number;
    readonly postLines: number;
    readonly ties: number;
    readonly cells: number;
    readonly derived: number;
    readonly findings: number;
    readonly roundings: number;
  };
}

/** A table with one of `family`, `live: true`, `words: true`; none of them where it is not understood. */
export interface ReadTable {
  readonly ordinal: number;
  readonly caption: string;
  readonly number: string | null;
  readonly part: string;
  readonly unit: string;
  readonly place: string;
  readonly rows: number;
  readonly columns: number;
  readonly entity: string | null;
  readonly family?: string;
  readonly live?: true;
  readonly words?: true;
  /** Cells that hold a number, and those of them that follow from others. */
  readonly figures: number;
  readonly derived: number;
}

export interface ReadFinding {
  /** Where: the table, its row and its column in words. */
  readonly place: string;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rule: string;
  readonly printed: string;
  readonly computed: string | null;
  readonly message: string;
  /** Other cells that would explain it as well, or that it is held against. */
  readonly others: readonly { readonly table: number; readonly row: number; readonly column: number }[];
}

export interface ReadGap {
  readonly place: string;
  readonly table: number;
  readonly text: string;
  readonly reason: string;
  readonly message: string;
}
