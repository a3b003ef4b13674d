import type { FlowCell, FlowItem, FlowParagraph, FlowRow, FlowTable, PrintedText } from "../document/captions";
import { hasFailed, type ReadFailure } from "../document/failure";
import { numberingOf, numberingUse, type Numbering } from "./styles";
import { openPackage } from "./package";
import { childOf, isOn, readXml, valueOf, type XmlElement } from "./xml";

/** A Word file as a flow of paragraphs and tables, with what stands beside the flow. */
export interface WordFile {
  readonly flow: readonly FlowItem[];
  /** Lines of the running heads. */
  readonly heads: readonly string[];
  /** Footnotes of the document by the mark under which the flow refers to them. */
  readonly footnotes: ReadonlyMap<string, string>;
  readonly pictures: number;
}

const TEXT_NAMES = [
  ...["p", "pPr", "pStyle", "numPr", "numId", "ilvl", "ind", "outlineLvl", "rPr", "vertAlign", "vanish", "b"],
  ...["r", "t", "tab", "br", "cr", "noBreakHyphen", "sym", "footnoteReference", "drawing", "pict", "object"],
  ...["ins", "del", "moveFrom", "moveTo", "sdt", "sdtContent", "hyperlink", "smartTag", "fldSimple", "customXml"],
  "AlternateContent",
];
const TABLE_NAMES = ["tbl", "tr", "trPr", "tblHeader", "gridBefore", "tc", "tcPr", "gridSpan", "vMerge", "cellDel"];
const BODY = { names: new Set(["document", "body", ...TEXT_NAMES, ...TABLE_NAMES]), within: "body" };
const HEADER = { names: new Set(["hdr", ...TEXT_NAMES, ...TABLE_NAMES]), within: "hdr" };
const FOOTNOTES = { names: new Set(["footnotes", "footnote", ...TEXT_NAMES]), within: "footnotes" };

/** Around content that stands as if it were not around it: insertions, content controls, links, fields. */
const TRANSPARENT = new Set([
  ...["ins", "moveTo", "sdt", "sdtContent", "hyperlink", "smartTag", "fldSimple", "customXml"],
]);
const PICTURES = new Set(["drawing", "pict", "object", "AlternateContent"]);

/** A table is at most this wide in Word. */
const MOST_COLUMNS = 63;
/** A tab leads to the next of these stops, in twentieths of a point. */
const TAB_STOP = 475;

/**
 * Reads a Word file: insertions stand, deletions do not; content controls and fields are their contents; numbers that
 * Word would print before paragraphs are there. Text boxes, charts and pictures are only counted.
 */
export function readWordFile(bytes: Uint8Array): WordFile | ReadFailure {
  const parts = openPackage(bytes);
  if (hasFailed(parts)) return parts;
  const numbering = numberingOf(parts);
  if (hasFailed(numbering)) return numbering;
  const flow: FlowItem[] = [];
  const heads: string[] = [];
  const footnotes = new Map<string, string>();
  const failure =
    readXml(parts.document, "document", BODY, (element) => flow.push(...itemsOf(element, numbering))) ??
    firstFailure(parts.headers, (part) =>
      readXml(part, "header", HEADER, (element) => heads.push(...wordsIn(element, numbering))),
    ) ??
    firstFailure(parts.footnotes === null ? [] : [parts.footnotes], (part) =>
      readXml(part, "footnotes", FOOTNOTES, (note) => {
        footnotes.set(
          note.attributes["id"] ?? "",
          note.children.flatMap((child) => wordsIn(child, numbering)).join(" "),
        );
      }),
    );
  return failure ?? { flow, heads, footnotes, pictures: parts.pictures };
}

function firstFailure(
  parts: readonly Uint8Array[],
  read: (part: Uint8Array) => ReadFailure | null,
): ReadFailure | null {
  for (const part of parts) {
    const failure = read(part);
    if (failure !== null) return failure;
  }
  return null;
}

/** All words below an element, one text a paragraph. */
const wordsIn = (element: XmlElement, numbering: Numbering): readonly string[] =>
  itemsOf(element, numbering)
    .flatMap((item) =>
      item.kind === "paragraph"
        ? [item.text.text]
        : item.rows.flatMap(({ cells }) => cells.map(({ text }) => text.text)),
    )
    .filter((text) => text.trim() !== "");

