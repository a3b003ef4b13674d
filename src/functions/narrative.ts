import type { Model, Text } from "../budget/model";
import { wordKey } from "../budget/notation/formatNumber";
import { parseNumber } from "../budget/notation/parseNumber";
import { fromCell } from "../budget/notation/quantity";
import type { About } from "../narrative/about";
import { narrate } from "../narrative/narrate";
import type { CellAt } from "../tables/expression";
import type { Speaker } from "../tables/say";
import type { Table } from "../tables/table";
import { fromDecimal, passError, readDecimal, readLanguage, readWord, shown } from "./arguments";
import {
  answer,
  type Cell,
  type CellError,
  type Cells,
  invalid,
  isBlank,
  isCellError,
  notAvailable,
  readCells,
} from "./cells";
import { netChangeOf, readChanges } from "./changesArgument";
import { readComponent } from "./figureArguments";
import { modelNamed } from "./models";

/**
 * What the tables say of a component in words: its resources and posts, by how much they change and why. With a range
 * of figures it follows the cells.
 * @customfunction NARRATIVE
 * @param component Component by code, number or name: EDM, PW, 1.
 * @param [language] Language of the sentences: en (the default) or zh.
 * @param [figures] The component's table with its labels, e.g. rows of sheet 29C.10; those of the loaded model when
 * left out.
 * @param [changes] Post changes: the list PostChanges; those of the loaded model when left out.
 * @param [part] One sentence alone: resources, posts, reasons, grades or objects.
 * @param [model] Identity of the model that is meant, e.g. 29c-2020; needed where several are at hand.
 * @returns The sentences, one to a line.
 */
export async function narrative(
  component: unknown[][],
  language?: unknown[][],
  figures?: unknown[][],
  changes?: unknown[][],
  part?: unknown[][],
  model?: unknown[][],
): Promise<unknown[][]> {
  const meant = await modelNamed(first(model));
  if (isCellError(meant)) return answer(meant);
  const told = tell(meant, {
    component: first(component),
    language: first(language),
    part: first(part),
    figures: readCells(figures),
    changes: readCells(changes),
  });
  return answer(isCellError(told) ? told : [[told]]);
}

const first = (argument: unknown): Cell => readCells(argument)[0]?.[0] ?? null;

/** The arguments of NARRATIVE. */
export interface Asked {
  readonly component: Cell;
  readonly language: Cell;
  readonly part: Cell;
  readonly figures: Cells;
  readonly changes: Cells;
}

/** What NARRATIVE answers from a model that is at hand. */
export function tell(model: Model, { component, language, part, figures, changes }: Asked): string | CellError {
  const id = readComponent(component, model);
  if (isCellError(id)) return id;
  if (id === null) return invalid("component: no component is given.");
  const [tag, wanted] = [readLanguage(language, model.languages), readWord(part, "part")];
  if (isCellError(tag)) return tag;
  if (isCellError(wanted)) return wanted;
  const failed: CellError[] = [];
  const live = (speaker: Speaker, about: About): Speaker => {
    const told = withChanges(withFigures(speaker, about, figures, failed), about, model, changes, failed);
    if (isCellError(told)) failed.push(told);
    return isCellError(told) ? speaker : told;
  };
  const text = narrate(model, id, wanted === null ? { language: tag, live } : { language: tag, part: wanted, live });
  const [error] = failed;
  if (error !== undefined || text !== null) return error ?? text ?? "";
  return wanted === null
    ? notAvailable(`component: nothing is told of ${shown(component)}.`)
    : notAvailable(`part: ${shown(part)} is not told of ${id}; there are resources, posts, reasons, grades, objects.`);
}

const isLeftOut = (cells: Cells): boolean => cells.every((row) => row.every(isBlank));

function withFigures(speaker: Speaker, { table }: About, cells: Cells, failed: CellError[]): Speaker | CellError {
  if (isLeftOut(cells)) return speaker;
  const figureOf = readFigureRange(cells, table);
  if (isCellError(figureOf)) return figureOf;
  return {
    ...speaker,
    value: (at) => {
      const own = figureOf(at);
      if (isCellError(own)) failed.push(own);
      return own === undefined || isCellError(own) ? speaker.value(at) : own;
    },
  };
}

