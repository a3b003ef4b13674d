import { plainText, type FlowItem, type FlowRow } from "./flow";
import { htmlFlow } from "./html";

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