function itemsOf(element: XmlElement, numbering: Numbering): readonly FlowItem[] {
  if (element.name === "p") return [paragraphOf(element, numbering)];
  if (element.name === "tbl") return [tableOf(element, numbering)];
  return TRANSPARENT.has(element.name) ? element.children.flatMap((child) => itemsOf(child, numbering)) : [];
}

function paragraphOf(element: XmlElement, numbering: Numbering): FlowParagraph {
  const properties = childOf(element, "pPr");
  const style = numbering.styles.get(valueOf(properties, "pStyle") ?? "");
  const use = numberingUse(properties) ?? style?.numbering ?? null;
  const ownOutline = valueOf(properties, "outlineLvl");
  const outline =
    ownOutline === undefined ? (style?.outline ?? null) : Number(ownOutline) < 9 ? Number(ownOutline) : null;
  const text = textOf(element);
  return {
    kind: "paragraph",
    text,
    // A number without words is printed too: captions give the number of a table so.
    number: use === null || use.list === "0" ? "" : numbering.next(use),
    outline,
    hasPicture: hasPicture(element),
  };
}

const hasPicture = (element: XmlElement): boolean =>
  element.children.some((child) => PICTURES.has(child.name) || hasPicture(child));

/** A piece of text that is printed in one way. */
interface Piece {
  readonly text: string;
  readonly isRaised: boolean;
  readonly isBold: boolean;
}

/** Pieces of a paragraph in order; what was deleted, moved away or hidden is not printed. */
function piecesOf(element: XmlElement): readonly Piece[] {
  return element.children.flatMap((child): readonly Piece[] => {
    if (child.name === "r") return runOf(child);
    return TRANSPARENT.has(child.name) ? piecesOf(child) : [];
  });
}

function runOf(run: XmlElement): readonly Piece[] {
  const properties = childOf(run, "rPr");
  if (isOn(properties, "vanish")) return [];
  const isBold = isOn(properties, "b");
  const text = run.children.map(characterOf).join("");
  const note = childOf(run, "footnoteReference")?.attributes["id"];
  const raised = note === undefined ? [] : [{ text: note, isRaised: true, isBold }];
  const isRaised = valueOf(properties, "vertAlign") === "superscript";
  return text === "" ? raised : [{ text, isRaised, isBold }, ...raised];
}

function characterOf({ name, text, attributes }: XmlElement): string {
  switch (name) {
    case "t":
      return text;
    case "tab":
      return "\t";
    case "br":
      return attributes["type"] === "page" || attributes["type"] === "column" ? "" : "\n";
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "\u2011";
    case "sym":
      return symbol(attributes["char"] ?? "");
    default:
      return "";
  }
}

/** Letters of symbol fonts stand in a range of their own, a fixed way above the plain ones. */
function symbol(code: string): string {
  const point = Number.parseInt(code, 16);
  return Number.isNaN(point) ? "" : String.fromCodePoint(point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point);
}

const RAISED_MARK = /^\s*\(?([a-z]|\*+|\d{1,2})(?:\s*,\s*([a-z]|\d{1,2}))*\)?\s*$/;
/** What is raised after a digit of an ordinal or a unit belongs to the word. */
const marksIn = (pieces: readonly Piece[]): readonly string[] =>
  pieces
    .filter(({ isRaised, text }) => isRaised && RAISED_MARK.test(text))
    .flatMap(({ text }) => text.split(/[\s,()]+/))
    .filter((mark) => mark !== "");

function textOf(paragraph: XmlElement): PrintedText {
  const pieces = piecesOf(paragraph);
  const text = pieces.map((piece) => (piece.isRaised && RAISED_MARK.test(piece.text) ? "" : piece.text)).join("");
  const [lead = ""] = /^\t*/.exec(text) ?? [];
  const worded = pieces.filter((piece) => piece.text.trim() !== "");
  return {
    text: text.slice(lead.length),
    marks: marksIn(pieces),
    indent: afterTabs(childOf(childOf(paragraph, "pPr"), "ind"), lead.length),
    isBold: worded.length > 0 && worded.every(({ isBold }) => isBold),
  };
}

