import { formatArea } from "../engine/address";
import { type CellValue, isErrorText } from "../engine/cellValue";
import type { Engine } from "../engine/engine";
import { fileFormula, spillsByItself } from "./fileFormula";
import { type Origin, fitOf } from "./saveNames";
import type { Filed, SharedText } from "./readCells";
import { ELEMENTS, type SectionContext, SECTIONS } from "./sections";
import type { StyleWriter } from "./StyleWriter";
import { escapeXml, tagsOf } from "./xml";

/** The texts of a file that cells share, with those that are new. */
export class StringWriter {
  private readonly places = new Map<string, number>();
  private readonly added: string[] = [];

  constructor(private readonly strings: readonly SharedText[]) {
    strings.forEach(({ text, isRich }, index) => {
      if (!isRich && !this.places.has(text)) this.places.set(text, index);
    });
  }

  /** The number of a text; `rich` is that of a text with parts of their own look, if it says the same. */
  placeOf(text: string, rich: number | undefined): number {
    if (rich !== undefined && this.strings[rich]?.text === text) return rich;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const at = this.strings.length + this.added.push(`<si><t xml:space="preserve">${fileText(text)}</t></si>`) - 1;
    this.places.set(text, at);
    return at;
  }

  /** What stands behind the texts that were there. */
  get addition(): string {
    return this.added.join("");
  }
}

/** Characters that XML cannot hold stand as `_x000D_` in files. */
const fileText = (text: string): string =>
  escapeXml(text)
    .replace(/_x[\dA-Fa-f]{4}_/g, (code) => `_x005F${code}`)
    .replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });

/** What is needed to write the cells of a sheet. */
interface CellWriting {
  readonly engine: Engine;
  readonly namespace: string | undefined;
  readonly origin: Origin | null;
  readonly styles: StyleWriter;
  readonly strings: StringWriter;
  /** The number of the metadata by which an array spills. */
  spilling(): number;
}

/** The rows and cells of a sheet as `<sheetData>`. */
export function cellsXml(sheet: string, writing: CellWriting): string {
  const { engine } = writing;
  const rows = new Map<number, string[]>();
  for (const row of engine.dimensions.ownRows(sheet)) rows.set(row, []);
  const hidden = innerCells(engine, sheet);
  engine.cells.eachStored(sheet, (row, column) => {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    const xml = cellXml(sheet, row, column, hidden.has(row * 16_384 + column), writing);
    if (xml !== "") cells.push(xml);
  });
  const marks = engine.dimensions.rowMarks(sheet);
  const usual = engine.dimensions.rowHeight(sheet, 1_048_575);
  const lines = [...rows.keys()]
    .sort((a, b) => a - b)
    .map((row) => rowXml(engine, sheet, row, rows.get(row) ?? [], marks.get(row)?.["filed"], usual));
  return `<sheetData>${lines.join("")}</sheetData>`;
}

/** A merged area's value stands in its first cell only: the others, by number. */
function innerCells(engine: Engine, sheet: string): ReadonlySet<number> {
  const inner = new Set<number>();
  for (const { row, column, rows, columns } of engine.structure.merges(sheet)) {
    if (rows * columns > 1_000_000) continue;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) if (r !== row || c !== column) inner.add(r * 16_384 + c);
  }
  return inner;
}

function rowXml(
  engine: Engine,
  sheet: string,
  row: number,
  cells: readonly string[],
  filed: unknown,
  usual: number,
): string {
  const height = engine.dimensions.rowHeight(sheet, row);
  const isHidden = engine.dimensions.isRowHidden(sheet, row);
  const others = Object.entries((filed ?? {}) as Readonly<Record<string, string>>);
  const said = [
    // The descent of a row's letters is an attribute of Excel's own namespace; Excel finds it out again.
    ...others.filter(([name]) => name !== "dyDescent").map(([name, value]) => ` ${name}="${escapeXml(value)}"`),
    height !== usual && height > 0 ? ` ht="${height}" customHeight="1"` : "",
    isHidden ? ` hidden="1"` : "",
  ].join("");
  if (cells.length === 0 && said === "") return "";
  return cells.length === 0 ? `<row r="${row + 1}"${said}/>` : `<row r="${row + 1}"${said}>${cells.join("")}</row>`;
}

