import { readCell } from "../../audit/reading/cell";
import { shownCell } from "../../audit/shownCell";
import { type PageAt, type PageNumber, type PageTable, quantitiesOn } from "../../budget/pages";
import { fromCell } from "../../budget/notation/quantity";
import type { Area } from "../../excel/read/readArea";
import { piecesOf } from "../../reading/document/cells";
import { auditedCells, cellKey, type Proof } from "../../reading/understanding/audited";
import { contentOf, type Drafting } from "../../sheets/content";
import { gridOf } from "../../sheets/numbers";
import type { Formula, FormulaStyle, StyledArea } from "../../sheets/plan";
import { printFormula } from "../../sheets/printFormula";
import { lookStyle } from "../../sheets/sheetStyles";
import { type CellContent, isFormula } from "../../spreadsheet/cellContent";
import { type CellReference, partsOf } from "../../spreadsheet/references";
import { lookOf, nilOn } from "../../tables/pageLook";
import { pageExpression } from "../../tables/pageTable";
import { speakerOf } from "../../tables/say";
import type { Cell, Table } from "../../tables/table";

/** Cells of somebody's sheet, as they stand and as they show it. */
export interface LiveArea extends Area {
  readonly formulas: readonly (readonly CellContent[])[];
}

/** A cell that becomes a formula, by its row and column on the sheet. */
export interface LiveWrite {
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  readonly formula: string;
}

export interface LiveCells {
  /** The rows of each table from the first to the last, counted within the area. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[];
  readonly writes: readonly LiveWrite[];
  /** How text is shown that becomes a number. */
  readonly styles: readonly StyledArea[];
  /** Numbers that follow from nothing, and formulas that stood there before. */
  readonly inputs: number;
  readonly standing: number;
}

/**
 * What an area becomes once every cell is a formula that is proved to follow from others of its table and shows the
 * same as before. All other cells stay as they are, formulas of the user's among them; no formula leads back to itself.
 */
export function liveCells(area: LiveArea, style: FormulaStyle): LiveCells {
  const shown = area.values.map((cells, row) =>
    cells.map((value, column) => shownCell(value, area.text[row]?.[column] ?? "")),
  );
  const tables = piecesOf(shown.map((cells) => cells.map((cell) => String(cell ?? ""))))
    .filter(({ isTable }) => isTable)
    .map(({ rows }) => ({ top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 }));
  const live = new LiveTables(area, style);
  for (const { top, bottom } of tables) live.add(shown.slice(top, bottom + 1), top);
  return { tables, ...live.result };
}

const TABLE = "live";

class LiveTables {
  private readonly writes: LiveWrite[] = [];
  private readonly styles: StyledArea[] = [];
  private numbers = 0;
  private standing = 0;
  /** Which cells of the area each formula needs. */
  private readonly needs: Map<string, readonly string[]>;

  constructor(
    private readonly area: LiveArea,
    private readonly style: FormulaStyle,
  ) {
    this.needs = needsOf(area);
  }

  get result(): Omit<LiveCells, "tables"> {
    const { writes, styles, standing } = this;
    return { writes, styles, standing, inputs: this.numbers - writes.length - standing };
  }

  /** Makes a table live whose first row is a row of the area. */
  add(shown: Parameters<typeof auditedCells>[0], top: number): void {
    const { proofs, frame } = auditedCells(shown);
    const page = pageOf(shown, proofs, (row, column) => this.area.values[top + row]?.[column]);
    const figureRows = new Set(frame.rows.map(({ row }) => row));
    const [draft, nil] = [draftingOf(page, this.style), nilOn(page)];
    for (const [row, { cells }] of page.rows.entries())
      for (const [column, cell] of Object.entries(cells)) {
        if (typeof cell === "string" || !figureRows.has(row)) continue;
        this.numbers += 1;
        const proof = proofs.get(cellKey(row, Number(column)));
        this.write([top + row, Number(column)], cell, {
          proof,
          top,
          content: contentOf(draft.cell([String(row), column]), { table: TABLE, row: String(row), column }, draft)
            .content,
          look: lookStyle(lookOf(cell, nil)),
        });
      }
  }

