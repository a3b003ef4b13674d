import { parseArea } from "../engine/address";
import { type Area, MAX_COLUMNS, MAX_ROWS } from "../engine/area";
import { type CellValue, isErrorText } from "../engine/cellValue";
import type { FileFormat } from "./Styles";
import { attributesOf, isOn, parseXml, type Tag, tagsOf, textBetween } from "./xml";

/** One of a file's shared texts. */
export interface SharedText {
  readonly text: string;
  /** Whether parts of it look unlike others, so that its words alone do not make it. */
  readonly isRich: boolean;
}

/** What a cell of a file says besides its value; its cell carries it, so that it can be written again. */
export interface Filed {
  /** Number of the cell's format in the file. */
  readonly style?: number;
  /** Number of a shared text with parts that look unlike others. */
  readonly rich?: number;
  /** Attributes that are passed on: the metadata of a value. */
  readonly valueMetadata?: string;
  /** The area that an array formula was entered for, and whether it spills by itself. */
  readonly array?: { readonly rows: number; readonly columns: number; readonly isDynamic: boolean };
  /** A formula that cannot be carried out, as the file has it: its element, and its text as a user would see it. */
  readonly unread?: { readonly element: string; readonly formula: string };
  /** A formula of an ordinary cell, which takes one value of each range. */
  readonly isSingle?: boolean;
}

/** A cell of a file. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly filed: Filed;
  readonly formula: FileCellFormula | null;
}

interface FileCellFormula {
  /** Without `=`, as the file spells it; "" where it is that of another cell moved here. */
  readonly text: string;
  readonly kind: "normal" | "array" | "shared" | "dataTable";
  readonly sharedIndex: string;
  readonly isDynamic: boolean;
  readonly area: Area | null;
  readonly element: string;
}

/** A row of a file: the attributes of its tag. */
interface FileRow {
  readonly row: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: string;
}

export interface FileCells {
  readonly cells: readonly FileCell[];
  readonly rows: readonly FileRow[];
}

/** What is needed to understand the cells of a sheet. */
interface CellContext {
  readonly strings: readonly SharedText[];
  readonly formats: readonly FileFormat[];
  /** Whether metadata of this number says that an array spills. */
  isDynamic(metadata: string | undefined): boolean;
}

/** The shared texts of a package. */
export function readStrings(xml: string): readonly SharedText[] {
  if (xml === "") return [];
  return parseXml(xml).children.map((item) => {
    const runs = item.children.filter(({ name }) => name === "r");
    const parts = item.children.flatMap((child) =>
      child.name === "t" ? [child] : child.name === "r" ? child.children.filter(({ name }) => name === "t") : [],
    );
    return { text: parts.map(({ text }) => unescapeText(text)).join(""), isRich: runs.length > 0 };
  });
}

/** Characters that XML cannot hold stand as `_x000D_` in files (ISO/IEC 29500-1, 22.9.2.19). */
const unescapeText = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** Reads the rows and cells of a sheet's part. Cells outside of any sheet are passed over. */
export function readCells(xml: string, context: CellContext): FileCells {
  const [cells, rows]: [FileCell[], FileRow[]] = [[], []];
  let [row, column] = [-1, -1];
  let cell: Tag | null = null;
  for (const tag of tagsOf(xml, Math.max(0, xml.search(/<(?:\w+:)?sheetData[\s>/]/)))) {
    if (tag.name === "row" && tag.kind !== "close") {
      const attributes = attributesOf(tag.inside);
      [row, column] = [attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1, -1];
      if (Object.keys(attributes).some((name) => name !== "r" && name !== "spans"))
        rows.push({ row, attributes, inside: tag.inside });
    } else if (tag.name === "c" && tag.kind !== "close") {
      const place = PLACE.exec(tag.inside);
      [row, column] = place ? [Number(place[2]) - 1, columnOf(place[1] ?? "")] : [row, column + 1];
      cell = tag;
      if (tag.kind === "empty") cells.push(emptyCell(tag, row, column));
    } else if (tag.name === "c" && cell !== null) {
      cells.push(cellOf(xml, cell, tag, row, column, context));
      cell = null;
    } else if (tag.name === "sheetData" && tag.kind !== "open") break;
  }
  return { cells: cells.filter(isInside), rows: rows.filter(({ row: at }) => at >= 0 && at < MAX_ROWS) };
}