/** The net change of a grade from the lines that are given; single lines and their words are those of the model. */
function withChanges(
  speaker: Speaker | CellError,
  { component }: About,
  model: Model,
  cells: Cells,
  failed: CellError[],
): Speaker | CellError {
  if (isCellError(speaker) || isLeftOut(cells)) return speaker;
  const range = readChanges(cells, model);
  if (isCellError(range)) return range;
  return {
    ...speaker,
    net: (_, { grades }) => {
      const net = netChangeOf(range, grades?.join(", ") ?? null, component.id);
      if (isCellError(net)) failed.push(net);
      return isCellError(net) ? 0 : net;
    },
  };
}

/** A number of a range by the row and column that a table has it under; undefined where the range has no such row. */
type FigureOf = (at: CellAt) => number | null | undefined | CellError;

/**
 * Figures from a range that holds a table's rows with their labels, e.g. a sheet of ours: rows are found by their
 * labels in any language and columns by their headings, so that what somebody inserted between them does no harm. A
 * range without headings has the columns as the table has them.
 */
export function readFigureRange(cells: Cells, table: Table): FigureOf | CellError {
  const failed = cells
    .flat()
    .find((cell): cell is { readonly code: string } => typeof cell === "object" && cell !== null);
  if (failed !== undefined) return passError(failed.code, "figures");
  const columns = columnsOf(cells, table);
  if (columns === null)
    return invalid(
      `figures: a range of ${String(table.columns.length)} ` +
        "columns is needed, from " +
        "the labels to the estimate, " +
        "or one with its headings.",
    );
  const rows = rowsOf(cells, table, columns);
  return ({ table: id, row, column }) => {
    const found = id === table.id ? rows.get(row) : undefined;
    return found === undefined ? undefined : numberIn(found[columns.get(column) ?? -1] ?? null, table, row, column);
  };
}

const isCalled = (names: Text, cell: Cell | undefined): boolean =>
  cell !== null &&
  cell !== undefined &&
  cell !== "" &&
  Object.values(names)
    .map(wordKey)
    .includes(wordKey(String(cell)));

/** Where each column stands; null where one is missing. */
function columnsOf(cells: Cells, table: Table): ReadonlyMap<string, number> | null {
  const { columns } = table;
  if (cells.every((row) => row.length === columns.length))
    return new Map(columns.map(({ key }, index) => [key, index]));
  const labels = labelsAt(cells, table);
  const headings = cells.slice(0, labels.top);
  const found = new Map<string, number>();
  let next = 0;
  for (const { key, kind, headings: names } of columns) {
    const isHere = (column: number): boolean =>
      kind === "label" ? column === labels.column : headings.some((row) => isCalled(names.at(-1) ?? {}, row[column]));
    const at = (cells[0] ?? []).findIndex((_, column) => column >= next && isHere(column));
    if (at < 0) return null;
    found.set(key, at);
    next = at + 1;
  }
  return found;
}

/**
 * The column that has most labels of the table, and the first row that has one. Some headings are called as rows are.
 */
function labelsAt(cells: Cells, { rows }: Table): { readonly column: number; readonly top: number } {
  const isLabel = (cell: Cell | undefined): boolean => rows.some(({ label }) => isCalled(label, cell));
  const counts = (cells[0] ?? []).map((_, column) => cells.filter((row) => isLabel(row[column])).length);
  const column = counts.indexOf(Math.max(...counts));
  return { column, top: cells.findIndex((row) => isLabel(row[column])) };
}

/** Rows in the order of the table; of equal labels each is looked for after the one before. */
function rowsOf(
  cells: Cells,
  { rows, columns }: Table,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly Cell[]> {
  const labels = places.get(columns.find(({ kind }) => kind === "label")?.key ?? "") ?? -1;
  const found = new Map<string, readonly Cell[]>();
  let next = 0;
  for (const { key, label } of rows) {
    const at = cells.findIndex((row, index) => index >= next && isCalled(label, row[labels]));
    if (at < 0) continue;
    found.set(key, cells[at] ?? []);
    next = at + 1;
  }
  return found;
}

/** What a cell says: nothing known where it is blank or says so; an error where it is no number. */
function numberIn(cell: Cell, { rows }: Table, row: string, column: string): number | null | CellError {
  const planned = rows.find(({ key }) => key === row)?.cells[column];
  if (planned === undefined || !("quantity" in planned) || isBlank(cell)) return null;
  const reading = typeof cell === "string" ? parseNumber(cell) : null;
  if (reading !== null && "value" in reading && reading.value === null) return null;
  const read = readDecimal(cell, "figures");
  const number = isCellError(read) ? read : fromDecimal(read);
  return typeof number === "number" ? fromCell(number, planned.quantity) : number;
}
