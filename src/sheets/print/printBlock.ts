import { term } from "../../locales/locales";
import type { Cell, Column, Table } from "../../tables/table";
import { wordsIn } from "../../tables/words";
import { cellAddress, sheetPrefix } from "../formula/address";
import { quoted } from "../formula/formula";
import { headingDepth, isList } from "../layout";
import type { Area, StyledArea } from "../plan";
import { isTall, linesOf } from "../textWidth";
import {
  columnsOf,
  DESCRIPTION,
  type Heading,
  headingsOf,
  type Line,
  linesOfPage,
  type Page,
  sizes,
  type Standing,
  widthOf,
} from "./printPage";
import { printStyles } from "./printStyles";

/** One table of a print sheet. */
export interface PrintBlock {
  readonly top: number;
  readonly rows: readonly PrintRow[];
  readonly headingRows: { readonly first: number; readonly last: number } | null;
  readonly merges: readonly Area[];
  readonly styles: readonly StyledArea[];
  readonly columnWidths: readonly number[];
}

interface PrintRow {
  readonly cells: readonly string[];
  /** In points. */
  readonly height: number;
}

/** A table as the document prints it, in the columns of the widest table of its sheet. */
export function blockOf(table: Table, widest: Table, top: number, standing: Standing): PrintBlock {
  const columns = columnsOf(widest);
  const place = standing.placement[table.id];
  if (place === undefined) throw new Error(`The table ${table.id} stands nowhere.`);
  const page: Page = { table, columns, place, standing, widths: columns.map((column) => widthOf(column, table)) };
  const lines = linesOfPage(page);
  const headingAt = lines.findIndex(({ kind }) => kind === "headings");
  const depth = lines.filter(({ kind }) => kind === "headings").length;
  const headings = headingsOf(page).map(({ area, text }) => ({ text, area: down(area, headingAt) }));
  const rows = lines.map((line, index) => ({
    cells: line.kind === "headings" ? headingCells(headings, index, columns) : cellsOf(page, line),
    height: heightOf(page, line),
  }));
  const right = columns.length - 1;
  const across = lines.flatMap(({ kind }, row): Area[] =>
    ["title", "note"].includes(kind) && right > 0 ? [{ top: row, left: 0, bottom: row, right }] : [],
  );
  const spans = headings.map(({ area }) => area).filter((area) => area.top < area.bottom || area.left < area.right);
  return {
    top,
    rows,
    headingRows: depth === 0 ? null : { first: top + headingAt, last: top + headingAt + depth - 1 },
    merges: [...across, ...spans].map((area) => down(area, top)),
    styles: printStyles(page, lines, headings).map(({ area, style }) => ({ area: down(area, top), style })),
    columnWidths: page.widths,
  };
}

const down = (area: Area, rows: number): Area => ({ ...area, top: area.top + rows, bottom: area.bottom + rows });

const headingCells = (headings: readonly Heading[], row: number, columns: readonly Column[]): readonly string[] =>
  columns.map((_, column) => headings.find(({ area }) => area.top === row && area.left === column)?.text ?? "");

/** Every cell is linked to the sheet of the table; what is blank there is blank here. */
function cellsOf(page: Page, { kind, at, row }: Line): readonly string[] {
  const { table, columns, place } = page;
  const link = (column: string): string | null => {
    const across = place.columns[column];
    return at === null || across === undefined ? null : sheetPrefix(place.sheet) + cellAddress(at, across);
  };
  const first = table.columns[0]?.key ?? "";
  if (kind === "name" || kind === "title" || kind === "unit" || kind === "note")
    return columns.map((_, index) => (index === 0 ? worded(link(first)) : ""));
  if (at === null) return columns.map(() => "");
  return columns.map(({ key, kind: of }) => {
    if (isList(table) && key === "label" && kind === "data") return unlessAsAbove(link("label"), page, at);
    if (isList(table) && key === DESCRIPTION && kind === "data") return described(link, page.standing.language);
    const cell = row?.cells[key];
    const isNumber = of === "number" || (cell !== undefined && "quantity" in cell);
    if (isNumber) return kind === "heading" || (row !== null && cell === undefined) ? "" : numbered(link(key));
    return row !== null && cell === undefined && key !== "label" ? "" : worded(link(key));
  });
}