function cellXml(sheet: string, row: number, column: number, isInner: boolean, writing: CellWriting): string {
  const { engine, styles, strings } = writing;
  const raw = engine.cells.raw(sheet, row, column);
  const filed = (raw?.custom?.["filed"] ?? {}) as Filed;
  const isPlain = !raw?.s && !raw?.custom && !engine.cells.hasFormula(sheet, row, column);
  if (isPlain && engine.cells.value(sheet, row, column) === "") return "";
  const format = styles.formatOf(sheet, row, column);
  const start = `<c r="${formatArea({ row, column, rows: 1, columns: 1 })}"${format === 0 ? "" : ` s="${format}"`}`;
  const value = engine.cells.value(sheet, row, column);
  const metadata = filed.valueMetadata === undefined ? "" : ` vm="${filed.valueMetadata}"`;
  const formula = formulaXml(sheet, row, column, filed, writing);
  if (formula !== null) {
    const spill = formula.isDynamic ? ` cm="${writing.spilling()}"` : "";
    const [type, held] = resultXml(value);
    return `${start}${type}${spill}${metadata}>${formula.xml}${held}</c>`;
  }
  if (value === "" || isInner) return format === 0 ? "" : `${start}/>`;
  if (typeof value === "string" && !isErrorText(value))
    return `${start} t="s"${metadata}><v>${strings.placeOf(value, filed.rich)}</v></c>`;
  const [type, held] = resultXml(value);
  return `${start}${type}${metadata}>${held}</c>`;
}

/** Errors that a file does not know, such as #BUSY!, would make it unreadable. */
const KNOWN_ERRORS: readonly string[] = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"];

function resultXml(value: CellValue): readonly [type: string, held: string] {
  if (typeof value === "number") return ["", `<v>${value}</v>`];
  if (typeof value === "boolean") return [` t="b"`, `<v>${value ? 1 : 0}</v>`];
  if (isErrorText(value)) return [` t="e"`, `<v>${KNOWN_ERRORS.includes(value) ? value : "#VALUE!"}</v>`];
  return [` t="str"`, `<v>${fileText(value)}</v>`];
}

interface WrittenFormula {
  readonly xml: string;
  readonly isDynamic: boolean;
}

function formulaXml(
  sheet: string,
  row: number,
  column: number,
  filed: Filed,
  { engine, origin, namespace }: CellWriting,
): WrittenFormula | null {
  const kept = engine.cells.keptFormula(sheet, row, column);
  if (kept === null) {
    const isUnread = filed.unread !== undefined && engine.cells.formula(sheet, row, column) === filed.unread.formula;
    return isUnread ? { xml: filed.unread?.element ?? "", isDynamic: false } : null;
  }
  const text = escapeXml(origin?.formulas.get(kept) ?? fileFormula(kept, namespace));
  const spill = engine.cells.spillArea(sheet, row, column);
  const { rows, columns, isDynamic } = filed.array ?? { rows: 1, columns: 1, isDynamic: true };
  if (spill === null && filed.array === undefined && !spillsByItself(kept))
    return { xml: `<f>${text}</f>`, isDynamic: false };
  const area = isDynamic ? (spill ?? { row, column, rows: 1, columns: 1 }) : { row, column, rows, columns };
  return { xml: `<f t="array" ref="${formatArea(area)}">${text}</f>`, isDynamic };
}

interface Child {
  readonly name: string;
  readonly text: string;
}

/** A sheet's part taken apart: its root's tag, the elements in it, and what is behind. */
function split(xml: string): { readonly head: string; readonly children: readonly Child[]; readonly tail: string } {
  const children: Child[] = [];
  let [depth, start, headEnd, from] = [0, 0, 0, 0];
  for (;;) {
    let jumped = false;
    for (const tag of tagsOf(xml, from)) {
      if (tag.kind === "close") depth -= 1;
      if (depth === 0 && tag.kind === "close")
        return { head: xml.slice(0, headEnd), children, tail: xml.slice(tag.start) };
      if (depth === 0) headEnd = tag.end;
      if (depth === 1 && tag.kind !== "close") start = tag.start;
      if (depth === 1 && tag.kind !== "open") children.push({ name: tag.name, text: xml.slice(start, tag.end) });
      if (tag.kind === "open") depth += 1;
      if (tag.name === "sheetData" && tag.kind === "open") {
        // Its many cells need not be looked at one by one.
        from = xml.lastIndexOf("</sheetData");
        jumped = true;
        break;
      }
    }
    if (!jumped) return { head: xml.slice(0, headEnd), children, tail: "</worksheet>" };
  }
}

const rank = (name: string): number => ELEMENTS.indexOf(name);

/** Puts elements into a sheet in place of those of the same names, where they have to stand. */
function placed(children: readonly Child[], names: readonly string[], text: string): readonly Child[] {
  const kept = children.filter(({ name }) => !names.includes(name));
  if (text === "") return kept;
  const first = rank(names[0] ?? "");
  const before = kept.findIndex(({ name }) => rank(name) > first);
  const made = { name: names[0] ?? "", text };
  return before < 0 ? [...kept, made] : [...kept.slice(0, before), made, ...kept.slice(before)];
}

/** The text of each section of a sheet as it is now. */
export function writtenSections(context: SectionContext): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(SECTIONS).map(([name, section]) => [name, section.write(context)] as const),
    ["view", viewXml(context)] as const,
    ["properties", propertiesXml(context)] as const,
  ]);
}

