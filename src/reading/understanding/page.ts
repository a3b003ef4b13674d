import type { Finding } from "../../audit/laws/report";
import type { PrintedTable, PrintedRow } from "../document/document";
import { audited, cellKey, type Audited, type Proof, type Relations } from "./audited";
import { ALL_FUNDS, columnsOf, fundIn, type Fund, type PageColumn } from "./columns";
import { familyOf, type DocumentFamily } from "./family";
import { componentsIn, rowsOf, type PageRow } from "./rows";
import { wordKey } from "../../budget/notation/formatNumber";
import { isTerm, termKey } from "../../budget/terms";

/** A table that is understood: what its lines are about, and how its figures are born. */
export interface PageTable {
  readonly printed: PrintedTable;
  readonly family: DocumentFamily | null;
  /**
   * `family` where the kind is known, `live` where some of its figures are proved to follow from others, `words`
   * without figures.
   */
  readonly state: "family" | "live" | "words" | "notUnderstood";
  /** Why it is not understood; null where it is. */
  readonly reason: NotUnderstoodReason | null;
  readonly entity: string | null;
  /** The component that the whole table is about, from the outermost; empty for the section or entity as a whole. */
  readonly component: readonly string[];
  /** The component as the caption names it; empty where it names none. */
  readonly componentName: string;
  readonly fund: Fund;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly PageRow[];
  /** Every cell outside headings and labels in which something stands. */
  readonly cells: readonly PageCell[];
  readonly findings: readonly Finding[];
  /** What ties its figures to each other; null where it is not read. */
  readonly relations: Relations | null;
}

export type NotUnderstoodReason =
  /** There are figures under no heading and beside no label. */
  | "noHeadings"
  /** No figure follows from another, and the headings are of no known kind. */
  | "nothingFollows"
  /** More cells than the audit takes at a time. */
  | "tooLarge";

/** A cell as it is printed beside what it is read as. */
export interface PageCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly marks: readonly string[];
  /** What it is read as; null where the cell holds words or cannot be read. */
  readonly value: number | null;
  /** Digits printed after the point. */
  readonly decimals: number;
  readonly kind: "input" | "derived" | "words" | "unreadable";
  /** How it follows from other cells of the table; null for an input. */
  readonly proof: Proof | null;
}

/** A table of budget documents has at most some thousand cells; what has far more is a sheet of data. */
const MOST_FIGURES = 12_000;

/** Understands one table by its headings, its structure and its arithmetic. */
export function pageTableOf(printed: PrintedTable, entity: string | null): PageTable {
  const width = printed.columns * printed.rows.length;
  if (width > MOST_FIGURES) return notRead(printed, entity, "tooLarge");
  const seen = audited(printed);
  const headings = headingRowsOf(printed.rows, seen);
  const labels = seen.frame.labelColumns.length > 0 ? seen.frame.labelColumns : labelsWithoutFigures(printed);
  const figureRows = seen.frame.rows.map(({ row }) => row).filter((row) => !headings.has(row));
  const columns = columnsOf(
    printed.rows.filter((_row, index) => headings.has(index)),
    printed.columns,
    labels,
    seen.frame.columns.map(({ column }) => column),
  );
  const about = (isOfComponents: boolean): readonly PageRow[] =>
    rowsOf(printed.rows, { headings, figures: new Set(figureRows), labels, isOfComponents, part: printed.part });
  const plain = about(false);
  const family = familyOf({ table: printed, rows: plain, columns });
  const rows = family === "funds" || family === "overview" ? about(true) : plain;
  const cells = cellsOf(printed, seen, headings, labels);
  const figures = cells.filter(({ value }) => value !== null);
  const proved = figures.some(({ proof }) => proof !== null && proof.verdict !== "breaks");
  const state = stateOf(family, figures.length, proved);
  const named = componentNamed(printed);
  return {
    printed,
    family,
    state,
    reason:
      state !== "notUnderstood"
        ? null
        : columns.every(({ headings: over }) => over.length === 0)
          ? "noHeadings"
          : "nothingFollows",
    entity,
    component: componentsIn(named),
    componentName: named,
    fund: fundOf(printed, family),
    columns,
    rows,
    cells,
    findings: seen.report.findings,
    relations: seen.relations,
  };
}