  private write(
    [row, column]: readonly [number, number],
    cell: PageNumber,
    { proof, top, content, look }: Candidate,
  ): void {
    const { area } = this;
    const before = area.formulas[row]?.[column] ?? null;
    if (isFormula(before)) {
      this.standing += 1;
      return;
    }
    if (proof === undefined || cell.follows === undefined || typeof content !== "object" || content === null) return;
    const terms = [...proof.terms, ...(proof.base === null ? [] : [proof.base])];
    const needed = terms.map((term) => cellKey(top + term.row, term.column));
    if (!this.showsTheSame(cell, proof, top) || this.leadsTo(cellKey(row, column), needed)) return;
    this.needs.set(cellKey(row, column), needed);
    const [sheetRow, sheetColumn] = [area.row + row, area.column + column];
    this.writes.push({ row: sheetRow, column: sheetColumn, before, formula: this.printed(content, top) });
    if (typeof before === "string")
      this.styles.push({
        area: { top: sheetRow, left: sheetColumn, bottom: sheetRow, right: sheetColumn },
        style: { ...look, horizontal: "right" },
      });
  }

  private printed(content: Formula, top: number): string {
    const { row, column, sheet, formulas } = this.area;
    const places = (count: number, from: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [String(index), from + index]));
    const rows = places(formulas.length - top, row + top);
    const columns = places(formulas[0]?.length ?? 0, column);
    return printFormula(content, { [TABLE]: { sheet, rows, columns, list: null } }, TABLE);
  }

  /** A sheet may hold more digits than it shows: what is worked out from those must still come to what is shown. */
  private showsTheSame({ text, value }: PageNumber, { terms, base, divisor }: Proof, top: number): boolean {
    const numberAt = (at: { readonly row: number; readonly column: number }): number =>
      numberOf(this.area.values[top + at.row]?.[at.column]) ?? 0;
    const sum = terms.reduce((total, term) => total + term.sign * numberAt(term), 0);
    const by = (base === null ? 1 : numberAt(base)) * divisor;
    const reading = readCell(text);
    const decimals = reading.kind === "number" ? reading.decimals : 0;
    const rounded = (number: number): number => Math.round(Number((Math.abs(number) * 10 ** decimals).toPrecision(14)));
    return (
      (by === 0 ? 0 : rounded(sum / by)) === rounded(value) && (sum / by < 0 === value < 0 || rounded(value) === 0)
    );
  }

  private leadsTo(target: string, needed: readonly string[]): boolean {
    const seen = new Set<string>();
    const waiting = [...needed];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === target) return true;
      if (!seen.has(next)) waiting.push(...(this.needs.get(next) ?? []));
      seen.add(next);
    }
    return false;
  }
}

interface Candidate {
  readonly proof: Proof | undefined;
  /** The first row of the table in the area. */
  readonly top: number;
  readonly content: ReturnType<typeof contentOf>["content"];
  readonly look: StyledArea["style"];
}

/** The cells of the area that its formulas need; those of other sheets lead nowhere here. */
function needsOf({ formulas, sheet, row, column }: LiveArea): Map<string, readonly string[]> {
  const [height, width] = [formulas.length, formulas[0]?.length ?? 0];
  const inArea = ({ sheet: other, from, to }: CellReference): readonly string[] => {
    if (other !== null && other.toLowerCase() !== sheet.toLowerCase()) return [];
    const [end, found] = [to ?? from, [] as string[]];
    const last = [end.row ?? height + row, end.column ?? width + column];
    for (let r = Math.max(0, (from.row ?? 0) - row); r <= Math.min(height - 1, (last[0] ?? 0) - row); r += 1)
      for (let c = Math.max(0, (from.column ?? 0) - column); c <= Math.min(width - 1, (last[1] ?? 0) - column); c += 1)
        found.push(cellKey(r, c));
    return found;
  };
  return new Map(
    formulas.flatMap((cells, r) =>
      cells.flatMap((content, c): [string, readonly string[]][] =>
        isFormula(content)
          ? [[cellKey(r, c), partsOf(content).flatMap((part) => (typeof part === "string" ? [] : inArea(part)))]]
          : [],
      ),
    ),
  );
}

/** The number of a cell, whether it is one or a text that a page prints for one. */
function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  const reading = typeof value === "string" ? readCell(value) : null;
  return reading?.kind === "number" ? reading.value : null;
}

const MOST_DECIMALS = 3;

/** Digits after the point that a number has, as far as they are kept. */
const decimalsOf = (value: number): number =>
  [0, 1, 2].find((digits) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6) ?? MOST_DECIMALS;

