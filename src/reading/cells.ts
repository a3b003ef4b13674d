import { plainText, type FlowItem, type FlowRow } from "./flow";
import { captionLine } from "./captions";

type Row = readonly string[];

const isBlank = (cell: string | undefined): boolean => (cell ?? "").trim() === "";
const filled = (row: Row): number => row.filter((cell) => !isBlank(cell)).length;

/** Above a table, and under it, stand lines of one cell; a table has at least two cells in most rows. */
const isLine = (row: Row): boolean => filled(row) === 1 && !isBlank(row[0]);

/**
 * The flow of a sheet onto which a document, or some of its tables, were pasted: rows with a single cell at the left that stand
 * before a table are lines of text; blank rows part a table from the next.
 */
export function cellsFlow(cells: readonly Row[]): readonly FlowItem[] {
  const flow: FlowItem[] = [];
  let table: Row[] = [];
  const finish = (): void => {
    if (table.length > 0) flow.push(tableOf(table));
    table = [];
  };
  cells.forEach((row, index) => {
    if (filled(row) === 0) {
      if (endsTable(cells, index, table)) finish();
    } else if (isLine(row) && (table.length === 0 || captionLine(row[0] ?? ""))) {
      finish();
      flow.push(lineOf(row[0] ?? ""));
    } else table.push(row);
  });
  finish();
  return flow;
}

/** A blank row inside a table stands before a row of figures; two of them, or one before a line of text, end it. */
function endsTable(cells: readonly Row[], index: number, table: readonly Row[]): boolean {
  const next = cells[index + 1];
  if (next === undefined || filled(next) === 0) return true;
  return isLine(next) && table.length > 2 && (captionLine(next[0] ?? "") || filled(cells[index + 2] ?? []) <= 1);
}

const lineOf = (text: string): FlowItem => ({
  kind: "paragraph",
  text: plainText(text.trim()),
  number: "",
  outline: null,
  hasPicture: false,
});

function tableOf(rows: readonly Row[]): FlowItem {
  return {
    kind: "table",
    rows: rows.map((row): FlowRow => ({
      isHeading: false,
      cells: row.map((cell) => ({
        // Blanks at the left of a label set it in, as on the page.
        text: { ...plainText(cell.trim()), indent: (/^[ \u00a0]*/.exec(cell)?.[0].length ?? 0) * 100 },
        columnSpan: 1,
        rowSpan: 1,
        gap: 0,
        tables: [],
      })),
    })),
  };
}