/** Tells of the view what the workbench knows: panes, lines, whether it is the one in front. */
function viewXml({ engine, sheet }: SectionContext): string {
  const { rows, columns } = engine.structure.frozen(sheet);
  const corner = formatArea({ row: rows, column: columns, rows: 1, columns: 1 });
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const frozen =
    rows + columns > 0
      ? `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`
      : "";
  const lines = engine.sheets.showsGridlines(sheet) ? "" : ` showGridLines="0"`;
  const front = engine.sheets.active() === sheet ? ` tabSelected="1"` : "";
  return `<sheetView${lines}${front} workbookViewId="0">${frozen}</sheetView>`;
}

function propertiesXml({ engine, sheet }: SectionContext): string {
  const color = engine.sheets.tabColor(sheet);
  const tab = color === "" ? "" : `<tabColor rgb="FF${color.replace("#", "")}"/>`;
  return tab + (fitOf(engine.state.sheet(sheet).pageLayout) === null ? "" : `<pageSetUpPr fitToPage="1"/>`);
}

/** A view of the file with what the workbench says in place of what the file said of the same. */
function patchedView(old: string | undefined, view: string): string {
  const attributes = /^<sheetView([^>]*)>/.exec(view)?.[1] ?? "";
  const inner = /^<sheetView[^>]*>([^]*)<\/sheetView>$/.exec(view)?.[1] ?? "";
  const found = /<sheetView\b([^>]*?)(?:\/>|>([^]*?)<\/sheetView>)/.exec(old ?? "");
  const others = (found?.[1] ?? "").replace(/\s(?:showGridLines|tabSelected|workbookViewId)="[^"]*"/g, "");
  const selection = inner === "" ? (/<selection\b(?![^>]*\spane=)[^>]*\/>/.exec(found?.[2] ?? "")?.[0] ?? "") : "";
  return `<sheetViews><sheetView${others}${attributes}>${inner}${selection}</sheetView></sheetViews>`;
}

function patchedProperties(old: string | undefined, said: string): string {
  const found = /^<sheetPr\b([^>]*?)(?:\/>|>([^]*)<\/sheetPr>)$/.exec(old ?? "");
  const outline = /<outlinePr\b[^>]*\/>/.exec(found?.[2] ?? "")?.[0] ?? "";
  const [tab = ""] = /<tabColor[^>]*\/>/.exec(said) ?? [];
  const inner = tab + outline + said.slice(tab.length);
  return inner === "" && (found?.[1] ?? "") === "" ? "" : `<sheetPr${found?.[1] ?? ""}>${inner}</sheetPr>`;
}

/**
 * A sheet's part with its cells as they are now. Of the other sections those that have changed since the file was
 * opened are written anew; `more` are elements by name that stand for other parts.
 */
export function sheetXml(
  xml: string,
  cells: string,
  now: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  more: readonly (readonly [name: string, text: string])[],
): string {
  const { head, children, tail } = split(xml);
  const old = (name: string): string | undefined => children.find((child) => child.name === name)?.text;
  const changed = (name: string): boolean => now.get(name) !== before.get(name);
  let result: readonly Child[] = placed(children, ["sheetData"], cells);
  for (const [name, { elements }] of Object.entries(SECTIONS))
    if (changed(name)) result = placed(result, elements, now.get(name) ?? "");
  if (changed("view")) result = placed(result, ["sheetViews"], patchedView(old("sheetViews"), now.get("view") ?? ""));
  if (changed("properties"))
    result = placed(result, ["sheetPr"], patchedProperties(old("sheetPr"), now.get("properties") ?? ""));
  // Rules that stood at the end of the part are among the others now.
  if (changed("dataValidations"))
    result = result.map((child) =>
      child.name === "extLst"
        ? { ...child, text: child.text.replace(/<ext\b(?:(?!<\/ext>)[^])*<(?:\w+:)?dataValidations[^]*?<\/ext>/, "") }
        : child,
    );
  for (const [name, text] of more) result = placed(result, [name], text);
  result = result.filter(({ name, text }) => name !== "dimension" && !/^<extLst\b[^>]*>\s*<\/extLst>$/.test(text));
  return head + result.map(({ text }) => text).join("") + tail;
}

/** A part whose elements carry a prefix, as those of some programs do, without it. */
export function unprefixed(xml: string): string {
  const prefix = /<(\w+):(?:worksheet|workbook|styleSheet|sst|table)[\s>]/.exec(xml.slice(0, 4000))?.[1];
  if (prefix === undefined) return xml;
  return xml
    .replace(new RegExp(`<(/?)${prefix}:`, "g"), "<$1")
    .replace(new RegExp(`\\sxmlns="[^"]*"`), "")
    .replace(`xmlns:${prefix}=`, "xmlns=");
}