const stateOf = (family: DocumentFamily | null, figures: number, proved: boolean): PageTable["state"] =>
  family !== null ? "family" : figures === 0 ? "words" : proved ? "live" : "notUnderstood";

const notRead = (printed: PrintedTable, entity: string | null, reason: NotUnderstoodReason): PageTable => ({
  printed,
  family: null,
  state: "notUnderstood",
  reason,
  entity,
  component: [],
  componentName: "",
  fund: ALL_FUNDS,
  columns: [],
  rows: [],
  cells: [],
  findings: [],
  relations: null,
});

/**
 * Rows that the document marks as headings, if figures stand below them; else those that the audit takes for headings.
 */
function headingRowsOf(rows: readonly PrintedRow[], { frame }: Audited): ReadonlySet<number> {
  const marked = rows.flatMap(({ isHeading }, row) => (isHeading ? [row] : []));
  const first = rows.findIndex(({ isHeading }) => !isHeading);
  const atTop = marked.filter((row) => first < 0 || row < first);
  const figures = new Set(frame.rows.map(({ row }) => row));
  const printed = atTop.filter((row) => !figures.has(row) || row === 0);
  if (printed.length === 0) return new Set(frame.headingRows);
  const begins = frame.rows[0]?.row ?? rows.length;
  return new Set([...printed, ...frame.headingRows.filter((row) => row > begins)]);
}

/** Without figures the first column holds labels, unless every column has a heading of its own kind. */
const labelsWithoutFigures = ({ columns }: PrintedTable): readonly number[] => (columns > 1 ? [0] : []);

function cellsOf(
  printed: PrintedTable,
  { readings, proofs }: Audited,
  headings: ReadonlySet<number>,
  labels: readonly number[],
): readonly PageCell[] {
  return printed.rows.flatMap(({ cells }, row) =>
    headings.has(row)
      ? []
      : cells.flatMap((cell, column): readonly PageCell[] => {
          if (cell === null || cell.text === "" || labels.includes(column)) return [];
          const reading = readings[row]?.[column];
          const isNumber = reading?.kind === "number";
          const proof = isNumber ? (proofs.get(cellKey(row, column)) ?? null) : null;
          return [
            {
              row,
              column,
              text: cell.text,
              marks: cell.marks,
              value: isNumber ? reading.value : null,
              decimals: isNumber ? reading.decimals : 0,
              kind:
                reading?.kind === "malformed"
                  ? "unreadable"
                  : !isNumber
                    ? "words"
                    : proof === null
                      ? "input"
                      : "derived",
              proof,
            },
          ];
        }),
  );
}

/** `Executive direction and management: evolution of ...` names a component before the colon. */
function componentNamed({ caption }: PrintedTable): string {
  const [, before] = /^([^:：]{2,160})[:：]/u.exec(caption) ?? [];
  if (before === undefined || isTerm(termKey(before), "overall") || isTerm(termKey(before), "performanceMeasure"))
    return "";
  return before.trim();
}

const IN_PARENTHESES = /[(（]([^()（）]+)[)）]\s*$/u;

/**
 * A part or the end of a caption names a fund: `(2) Extrabudgetary`, `... (jointly financed activities)`, `(a) Special
 * purpose trust fund`. Other tables are about the regular budget.
 */
function fundOf({ caption, part }: PrintedTable, family: DocumentFamily | null): Fund {
  const [, qualifier = ""] = IN_PARENTHESES.exec(caption) ?? [];
  const named = part.replace(/^\s*\([^()]{1,4}\)\s*/u, "");
  const known = fundIn(named) ?? fundIn(qualifier);
  if (known !== null) return known;
  const own = wordKey(named) || wordKey(qualifier);
  return own !== "" ? own : family === "overview" ? ALL_FUNDS : "RB";
}
