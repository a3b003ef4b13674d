import { readGrade } from "../../budget/postChangeRange/grade";
import { wordKey } from "../../budget/notation/formatNumber";
import { termIn, termKey, isTerm, type Term } from "../../budget/terms";
import { mentionsOf } from "../../audit/vocabulary/mentions";
import type { PrintedRow } from "../document/document";

/** What a column of figures counts. */
export type Measure =
  | "expenditure"
  | "approved"
  | "technical"
  | "mandates"
  | "other"
  | "change"
  | "percentage"
  | "estimate"
  | "recosting"
  | "recosted"
  | "planned"
  | "actual"
  | "total"
  /** Nothing but a year, or words of no general meaning. */
  | "amount";

/** `RB`, `OA`, `XB`, `JF` (jointly financed), or the key of what the page calls a fund of its own: a trust fund. */
export type Fund = string;

export const ALL_FUNDS: Fund = "all";

/** What a column is about. */
export interface PageColumn {
  readonly column: number;
  /** Finds the column again; different for every column of a table. */
  readonly key: string;
  readonly kind: "label" | "figures" | "words";
  /** Headings from the outermost to the innermost. */
  readonly headings: readonly string[];
  readonly measure: Measure | null;
  readonly year: number | null;
  /** The fund, where each fund has columns of its own. */
  readonly fund: Fund | null;
  /** The grade, where grades are columns. */
  readonly grade: string | null;
}

/** Headings over a column: the text of every cell of a heading row that reaches over it. */
function headingsOver(rows: readonly PrintedRow[], column: number): readonly string[] {
  return rows.flatMap(({ cells }) => {
    let at = column;
    while (at > 0 && (cells[at] ?? null) === null) at -= 1;
    const cell = cells[at] ?? null;
    const text = cell !== null && at + cell.columnSpan > column ? cell.text.replace(/\s+/g, " ").trim() : "";
    return text === "" ? [] : [text];
  });
}

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?!\d)/;

export const yearIn = (text: string): number | null => {
  const [, year] = YEAR.exec(text) ?? [];
  return year === undefined ? null : Number(year);
};

/** A heading tells its measure by the innermost words that tell one. */
function measureOf(headings: readonly string[]): Measure | null {
  const own = headings.at(-1) ?? "";
  const groups = headings.slice(0, -1);
  const isOfChanges = groups.some((group) => isTerm(termKey(group), "changes") || mentionsOf(group).has("variance"));
  for (const text of [own, ...[...groups].reverse()]) {
    const found = measureIn(text, isOfChanges);
    if (found !== null) return found;
  }
  return headings.some((text) => yearIn(text) !== null) ? "amount" : null;
}

const MEASURES: readonly (readonly [Term, Measure])[] = [
  ["technical", "technical"],
  ["newMandates", "mandates"],
  ["expenditure", "expenditure"],
  ["actual", "actual"],
  ["planned", "planned"],
  ["approved", "approved"],
  ["requirements", "estimate"],
  ["estimate", "estimate"],
  ["other", "other"],
];

function measureIn(text: string, isOfChanges: boolean): Measure | null {
  const mentions = mentionsOf(text);
  if (mentions.has("percentage")) return "percentage";
  if (mentions.has("recosting") && mentions.has("estimate")) return isAfter(text) ? "recosted" : "estimate";
  if (mentions.has("recosting")) return "recosting";
  const term = termIn(
    text,
    MEASURES.map(([word]) => word),
  );
  const found = MEASURES.find(([word]) => word === term);
  if (found !== undefined) return found[1];
  if (mentions.has("total") || mentions.has("subtotal")) return isOfChanges ? "change" : "total";
  if (mentions.has("variance") || mentions.has("change") || isTerm(termKey(text), "changes")) return "change";
  return isOfChanges && /^(?:amount|montant|importe|cantidad|сумма|المبلغ|数额)/iu.test(text) ? "change" : null;
}

const isAfter = (text: string): boolean => /after|après|después|после|بعد|后/iu.test(text);

const FUNDS: readonly (readonly [Term, Fund])[] = [
  ["jointlyFinanced", "JF"],
  ["extrabudgetary", "XB"],
  ["otherAssessed", "OA"],
  ["regularBudget", "RB"],
];

/** The fund that words name; null where they name none. */
export function fundIn(text: string): Fund | null {
  const key = termKey(text);
  return FUNDS.find(([term]) => isTerm(key, term))?.[1] ?? null;
}

/** A grade at the head of a column: `P-5`, `GS (OL)`, also without its category as in `PL`, `OL`. */
const gradeOf = (heading: string): string | null =>
  readGrade(heading)?.id ??
  (/^(?:PL|OL|SS|TC|FS|LL)$/.test(heading) ? (readGrade(`GS (${heading})`)?.id ?? null) : null);

/** What every column of a table is about; `labels` are those that hold labels, `figures` those that hold figures. */
export function columnsOf(
  headingRows: readonly PrintedRow[],
  width: number,
  labels: readonly number[],
  figures: readonly number[],
): readonly PageColumn[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, column): PageColumn => {
    const headings = headingsOver(headingRows, column);
    const kind = labels.includes(column) ? "label" : figures.includes(column) ? "figures" : "words";
    const about = kind === "label" ? null : meaningOf(headings);
    const key = keyOf(kind, headings, about);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      column,
      key: count === 1 ? key : `${key}-${count}`,
      kind,
      headings,
      ...(about ?? { measure: null, year: null, fund: null, grade: null }),
    };
  });
}

type Meaning = Pick<PageColumn, "measure" | "year" | "fund" | "grade">;

function meaningOf(headings: readonly string[]): Meaning {
  const fund = headings.map(fundIn).find((found) => found !== null) ?? null;
  const hasFunds = fund === null && headings.length > 1 && mentionsOf(headings[0] ?? "").has("total");
  return {
    measure: measureOf(headings),
    year:
      [...headings]
        .reverse()
        .map(yearIn)
        .find((found) => found !== null) ?? null,
    fund: fund ?? (hasFunds ? ALL_FUNDS : null),
    grade: gradeOf(headings.at(-1) ?? ""),
  };
}

function keyOf(kind: PageColumn["kind"], headings: readonly string[], about: Meaning | null): string {
  if (kind === "label") return "label";
  const parts = [about?.fund, about?.grade, about?.year, about?.measure].filter(
    (part) => part !== null && part !== undefined,
  );
  return parts.length > 0 ? parts.join("-") : wordKey(headings.join(" ")) || "blank";
}
