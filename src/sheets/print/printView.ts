import type { Model, TableId } from "../../budget/model";
import type { Table } from "../../tables/table";
import { termWith, wordsIn } from "../../tables/frame";
import type { Area, PrintSetup, StyledArea } from "../plan";
import { sheetName } from "../sheetName";
import { organisationChart } from "./organisationChart";
import { blockOf, type PrintBlock } from "./printBlock";
import { columnsOf, type Standing } from "./printPage";

/** A sheet that shows tables as the document prints them; its cells are linked to the sheets of the tables. */
export interface PrintSheet {
  /** The first of its tables, by which it is found again. */
  readonly table: TableId;
  readonly name: string;
  readonly contents: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  readonly styles: readonly StyledArea[];
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly print: PrintSetup;
}

/**
 * The tables that stand in the workbook as pages: those that follow one another and share their columns, on one sheet.
 */
export function printView(model: Model, tables: readonly Table[], standing: Standing): readonly PrintSheet[] {
  const shown = tables.filter(({ id, family }) => family !== "objects" && standing.placement[id] !== undefined);
  return groupsOf(shown).map((group) => {
    const [first] = group;
    const sheet = printSheet(model, group, standing);
    return first?.family === "organisation" ? { ...sheet, ...organisationChart(model, first, standing) } : sheet;
  });
}

/** Tables of one numbering (29C, A) of which one has all columns of the other. */
function groupsOf(tables: readonly Table[]): readonly (readonly Table[])[] {
  return tables.reduce<readonly (readonly Table[])[]>((groups, table) => {
    const last = groups.at(-1);
    const fits = last?.every((other) => seriesOf(other) === seriesOf(table) && shareColumns(other, table)) ?? false;
    return last !== undefined && fits ? [...groups.slice(0, -1), [...last, table]] : [...groups, [table]];
  }, []);
}

/** `29C` of 29C.10; a table that is not numbered so is a series of its own. */
const seriesOf = ({ id }: Table): string => /^(\w+)\.\d+$/.exec(id)?.[1] ?? id;

function shareColumns(one: Table, other: Table): boolean {
  const [here, there] = [one, other].map((table) => columnsOf(table).map(({ key }) => key));
  const [narrow = [], broad = []] = (here?.length ?? 0) < (there?.length ?? 0) ? [here, there] : [there, here];
  return narrow.every((key) => broad.includes(key));
}

function printSheet(model: Model, tables: readonly Table[], standing: Standing): PrintSheet {
  const widest = tables.reduce((one, other) => (columnsOf(other).length > columnsOf(one).length ? other : one));
  const [first, last] = [tables[0] ?? widest, tables.at(-1) ?? widest];
  const blocks = tables.reduce<readonly PrintBlock[]>((done, table) => {
    const top = done.reduce((rows, block) => rows + block.rows.length, 0);
    return [...done, blockOf(table, widest, top, standing)];
  }, []);
  const rows = blocks.flatMap((block) => block.rows);
  const widths = blocks[0]?.columnWidths ?? [];
  const nameOf = (table: Table): string => sheetName(table, standing.language);
  const range = termWith("printRange", { first: nameOf(first), last: nameOf(last) });
  const name = first === last ? nameOf(first) : wordsIn(range, standing.language);
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 };
  return {
    table: first.id,
    name: wordsIn(termWith("printSheet", { tables: name }), standing.language).slice(0, 31),
    contents: rows.map(({ cells }) => cells),
    merges: blocks.flatMap(({ merges }) => merges),
    styles: blocks.flatMap(({ styles }) => styles),
    columnWidths: widths,
    rowHeights: rows.map(({ height }) => height),
    print: printSetup(model, blocks, area, widths),
  };
}

/** Points of an upright A4 page within its margins. */
const page = { width: 521, height: 734 } as const;
/** In characters: a wider table is printed on its side. */
const broadest = 118;

/** A table that no longer fits a page begins the next one. */
function printSetup(
  { symbol }: Model,
  blocks: readonly PrintBlock[],
  area: Area,
  widths: readonly number[],
): PrintSetup {
  const width = widths.reduce((sum, characters) => sum + characters, 0);
  const landscape = width > broadest;
  const [across, down] = landscape ? [page.height, page.width] : [page.width, page.height];
  const room = down / Math.min(1, across / (width * POINTS));
  const starts: number[] = [];
  let used = 0;
  for (const { rows, top } of blocks) {
    const height = rows.reduce((sum, row) => sum + row.height, 0);
    if (used > 0 && used + height > room) {
      starts.push(top);
      used = 0;
    }
    used += height;
  }
  const headings = blocks.length === 1 ? (blocks[0]?.headingRows ?? null) : null;
  return {
    landscape,
    area,
    titleRows: headings,
    header: `${ROMAN}${symbol.replaceAll("&", "&&")}`,
    footer: `${ROMAN}&P`,
    pageStarts: starts,
  };
}

/** The code for the typeface of headers and footers. */
const ROMAN = '&"Times New Roman,Regular"';

/** Points of a character of the standard font. */
const POINTS = 5.25;