const worded = (cell: string | null): string => (cell === null ? "" : `=${cell}&""`);
const numbered = (cell: string | null): string => (cell === null ? "" : `=IF(${cell}="","",${cell})`);

/** The component is named at the first of its lines, however they are sorted. */
function unlessAsAbove(cell: string | null, { place }: Page, at: number): string {
  const across = place.columns["label"];
  if (cell === null || across === undefined) return "";
  const above = sheetPrefix(place.sheet) + cellAddress(at - 1, across);
  return `=IF(${cell}=${above},"",${cell}&"")`;
}

/** `Redeployment: Senior Administrative Officer, from Subprogramme 1, P-5, to ...` */
function described(link: (column: string) => string | null, language: string): string {
  const [kind, title, from, to] = ["kind", "title", "from", "to"].map(link);
  const said = (key: "describeTitle" | "describeFrom" | "describeTo"): string => quoted(wordsIn(term(key), language));
  const after = (words: string, cell: string | null | undefined): string =>
    cell === null || cell === undefined ? "" : `&IF(${cell}="","",${words}&${cell})`;
  const start = kind === null || kind === undefined ? '""' : kind;
  return `=${start}${after(said("describeTitle"), title)}${after(said("describeFrom"), from)}${after(said("describeTo"), to)}`;
}

/** Excel does not fit rows to what formulas give, so their height follows from the words of the model. */
function heightOf(page: Page, line: Line): number {
  const { table, columns, widths, standing } = page;
  const { language } = standing;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const lines = (text: string, width: number, size: number): number => linesOf(text, (width * 10) / size);
  const high = (count: number, size: number, text: string): number =>
    Math.ceil(count * size * (isTall(text) ? 1.4 : 1.25) + 2);
  switch (line.kind) {
    case "name":
    case "unit":
      return 14;
    case "title":
      return high(
        lines(wordsIn(table.title, language), total / 1.08, sizes.prose),
        sizes.prose,
        wordsIn(table.title, language),
      );
    case "note":
      return high(2, sizes.note, wordsIn(table.title, language));
    case "headings":
      return headingHeight(page, line.level);
    case "gap":
      return 8;
    case "heading":
    case "data":
    case "subtotal":
    case "total": {
      const most = Math.max(
        1,
        ...columns.map((column, index) =>
          lines(textOf(line, column, table, language), (widths[index] ?? 1) - 1, sizes.table),
        ),
      );
      return high(most, sizes.table, wordsIn(table.title, language)) + 1;
    }
  }
}

/** Of one level of headings; those over several levels have the lines above as well. */
function headingHeight({ table, columns, widths, standing }: Page, level: number): number {
  const own = new Set(columnsOf(table).map(({ key }) => key));
  const isLast = level === headingDepth(table) - 1;
  const lines = columns.flatMap(({ key, headings }, index) => {
    const text = wordsIn(headings.at(-1) ?? {}, standing.language);
    const above = level - headings.length + 1;
    return isLast && own.has(key) ? [linesOf(text, ((widths[index] ?? 1) * 10) / sizes.table) - above] : [];
  });
  return Math.ceil(Math.max(1, ...lines) * sizes.table * 1.35 + 2);
}

function textOf({ row, level }: Line, { key }: Column, table: Table, language: string): string {
  if (row === null) return "";
  if (key === "label") return " ".repeat(level * 2) + wordsIn(row.label, language);
  const cell: Cell | undefined = row.cells[key];
  if (isList(table) && key === DESCRIPTION)
    return ["kind", "title", "from", "to"].map((part) => plainText(row.cells[part], language)).join("，，");
  return plainText(cell, language);
}

const plainText = (cell: Cell | undefined, language: string): string =>
  cell?.kind === "text" ? wordsIn(cell.text, language) : cell?.kind === "code" ? cell.code : "";
