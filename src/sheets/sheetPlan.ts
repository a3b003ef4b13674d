import { term } from "../locales/locales";
import { wordsIn } from "../tables/words";
import type { Draft } from "./draft";
import { isList } from "./layout";
import type { Area, Link, ListObject, PrintSetup, SheetPlan } from "./plan";
import { sheetCells } from "./sheetCells";
import { sheetName } from "./sheetName";
import { below, sheetStyles } from "./sheetStyles";
import { columnWidths } from "./columnWidths";
import { rowHeights } from "./rowHeights";
import { tabColors } from "./theme";
import { validationsOf } from "./validations";

/** Everything about the sheet of one table. `listName` is the name its lines get if they are a list object. */
export function sheetPlan(draft: Draft, listName: string): SheetPlan {
  const { table, bands, labelColumn } = draft;
  const widths = columnWidths(draft);
  return {
    table: table.id,
    name: sheetName(table, draft.drafting.language),
    tabColor: tabColors[table.family],
    cells: sheetCells(draft),
    rows: Object.fromEntries(bands.map(({ key }, index) => [key, index])),
    columns: Object.fromEntries(table.columns.map(({ key }, index) => [key, index])),
    merges: mergesOf(draft),
    links: linksOf(draft),
    styles: sheetStyles(draft),
    columnWidths: widths,
    rowHeights: rowHeights(draft, widths),
    frozen: { rows: lastHeading(draft) + 1, columns: labelColumn + 1 },
    validations: validationsOf(draft),
    listObject: listObjectOf(draft, listName),
    print: printSetup(draft),
  };
}

const lastHeading = ({ bands }: Draft): number => bands.findLastIndex(({ kind }) => kind === "columnHeadings");
const lastColumn = ({ table }: Draft): number => table.columns.length - 1;

/** Headings over several columns or rows, title and notes over the width of the table. */
function mergesOf(draft: Draft): readonly Area[] {
  const headings = draft.headings
    .map(({ area }) => below(area, draft.headingTop))
    .filter(({ top, bottom, left, right }) => top < bottom || left < right);
  const notes = draft.bands.flatMap((band, row): Area[] =>
    (band.kind === "title" || band.kind === "note" || band.kind === "source") && lastColumn(draft) > 0
      ? [{ top: row, left: 0, bottom: row, right: lastColumn(draft) }]
      : [],
  );
  return [...headings, ...notes];
}

/** The sheets that links lead to come with every plan that has the links. */
function linksOf({ cells, drafting: { model } }: Draft): readonly Link[] {
  return cells.flatMap(({ cell, planned: { row, column } }): Link[] =>
    cell.kind === "link" ? [{ row, column, to: { model, table: cell.to, row: cell.row ?? null } }] : [],
  );
}

/** The headings and lines of a list, which are the last rows of its sheet. */
function listObjectOf(draft: Draft, name: string): ListObject | null {
  if (!isList(draft.table)) return null;
  return { name, area: { top: lastHeading(draft), left: 0, bottom: draft.bands.length - 1, right: lastColumn(draft) } };
}

/** Lists of words are read down an upright page. */
const isUpright = ({ table: { family } }: Draft): boolean => family === "contents" || family === "narrative";

function printSetup(draft: Draft): PrintSetup {
  const footer = wordsIn(term("pageOf"), draft.drafting.language);
  return {
    landscape: !isUpright(draft),
    area: { top: 0, left: 0, bottom: draft.bands.length - 1, right: lastColumn(draft) },
    titleRows: { first: draft.headingTop, last: lastHeading(draft) },
    // An ampersand begins a code in headers and footers: the page number is &P, the number of pages &N.
    header: draft.symbol.replaceAll("&", "&&"),
    footer: footer.replace("{page}", "&P").replace("{pages}", "&N"),
  };
}
