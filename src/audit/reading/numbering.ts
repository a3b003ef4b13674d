import type { CellReading } from "./cell";

type Rows = readonly (readonly CellReading[])[];

/** A formula printed under the headings: `(4)=(3)-(1)` is target 4 with terms +3, -1; `(5)=(4)/(1)` has a divisor. */
export interface NumberedFormula {
  readonly target: number;
  readonly terms: readonly { readonly column: number; readonly sign: 1 | -1 }[];
  readonly divisor: number | null;
}

const NUMBERED = /^\(?([a-z]|\d{1,2})\)?\s*(?:=\s*(.+))?$/i;
const TERM = /([+\-–−]?)\s*\(?([a-z]|\d{1,2})\)?/gi;

const textOf = (reading: CellReading): string => (reading.kind === "blank" ? "" : reading.text);
const rank = (name: string): number => (/\d/.test(name) ? Number(name) : name.toLowerCase().charCodeAt(0) - 96);

/** A row that numbers the columns: (1) (2) (3)=(2)-(1). */
export function isNumberingRow(row: readonly CellReading[]): boolean {
  const cells = row.map(textOf).filter((text) => text !== "");
  const matches = cells.map((text) => NUMBERED.exec(text));
  if (cells.length < 2 || matches.some((match) => match === null) || !cells.some((text) => /[(=]/.test(text)))
    return false;
  const ranks = matches.map((match) => rank(match?.[1] ?? ""));
  return ranks.every((value, index) => index === 0 || value > (ranks[index - 1] ?? 0)) && (ranks[0] ?? 9) <= 2;
}

function formulaOf(text: string, columns: ReadonlyMap<number, number>): NumberedFormula | null {
  const [, name = "", body] = NUMBERED.exec(text) ?? [];
  const target = columns.get(rank(name));
  if (body === undefined || target === undefined) return null;
  const [dividend = "", divisor] = body.replace(/\s*[x×*]\s*100\b/i, "").split(/[/÷]/);
  const terms = [...dividend.matchAll(TERM)].map(([, sign, term]) => ({
    column: columns.get(rank(term ?? "")),
    sign: sign === "" || sign === "+" ? (1 as const) : (-1 as const),
  }));
  const known = terms.flatMap(({ column, sign }) => (column === undefined ? [] : [{ column, sign }]));
  const under = divisor === undefined ? null : columns.get(rank(/[a-z]|\d{1,2}/i.exec(divisor)?.[0] ?? ""));
  return known.length !== terms.length || under === undefined || known.length === 0
    ? null
    : { target, terms: known, divisor: under };
}

/** The formulas of every row that numbers the columns. */
export function formulasOf(rows: Rows, headingRows: readonly number[]): readonly NumberedFormula[] {
  return headingRows
    .filter((row) => isNumberingRow(rows[row] ?? []))
    .flatMap((row) => {
      const cells = (rows[row] ?? []).map(textOf);
      const numbered = cells.flatMap((text, column): [number, number][] =>
        text === "" ? [] : [[rank(NUMBERED.exec(text)?.[1] ?? ""), column]],
      );
      const columns = new Map(numbered);
      return cells.flatMap((text) => formulaOf(text, columns) ?? []);
    });
}
