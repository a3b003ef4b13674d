import { type FlowCell, type FlowItem, type FlowRow, plainText } from "./captions";

/** Lines of a table have tabs between their cells, or upright bars. */
const isRow = (line: string): boolean => /\S\t|\t\S/.test(line) || /^\s*\|.*\|\s*$/.test(line);
const RULE = /^\s*\|?[\s:|+-]*-{3}[\s:|+-]*$/;
const HEADING = /^\s*(#{1,6})\s+(.*)$/;

/** A text as a flow: lines with tabs are rows of a table, others are paragraphs; HTML is read as HTML. */
export function textFlow(text: string): readonly FlowItem[] {
  if (/<(?:table|html|tr|td)\b/i.test(text.slice(0, 20_000))) return htmlFlow(text);
  const flow: FlowItem[] = [];
  let rows: string[] = [];
  const finish = (): void => {
    if (rows.length > 1 || (rows[0] ?? "").split("\t").length > 2) flow.push(tableOf(rows));
    else flow.push(...rows.map(paragraphOf));
    rows = [];
  };
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    if (RULE.test(line) && rows.length > 0) continue;
    if (isRow(line) && !isNumbered(line, rows.length)) rows.push(line);
    else if (line.trim() !== "" || rows.length > 0) {
      finish();
      if (line.trim() !== "" && !RULE.test(line)) flow.push(paragraphOf(line));
    }
  }
  finish();
  return flow;
}

/** `29C.12<tab>The resources ...` is a paragraph with its number. */
const isNumbered = (line: string, rows: number): boolean =>
  rows === 0 && /^\s*(?:[\dA-Z]{1,5}\.\d{1,4}|\d{1,4}\.|\([a-z]\))\t[^\t]{40,}$/.test(line);

function paragraphOf(line: string): FlowItem {
  const [, signs = "", words = line] = HEADING.exec(line) ?? [];
  return {
    kind: "paragraph",
    text: plainText(words.trim().replace(/^\*\*(.*)\*\*$/, "$1")),
    number: "",
    outline: signs === "" ? null : signs.length - 1,
    hasPicture: false,
  };
}

const cellsOf = (line: string): readonly string[] =>
  line.includes("\t")
    ? line.split("\t")
    : line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|");

function tableOf(lines: readonly string[]): FlowItem {
  return {
    kind: "table",
    rows: lines.map((line): FlowRow => ({
      isHeading: false,
      cells: cellsOf(line).map((cell) => ({
        text: plainText(cell.trim()),
        columnSpan: 1,
        rowSpan: 1,
        gap: 0,
        tables: [],
      })),
    })),
  };
}

const COMMENT = String.raw`<!--[\s\S]*?-->`;
const UNSHOWN = String.raw`<(style|script|head|xml)\b[\s\S]*?<\/\1\s*>`;
const TAG = String.raw`<(\/?)([a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>`;
const TOKEN = new RegExp(`${COMMENT}|${UNSHOWN}|${TAG}|[^<]+|<`, "gi");
const MOST_SPAN = 63;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const DASHES: Readonly<Record<string, string>> = {
  ndash: "–",
  mdash: "—",
  minus: "−",
  thinsp: "\u2009",
  ensp: "\u2002",
};

const decoded = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const point = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
      if (point !== null) return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
      return ENTITIES[name ?? ""] ?? DASHES[name ?? ""] ?? whole;
    },
  );

const spanOf = (attributes: string, name: string): number => {
  const [, digits] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, "i").exec(attributes) ?? [];
  return Math.min(MOST_SPAN, Math.max(1, Number(digits ?? 1)));
};

interface OpenCell {
  text: string;
  marks: string[];
  readonly columnSpan: number;
  readonly rowSpan: number;
  isHeading: boolean;
}

/**
 * Reads the tables and lines of HTML as a clipboard or a saved page has it: tags that do not matter are passed over.
 */
class HtmlReader {
  readonly flow: FlowItem[] = [];
  private rows: FlowRow[] | null = null;
  private cells: FlowCell[] = [];
  private cell: OpenCell | null = null;
  private isHead = false;
  private raised: string | null = null;
  private line = "";
  private outline: number | null = null;

