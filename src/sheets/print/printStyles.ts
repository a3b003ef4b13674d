import type { Quantity } from "../../budget/quantity";
import type { Cell, Column, Table } from "../../tables/table";
import { rectangles } from "../areas";
import { isList } from "../layout";
import { hangingStyles } from "../numberFormats";
import type { Area, Style, StyledArea } from "../plan";
import { type Heading, type Line, type Page, sizes } from "./printPage";

/** Black, in the typeface of the document; numbers in Roman type in every language. */
export function printStyles(page: Page, lines: readonly Line[], headings: readonly Heading[]): readonly StyledArea[] {
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