/** Where the first line begins: its own indent, and beyond it a stop for each tab. */
function afterTabs(indent: XmlElement | undefined, tabs: number): number {
  const of = (name: string): number => Number(indent?.attributes[name] ?? 0) || 0;
  const body = of("left") || of("start");
  let at = body + of("firstLine") - of("hanging");
  for (let tab = 0; tab < tabs; tab += 1) at = at < body ? body : (Math.floor(at / TAB_STOP) + 1) * TAB_STOP;
  return Math.max(0, at);
}

function tableOf(table: XmlElement, numbering: Numbering): FlowTable {
  const rows = contentsOf(table, "tr").filter((row) => !isDeleted(row));
  return { kind: "table", rows: withMerges(rows.map((row) => rowOf(row, numbering))) };
}

/** Children of a name, also where content controls or insertions stand around them. */
const contentsOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) =>
    child.name === name ? [child] : TRANSPARENT.has(child.name) ? contentsOf(child, name) : [],
  );

const isDeleted = (row: XmlElement): boolean => childOf(childOf(row, "trPr"), "del") !== undefined;

interface MergedCell extends FlowCell {
  /** Whether it goes on from the row above. */
  readonly goesOn: boolean;
  readonly column: number;
}
interface MergedRow {
  readonly isHeading: boolean;
  readonly cells: readonly MergedCell[];
}

const clipped = (text: string | undefined, least: number): number =>
  Math.min(MOST_COLUMNS, Math.max(least, Number(text ?? least) || least));

function rowOf(row: XmlElement, numbering: Numbering): MergedRow {
  const properties = childOf(row, "trPr");
  const before = valueOf(properties, "gridBefore");
  let column = before === undefined ? 0 : clipped(before, 0);
  let gap = column;
  const cells = contentsOf(row, "tc").flatMap((cell): readonly MergedCell[] => {
    const own = childOf(cell, "tcPr");
    const columnSpan = clipped(valueOf(own, "gridSpan"), 1);
    if (column + columnSpan > 4 * MOST_COLUMNS) return [];
    const merge = childOf(own, "vMerge");
    const goesOn = merge !== undefined && merge.attributes["val"] !== "restart";
    const made: MergedCell = { ...cellOf(cell, numbering), columnSpan, rowSpan: 1, gap, goesOn, column };
    column += columnSpan;
    gap = 0;
    return [made];
  });
  return { isHeading: isOn(properties, "tblHeader"), cells };
}

function cellOf(cell: XmlElement, numbering: Numbering): Pick<FlowCell, "text" | "tables"> {
  const items = cell.children.flatMap((child) => itemsOf(child, numbering));
  const paragraphs = items.flatMap((item) => (item.kind === "paragraph" ? [item] : []));
  return { text: joined(paragraphs), tables: items.flatMap((item) => (item.kind === "table" ? [item] : [])) };
}

function joined(paragraphs: readonly FlowParagraph[]): PrintedText {
  const lines = paragraphs.filter(({ number, text }) => `${number}${text.text}`.trim() !== "");
  return {
    text: lines.map(({ number, text }) => (number === "" ? text.text : `${number}\t${text.text}`)).join("\n"),
    marks: paragraphs.flatMap(({ text }) => text.marks),
    indent: lines[0]?.text.indent ?? 0,
    isBold: lines.length > 0 && lines.every(({ text }) => text.isBold),
  };
}

/** A cell that is merged downwards takes in those that go on from it. */
function withMerges(rows: readonly MergedRow[]): readonly FlowRow[] {
  const reach = (from: number, column: number): number => {
    let to = from + 1;
    while (rows[to]?.cells.some((cell) => cell.goesOn && cell.column === column) === true) to += 1;
    return to - from;
  };
  return rows.map(({ isHeading, cells }, index) => ({
    isHeading,
    cells: cells.map(({ goesOn, column, ...cell }) => ({ ...cell, rowSpan: goesOn ? 0 : reach(index, column) })),
  }));
}
