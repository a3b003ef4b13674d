import {
  type FlowCell,
  type FlowItem,
  type FlowParagraph,
  type FlowTable,
  type PrintedText,
  captionOf,
  isNote,
  noCaption,
  wordsOf,
  type Caption,
} from "./captions";
import type { Block, PrintedCell, PrintedNote, PrintedRow, PrintedTable, TablePlace } from "./document";

/** One for each column; null where a merged cell reaches over the place. */
type Cells = readonly (PrintedCell | null)[];

const BLANK: PrintedCell = { text: "", marks: [], indent: 0, isBold: false, columnSpan: 1, rowSpan: 1 };

const isBlank = (cell: PrintedCell | null): boolean => cell === null || cell.text.trim() === "";

/** Spaces of a line closed up; a tab is one of them. */
const closedUp = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/[\t ]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");

/** The cells of a raw table as a rectangle. */
function rectangle({ rows }: FlowTable): readonly PrintedRow[] {
  const grid: (PrintedCell | null)[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      column += cell.gap;
      // A cell that goes on from the one above stands in a place that is covered.
      while (cell.rowSpan > 0 && grid[row]?.[column] !== undefined) column += 1;
      place(grid, row, column, cell);
      column += cell.columnSpan;
    }
  });
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  return grid.map((cells, row) => ({
    isHeading: rows[row]?.isHeading ?? false,
    cells: Array.from({ length: width }, (_, column) => (cells[column] === undefined ? BLANK : cells[column])),
  }));
}

function place(grid: (PrintedCell | null)[][], row: number, column: number, cell: FlowCell): void {
  const { columnSpan, rowSpan, text } = cell;
  for (let down = 0; down < Math.max(1, rowSpan); down += 1)
    for (let right = 0; right < columnSpan; right += 1) {
      const line = grid[row + down];
      if (line !== undefined)
        line[column + right] = down === 0 && right === 0 && rowSpan > 0 ? printed(text, cell) : null;
    }
}

const printed = (text: PrintedText, { columnSpan, rowSpan }: FlowCell): PrintedCell => ({
  ...text,
  text: closedUp(text.text),
  columnSpan,
  rowSpan,
});

/** Leaves out columns and rows in which nothing stands, and lets merged cells reach less far for it. */
function withoutBlanks(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const width = rows[0]?.cells.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some(({ cells }) => !isBlank(cells[column] ?? null)),
  );
  const kept = rows.map((row, index) => ({ row, index })).filter(({ row }) => !row.cells.every(isBlank));
  const lines = kept.map(({ index }) => index);
  const reach = (from: number, span: number, of: readonly number[]): number =>
    span <= 1 ? span : Math.max(1, of.filter((line) => line >= from && line < from + span).length);
  return kept.map(({ row, index }) => ({
    isHeading: row.isHeading,
    cells: columns.map((column) => {
      const cell = row.cells[column] ?? null;
      return cell === null
        ? null
        : {
            ...cell,
            columnSpan: reach(column, cell.columnSpan, columns),
            rowSpan: reach(index, cell.rowSpan, lines),
          };
    }),
  }));
}

/** `29C.12`, `A.7` or `12.`; an item of a list has another. */
const PARAGRAPH_NUMBER = /^(?:[\dA-Z]{1,5}\.\d{1,4}|\d{1,4}\.)$/;

const textsOf = (cells: Cells): string => cells.map((cell) => cell?.text.replace(/\s+/g, " ") ?? "").join("\u0001");

/** Rows at the top that are headings: those that the document says are, or that repeat those of the table before. */
const headingsOf = (rows: readonly PrintedRow[]): readonly PrintedRow[] => {
  const end = rows.findIndex(({ isHeading }) => !isHeading);
  return rows.slice(0, end < 0 ? rows.length : end);
};

/** Whether rows are the rest of a table that a page break has cut: its headings again, or none and the same columns. */
function goesOn(before: PrintedTable, rows: readonly PrintedRow[], caption: Caption): boolean {
  if (before.columns !== (rows[0]?.cells.length ?? 0)) return false;
  if (caption.isContinued) return true;
  if (caption.number !== null || caption.title !== "" || caption.part !== "") return false;
  const [own, theirs] = [headingsOf(rows), headingsOf(before.rows)];
  if (repeated(before, rows) > 0) return true;
  return own.length === 0 && theirs.length > 0;
}

/** How many rows at the top say the same as the table before. */
function repeated(before: PrintedTable, rows: readonly PrintedRow[]): number {
  let count = 0;
  while (
    count < rows.length &&
    count < before.rows.length &&
    textsOf(rows[count]?.cells ?? []) === textsOf(before.rows[count]?.cells ?? [])
  )
    count += 1;
  return count;
}

interface Before {
  readonly blocks: number;
  readonly headings: Walk["headings"];
}

/** Walks down a flow and keeps what the tables below need to know. */
class Walk {
  readonly blocks: Block[] = [];
  headings: readonly (readonly [level: number, text: string])[] = [];
  private paragraph: string | null = null;
  private ordinal = 0;
  /** Paragraphs since the last table, and what was known before each of them. */
  private between: FlowParagraph[] = [];
  private before: Before[] = [];
  private last: PrintedTable | null = null;

  constructor(private readonly footnotes: ReadonlyMap<string, string>) {}

  add(item: FlowItem): void {
    if (item.kind === "paragraph") this.addParagraph(item);
    else this.addTable(item);
  }

  /** What stands under the last table is known only once something else comes. */
  finish(): void {
    if (this.last !== null) this.replaceLast(this.last, { ...this.last, notes: this.notesOf(this.last) });
  }

