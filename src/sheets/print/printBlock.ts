import type { Quantity } from "../../budget/notation/quantity";
import { term } from "../../locales/locales";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import { wordsIn } from "../../tables/frame";
import type { Cell, Column, Table } from "../../tables/table";
import { rectangles } from "../draft";
import { headingDepth, isList } from "../layout";
import { quoted } from "../numbers";
import type { Area, Style, StyledArea } from "../plan";
import { hangingStyles } from "../sheetStyles";
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
  const titled = after(said("describeTitle"), title);
  const [departed, arrived] = [after(said("describeFrom"), from), after(said("describeTo"), to)];
  return `=${start}${titled}${departed}${arrived}`;
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

/** Black, in the typeface of the document; numbers in Roman type in every language. */
function printStyles(page: Page, lines: readonly Line[], headings: readonly Heading[]): readonly StyledArea[] {
  const { columns, standing } = page;
  const right = columns.length - 1;
  const row = (at: number): Area => ({ top: at, left: 0, bottom: at, right });
  const font = standing.language === "zh" ? "SimSun" : ROMAN;
  const isSlanted = standing.language !== "zh";
  const each = (kind: Line["kind"], style: Style): readonly StyledArea[] =>
    lines.flatMap((line, at) => (line.kind === kind ? [{ area: row(at), style }] : []));
  const body = lines.flatMap(({ kind }, at) => (bodyKinds.has(kind) ? [at] : []));
  const [first = 0, last = 0] = [body[0], body.at(-1)];
  const headingRows = lines.flatMap(({ kind }, at) => (kind === "headings" ? [at] : []));
  const top = headingRows[0] ?? first;
  return [
    {
      area: { ...row(0), bottom: lines.length - 1 },
      style: { font, size: sizes.table, color: "#000000", vertical: "top" },
    },
    ...each("name", { size: sizes.prose }),
    ...each("title", { size: sizes.prose, bold: true, wrap: true, horizontal: "left" }),
    ...each("unit", { size: sizes.table, italic: isSlanted }),
    ...each("note", { size: sizes.note, wrap: true, horizontal: "left" }),
    ...headingRows.map((at) => ({
      area: row(at),
      style: { italic: isSlanted, wrap: true, vertical: "bottom" } as const,
    })),
    ...headings.map(({ area }) => headingStyle(area, columns, top)),
    ...bodyStyles(page, lines, { top: first, left: 0, bottom: last, right }),
    ...each("heading", { bold: true }),
    ...each("subtotal", { bold: true, borderTop: "thin" }),
    ...each("total", { bold: true, borderTop: "thin" }),
    { area: row(top), style: { borderTop: "thin" } },
    ...(headingRows.length > 0
      ? [{ area: row(headingRows.at(-1) ?? top), style: { borderBottom: "medium" } as const }]
      : []),
    { area: row(last), style: { borderBottom: "medium" } },
  ];
}

const ROMAN = "Times New Roman";
const bodyKinds: ReadonlySet<Line["kind"]> = new Set(["heading", "data", "subtotal", "total"]);

/** A heading of several columns is ruled off from theirs. */
function headingStyle(area: Area, columns: readonly Column[], top: number): StyledArea {
  if (area.right > area.left) return { area, style: { horizontal: "center", borderBottom: "thin" } };
  const isNumber = columns[area.left]?.kind === "number";
  return { area: { ...area, top: Math.max(area.top, top) }, style: { horizontal: isNumber ? "right" : "left" } };
}

function bodyStyles({ table, columns }: Page, lines: readonly Line[], body: Area): readonly StyledArea[] {
  const column = (kind: Column["kind"], style: Style): readonly StyledArea[] =>
    columns.flatMap((each, at) => (each.kind === kind ? [{ area: { ...body, left: at, right: at }, style }] : []));
  const levels = [...new Set(lines.map(({ level, row }) => (row === null ? 0 : level)))].filter((level) => level > 0);
  const places = lines.flatMap((line, at) => columns.map((each, index) => ({ line, each, row: at, column: index })));
  const quantityAt = ({ line: { kind, row }, each }: (typeof places)[number]): Quantity | null => {
    const cell = row?.cells[each.key] ?? (row === null && bodyKinds.has(kind) ? sampleOf(table, each) : undefined);
    return cell !== undefined && "quantity" in cell ? cell.quantity : null;
  };
  const quantities: readonly Quantity[] = ["money", "posts", "percentage", "rate"];
  return [
    ...column("label", { wrap: true, horizontal: "left" }),
    ...column("text", { wrap: true, horizontal: "left" }),
    ...column("key", { wrap: true, horizontal: "left", indent: 1 }),
    ...column("number", { horizontal: "right", font: ROMAN }),
    // Numbers stand beside the last line of a label, and beside the first one of a text.
    { area: body, style: { vertical: isList(table) ? "top" : "bottom" } },
    ...levels.flatMap((level) =>
      rectangles(places.filter(({ line, each }) => line.row?.level === level && each.key === "label")).map((area) => ({
        area,
        style: { indent: level },
      })),
    ),
    ...quantities.flatMap((quantity) =>
      rectangles(places.filter((place) => quantityAt(place) === quantity)).map((area) => ({
        area,
        style: hangingStyles[quantity],
      })),
    ),
  ];
}

/** A row of the user's is formatted as the others of its column. */
const sampleOf = ({ rows }: Table, { key }: Column): Cell | undefined =>
  rows.map(({ cells }) => cells[key]).find((cell) => cell !== undefined);