const PLACE = /\sr="([A-Za-z]{1,3})(\d{1,7})"/;
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const isInside = ({ row, column }: FileCell): boolean =>
  row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;

const STYLE = /\ss="(\d+)"/;
const styleOf = (tag: Tag): { style?: number } => {
  const style = STYLE.exec(tag.inside)?.[1];
  return style === undefined || style === "0" ? {} : { style: Number(style) };
};

const emptyCell = (tag: Tag, row: number, column: number): FileCell => ({
  row,
  column,
  value: "",
  filed: styleOf(tag),
  formula: null,
});

function cellOf(xml: string, open: Tag, close: Tag, row: number, column: number, context: CellContext): FileCell {
  const { t: type = "n", cm, vm } = attributesOf(open.inside);
  const inner = innerOf(xml, open.end, close.start);
  const held = type === "inlineStr" ? inner.inline : inner.value;
  const value = valueOf(held, type, context);
  const shared = type === "s" ? context.strings[Number(held)] : undefined;
  return {
    row,
    column,
    value,
    filed: {
      ...styleOf(open),
      ...(shared?.isRich === true ? { rich: Number(held) } : {}),
      ...(vm === undefined ? {} : { valueMetadata: vm }),
    },
    formula: inner.formula && formulaOf(inner.formula, context.isDynamic(cm)),
  };
}

interface Inner {
  readonly value: string | null;
  readonly inline: string;
  readonly formula: { readonly inside: string; readonly text: string; readonly element: string } | null;
}

/** What stands in a cell: `<f>`, `<v>` and `<is>`. */
function innerOf(xml: string, from: number, to: number): Inner {
  let [value, inline, formula]: [string | null, string, Inner["formula"]] = [null, "", null];
  let open: Tag | null = null;
  let phonetic = 0;
  for (const tag of tagsOf(xml, from)) {
    if (tag.start >= to) break;
    if (tag.name === "rPh") phonetic += tag.kind === "open" ? 1 : -1;
    if (tag.name === "f" && tag.kind === "empty")
      formula = { inside: tag.inside, text: "", element: xml.slice(tag.start, tag.end) };
    if (tag.kind === "open") open = tag;
    else if (tag.kind === "close" && open?.name === tag.name) {
      const text = textBetween(xml, open.end, tag.start);
      if (tag.name === "v") value = text;
      else if (tag.name === "t" && phonetic === 0) inline += unescapeText(text);
      else if (tag.name === "f") formula = { inside: open.inside, text, element: xml.slice(open.start, tag.end) };
    }
  }
  return { value, inline, formula };
}

function valueOf(held: string | null, type: string, { strings }: CellContext): CellValue {
  if (held === null) return "";
  if (type === "s") return strings[Number(held)]?.text ?? "";
  if (type === "inlineStr" || type === "str") return type === "str" ? unescapeText(held) : held;
  if (type === "b") return isOn(held);
  if (type === "e") return isErrorText(held) ? held : "#VALUE!";
  if (type === "d") return serialOf(held) ?? held;
  const number = held.trim() === "" ? Number.NaN : Number(held);
  return Number.isNaN(number) ? held : number;
}

const DAY_MS = 86_400_000;

/** A date as ISO 8601 spells it, as Excel's number of days. */
function serialOf(text: string): number | null {
  const isTime = /^\d{1,2}:/.test(text);
  const milliseconds = Date.parse(
    isTime ? `1899-12-30T${text}Z` : /[Zz]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`,
  );
  return Number.isNaN(milliseconds) ? null : (milliseconds - Date.UTC(1899, 11, 30)) / DAY_MS;
}

function formulaOf(
  { inside, text, element }: NonNullable<Inner["formula"]>,
  isDynamic: boolean,
): FileCellFormula | null {
  const { t: type, si = "", ref = "" } = attributesOf(inside);
  const kind = type === "array" || type === "shared" || type === "dataTable" ? type : "normal";
  if (text === "" && kind !== "shared" && kind !== "dataTable") return null;
  return { text, kind, sharedIndex: si, isDynamic, area: parseArea(ref), element };
}