  private addParagraph(item: FlowParagraph): void {
    const text = closedUp(item.text.text);
    if (text === "" && item.number === "" && !item.hasPicture) return;
    this.between.push(item);
    this.before.push({ blocks: this.blocks.length, headings: this.headings });
    const number = item.number !== "" ? item.number : (typedNumber(item.text.text) ?? null);
    const isNumbered = number !== null && PARAGRAPH_NUMBER.test(number);
    if (item.outline !== null && !isNumbered && wordsOf(item) !== "") this.addHeading(item.outline, wordsOf(item));
    else
      this.blocks.push({ kind: "paragraph", number, text: withoutNumber(text, number), hasPicture: item.hasPicture });
    if (isNumbered) this.paragraph = number;
  }

  private addHeading(level: number, text: string): void {
    this.headings = [...this.headings.filter(([other]) => other < level), [level, text]];
    this.blocks.push({ kind: "heading", level, text });
  }

  private addTable(item: FlowTable): void {
    const rows = withoutBlanks(rectangle(item));
    const inner = item.rows.flatMap(({ cells }) => cells.flatMap(({ tables }) => tables));
    if (rows.length > 0) this.addRows(rows);
    for (const table of inner) this.addTable(table);
  }

  private addRows(rows: readonly PrintedRow[]): void {
    const caption = this.between.length === 0 && this.last === null ? noCaption : captionOf(this.between);
    const { last } = this;
    if (last !== null && goesOn(last, rows, caption)) {
      this.join(last, rows);
      return;
    }
    this.finish();
    this.takeCaption(caption);
    this.ordinal += 1;
    const inherits = last !== null && caption.number === null && caption.title === "";
    const table: PrintedTable = {
      kind: "table",
      number: inherits ? last.number : caption.number,
      caption: inherits ? last.caption : caption.title,
      part: caption.part,
      unit: caption.unit !== "" ? caption.unit : inherits ? last.unit : "",
      columns: rows[0]?.cells.length ?? 0,
      rows,
      notes: [],
      place: this.here(),
    };
    this.blocks.push(table);
    this.last = table;
    this.between = [];
    this.before = [];
  }

  /** The lines of a caption are no headings and paragraphs of the text. */
  private takeCaption({ lines }: Caption): void {
    const [first] = lines;
    const before = first === undefined ? undefined : this.before[this.between.indexOf(first)];
    if (before === undefined) return;
    this.blocks.length = before.blocks;
    this.headings = before.headings;
  }

  private here(): TablePlace {
    return { ordinal: this.ordinal, headings: this.headings.map(([, text]) => text), paragraph: this.paragraph };
  }

  private join(before: PrintedTable, rows: readonly PrintedRow[]): void {
    const joined = { ...before, rows: [...before.rows, ...rows.slice(repeated(before, rows))] };
    this.replaceLast(before, joined);
    this.last = joined;
    this.between = [];
    this.before = [];
  }

  private replaceLast(before: PrintedTable, after: PrintedTable): void {
    const at = this.blocks.lastIndexOf(before);
    if (at >= 0) this.blocks[at] = after;
    this.last = after;
  }

  /**
   * Notes stand under a table and begin with a mark, or say that they are notes; footnotes stand at the foot of the
   * page.
   */
  private notesOf(table: PrintedTable): readonly PrintedNote[] {
    const own = this.between.map(noteIn);
    const end = own.findIndex((note, index) => note === null && !isRule(this.between[index]));
    const under = own.slice(0, end < 0 ? own.length : end).flatMap((note) => (note === null ? [] : [note]));
    const marks = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.marks ?? []));
    const atFoot = [...new Set(marks)].flatMap((mark) => {
      const text = this.footnotes.get(mark);
      return text === undefined || under.some((note) => note.mark === mark) ? [] : [{ mark, text }];
    });
    return [...under, ...atFoot];
  }
}

/** The short line that stands over notes. */
const isRule = (paragraph: FlowParagraph | undefined): boolean => /^[_\s]*$/.test(paragraph?.text.text ?? "");

function noteIn(paragraph: FlowParagraph): PrintedNote | null {
  const { text, outline } = paragraph;
  const words = closedUp(text.text);
  const [mark] = text.marks;
  if (outline !== null || words === "") return null;
  if (mark !== undefined && words.length > 2) return { mark, text: words };
  const typed = /^([a-z]|\*{1,3}) {1,3}(?=\p{Lu})(.+)$/u.exec(words);
  if (typed !== null) return { mark: typed[1] ?? null, text: typed[2] ?? "" };
  return isNote(paragraph) ? { mark: null, text: words } : null;
}

/** A number that is typed before a tab: `29C.12`, `A.7`, `12.`, `(a)`. */
const typedNumber = (text: string): string | null =>
  /^\s*((?:[A-Z]{0,4}\d{0,3}[A-Z]?\.)?\d{1,4}\.?|[A-Z]{1,4}\.|\([a-z]{1,5}\))[\t\u3000]/.exec(text)?.[1] ?? null;

const withoutNumber = (text: string, number: string | null): string =>
  number !== null && text.startsWith(number) ? text.slice(number.length).trim() : text;

/** The blocks of a document in order; `footnotes` are those at the foot of its pages, by mark. */
export function blocksOf(
  flow: readonly FlowItem[],
  footnotes: ReadonlyMap<string, string> = new Map(),
): readonly Block[] {
  const walk = new Walk(footnotes);
  for (const item of flow) walk.add(item);
  walk.finish();
  return walk.blocks;
}

export const tablesIn = (blocks: readonly Block[]): readonly PrintedTable[] =>
  blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