/**
 * A table of a sheet as a page: numbers with what they follow from. A number that is shown as another one, as a per
 * cent is, is none that can be reckoned with, and what needs it follows from nothing.
 */
function pageOf(
  shown: Parameters<typeof auditedCells>[0],
  proofs: ReadonlyMap<string, Proof>,
  valueAt: (row: number, column: number) => unknown,
): PageTable {
  const width = shown[0]?.length ?? 0;
  const at = (place: { readonly row: number; readonly column: number }): PageAt => [
    String(place.row),
    String(place.column),
  ];
  const cells = shown.map((line, row) => line.map((cell, column) => numberIn(cell, valueAt(row, column))));
  const counts = (place: { readonly row: number; readonly column: number }): boolean => {
    const cell = cells[place.row]?.[place.column];
    return cell !== null && cell !== "scaled";
  };
  const followsOf = (row: number, column: number): PageNumber["follows"] => {
    const proof = proofs.get(cellKey(row, column));
    if (proof === undefined || proof.verdict === "breaks") return undefined;
    const needed = [...proof.terms, ...(proof.base === null ? [] : [proof.base])];
    if (needed.some((place) => cells[place.row]?.[place.column] === "scaled")) return undefined;
    const signed = (sign: 1 | -1) => proof.terms.filter((term) => term.sign === sign && counts(term)).map(at);
    const [plus, minus] = [signed(1), signed(-1)];
    return {
      plus,
      ...(minus.length > 0 && { minus }),
      ...(proof.base !== null && { base: at(proof.base) }),
      ...(proof.divisor !== 1 && { divisor: proof.divisor }),
    };
  };
  return {
    table: TABLE,
    ...{ number: null, unit: "", kind: null },
    columns: Array.from({ length: width }, (_, column) => ({ key: String(column), kind: "number", headings: [] })),
    rows: cells.map((line, row) => ({
      key: String(row),
      ...{ kind: "data", level: 0, label: "", marks: [] },
      cells: Object.fromEntries(
        line.flatMap((cell, column) => {
          if (cell === null || cell === "scaled") return [];
          const follows = followsOf(row, column);
          return [[String(column), follows === undefined || typeof cell === "string" ? cell : { ...cell, follows }]];
        }),
      ),
    })),
  };
}

/** A blank counts as nothing in a sum, so that a number that is typed there later counts. */
function numberIn(cell: Parameters<typeof readCell>[0], value: unknown): PageNumber | string | null | "scaled" {
  const reading = readCell(cell);
  if (reading.kind === "blank") return "";
  if (reading.kind !== "number") return null;
  if (typeof value !== "number") return { text: reading.text, value: reading.value, decimals: reading.decimals };
  if (Math.abs(value - reading.value) > 0.5 * 10 ** -reading.decimals + 1e-9) return "scaled";
  return { text: reading.text, value, decimals: Math.max(reading.decimals, decimalsOf(value)) };
}

/** What formulas are printed with, and the cells as tables have them. */
function draftingOf(page: PageTable, style: FormulaStyle): Drafting & { readonly cell: (at: PageAt) => Cell } {
  const quantityOf = quantitiesOn(page);
  const cellOf = (cell: string | PageNumber, [row, column]: PageAt): Cell => {
    const quantity = quantityOf([row, column]);
    if (typeof cell !== "string" && cell.follows !== undefined)
      return { kind: "derived", quantity, expression: pageExpression(TABLE, cell, quantity, quantityOf) };
    const value = typeof cell === "string" ? null : fromCell(cell.value, quantity);
    return { kind: "input", quantity, value, fact: { of: "page", table: TABLE, row, column }, source: null };
  };
  const table: Table = {
    ...{ id: TABLE, family: "page", name: {}, title: {}, unit: {}, notes: [] },
    columns: page.columns.map(({ key, kind }) => ({ key, kind, headings: [] })),
    rows: page.rows.map((row) => ({
      ...row,
      label: {},
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, cell]) => [column, cellOf(cell, [row.key, column])]),
      ),
    })),
  };
  return {
    ...{ model: TABLE, language: "en", style, values: {}, planned: new Set([TABLE]) },
    grid: gridOf([table], {}),
    speaker: speakerOf([table], {}, "en"),
    cell: ([row, column]) => table.rows.find(({ key }) => key === row)?.cells[column] ?? { kind: "text", text: {} },
  };
}