  open(name: string, attributes: string): void {
    if (name === "table") this.openTable();
    else if (name === "thead") this.isHead = true;
    else if (name === "tr") this.closeRow();
    else if (name === "td" || name === "th") this.openCell(name === "th", attributes);
    else if (name === "sup") this.raised = "";
    else if (name === "br" || name === "p" || name === "div" || name === "li") this.breakLine();
    else if (/^h[1-6]$/.test(name)) this.openHeading(Number(name.slice(1)) - 1);
  }

  close(name: string): void {
    if (name === "table") this.closeTable();
    else if (name === "thead") this.isHead = false;
    else if (name === "tr") this.closeRow();
    else if (name === "td" || name === "th") this.closeCell();
    else if (name === "sup") this.closeRaised();
    else if (name === "p" || name === "div" || name === "li" || /^h[1-6]$/.test(name)) this.breakLine();
  }

  say(text: string): void {
    const words = decoded(text.replace(/\s+/g, " "));
    if (this.raised !== null) this.raised += words;
    else if (this.cell !== null) this.cell.text += words;
    else if (this.rows === null) this.line += words;
  }

  finish(): void {
    this.closeTable();
    this.breakLine();
  }

  private openTable(): void {
    this.closeTable();
    this.breakLine();
    this.rows = [];
  }

  private closeTable(): void {
    this.closeRow();
    if (this.rows !== null && this.rows.length > 0) this.flow.push({ kind: "table", rows: this.rows });
    this.rows = null;
  }

  private openCell(isHeading: boolean, attributes: string): void {
    this.closeCell();
    this.rows ??= [];
    const [columnSpan, rowSpan] = [spanOf(attributes, "colspan"), spanOf(attributes, "rowspan")];
    this.cell = { text: "", marks: [], columnSpan, rowSpan, isHeading };
  }

  private closeCell(): void {
    this.closeRaised();
    if (this.cell === null) return;
    const { text, marks, columnSpan, rowSpan } = this.cell;
    this.cells.push({ text: { ...plainText(text.trim()), marks }, columnSpan, rowSpan, gap: 0, tables: [] });
    this.cell = null;
  }

  private closeRow(): void {
    this.closeCell();
    if (this.cells.length > 0) this.rows?.push({ isHeading: this.isHead, cells: this.cells });
    this.cells = [];
  }

  /** A raised letter is a mark; anything else belongs to the words. */
  private closeRaised(): void {
    const raised = this.raised?.trim() ?? "";
    this.raised = null;
    if (raised === "") return;
    const isMark = /^\(?[a-z*](?:\s*,\s*[a-z])*\)?$/.test(raised);
    if (isMark && this.cell !== null) this.cell.marks.push(...raised.split(/[\s,()]+/).filter((mark) => mark !== ""));
    else this.say(raised);
  }

  private openHeading(level: number): void {
    this.breakLine();
    this.outline = level;
  }

  private breakLine(): void {
    if (this.cell !== null) {
      if (this.cell.text.trim() !== "") this.cell.text += "\n";
      return;
    }
    if (this.line.trim() !== "")
      this.flow.push({
        kind: "paragraph",
        text: plainText(this.line.trim()),
        number: "",
        outline: this.outline,
        hasPicture: false,
      });
    [this.line, this.outline] = ["", null];
  }
}

/** HTML, as the clipboard or a saved page has it, as a flow. Nothing in it is run or fetched. */
function htmlFlow(html: string): readonly FlowItem[] {
  const reader = new HtmlReader();
  for (const [token, hidden, slash, name, attributes = ""] of html.matchAll(TOKEN)) {
    if (token.startsWith("<!--") || hidden !== undefined) continue;
    if (name === undefined) reader.say(token);
    else if (slash === "/") reader.close(name.toLowerCase());
    else reader.open(name.toLowerCase(), attributes);
  }
  reader.finish();
  return reader.flow;
}
