import { queueReferents } from "../../excel/read/readValues";
import type { RangeAt, RangeRead } from "../../excel/read/readArea";
import type { Snapshot } from "../../changes/snapshot";
import type { Workbook } from "../../excel/Workbook";
import { isFormula } from "../../spreadsheet/cellContent";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import type { CellAt } from "../../tables/expression";
import { namesIn, withNames, type CellReference, listsIn, referencesIn, withReferences } from "../../trace/references";
import { ActionError } from "../context/ActionError";
import type { TracedCell } from "./TraceResult";

export interface Position {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Our cells, as far as a formula elsewhere may lead to them. */
export interface Known {
  /**
   * The keys of a cell on a sheet of ours, what it is by the words beside it, and whose table it is; null where none of
   * ours stands.
   */
  place(position: Position): (CellAt & { readonly words: string; readonly source: string }) | null;
  /** A number of ours with everything behind it; null where none stands. */
  traced(position: Position): TracedCell | null;
  /** Counts of the lines of our lists, by the lists' names in lower case. */
  readonly lists: ReadonlyMap<string, readonly TracedCell[]>;
}

/** How far formulas outside our tables are followed: levels, cells of one range, cells to read, branches to tell. */
const DEEPEST = 8;
const MOST_OF_RANGE = 60;
const MOST_CELLS = 400;
const MOST_BRANCHES = 2000;

interface Scene {
  readonly workbook: Workbook;
  readonly sheets: ReadonlyMap<string, string>;
  readonly known: Known;
  /** Cells that were read, by address. */
  readonly read: Map<string, Content>;
  /** What the names that were met stand for; null for what is no name. */
  readonly names: Map<string, string | null>;
  branches: number;
}

interface Content {
  readonly formula: string | null;
  /** The formula with cells in the places of their names. */
  readonly spelt: string | null;
  readonly text: string;
}

/**
 * Traces a cell outside our tables by the cells that its formula refers to, until they are ours, entered, or too far
 * away.
 */
export async function traceOthers(
  workbook: Workbook,
  { outline }: Snapshot,
  place: Position,
  known: Known,
): Promise<TracedCell> {
  const scene: Scene = {
    workbook,
    sheets: new Map(outline.sheets.map(({ name }) => [name.toLowerCase(), name])),
    known,
    read: new Map(),
    names: new Map(),
    branches: 0,
  };
  const start = inWorkbook(scene, place);
  if (start === null) throw new ActionError("InvalidReference", { place: addressOf(place) });
  await readLevels(scene, [start], 0);
  return traced(scene, start, 0);
}

/** The position with its sheet as it is written, null where there is no such sheet. */
function inWorkbook({ sheets }: Scene, { sheet, row, column }: Position): Position | null {
  const name = sheets.get(sheet.toLowerCase());
  return name === undefined ? null : { sheet: name, row, column };
}

const addressOf = ({ sheet, row, column }: Position): string => sheetPrefix(sheet) + cellAddress(row, column);

/** Reads level by level, so that each costs one request however many cells it has. */
async function readLevels(scene: Scene, cells: readonly Position[], level: number): Promise<void> {
  const fresh = cells
    .filter((cell) => !scene.read.has(addressOf(cell)) && !isOurs(scene, cell))
    .slice(0, MOST_CELLS - scene.read.size);
  if (fresh.length === 0 || level > DEEPEST) return;
  const answers = await scene.workbook.read(
    fresh.map(({ sheet, row, column }): RangeAt => ({ sheet, address: cellAddress(row, column) })),
  );
  await readNames(scene, answers.map(formulaOf), 0);
  for (const [index, cell] of fresh.entries()) scene.read.set(addressOf(cell), contentOf(scene, answers[index]));
  await readLevels(
    scene,
    fresh.flatMap((cell) => operandsOf(scene, cell)),
    level + 1,
  );
}

/** Names may stand for names; each level of them costs one request, and none where there are no names. */
async function readNames(scene: Scene, formulas: readonly (string | null)[], level: number): Promise<void> {
  const fresh = [...new Set(formulas.flatMap((formula) => (formula === null ? [] : namesIn(formula))))].filter(
    (name) => !scene.names.has(name),
  );
  if (fresh.length === 0 || level > DEEPEST) return;
  const meanings = await scene.workbook.ask((context) => queueReferents(context, fresh));
  for (const name of fresh) scene.names.set(name, meanings.get(name) ?? null);
  await readNames(scene, [...meanings.values()], level + 1);
}

function formulaOf(answer: RangeRead | undefined): string | null {
  const content = answer?.formulas[0]?.[0] ?? null;
  return isFormula(content) ? content : null;
}

function contentOf(scene: Scene, answer: RangeRead | undefined): Content {
  const formula = formulaOf(answer);
  return { formula, spelt: formula === null ? null : speltOut(scene, formula, 0), text: answer?.text[0]?.[0] ?? "" };
}

function speltOut(scene: Scene, formula: string, level: number): string {
  const spelt = withNames(formula, (name) => scene.names.get(name) ?? null);
  return spelt === formula || level > DEEPEST ? spelt : speltOut(scene, spelt, level + 1);
}

/** Whether a cell holds a number of our tables, which they know more about than its formula. */
const isOurs = ({ known }: Scene, cell: Position): boolean => known.traced(cell) !== null;

function operandsOf(scene: Scene, cell: Position): readonly Position[] {
  const formula = scene.read.get(addressOf(cell))?.spelt ?? null;
  const cells = formula === null ? [] : referencesIn(formula).flatMap((reference) => cellsOf(scene, cell, reference));
  // A formula may speak of a cell twice; it comes from it once.
  return [...new Map(cells.map((each) => [addressOf(each), each])).values()];
}

function cellsOf(scene: Scene, { sheet }: Position, reference: CellReference): readonly Position[] {
  const cells: Position[] = [];
  for (let row = reference.top; row <= reference.bottom && cells.length < MOST_OF_RANGE; row += 1) {
    for (let column = reference.left; column <= reference.right && cells.length < MOST_OF_RANGE; column += 1) {
      const cell = inWorkbook(scene, { sheet: reference.sheet ?? sheet, row, column });
      if (cell !== null) cells.push(cell);
    }
  }
  return cells;
}

function traced(scene: Scene, cell: Position, level: number): TracedCell {
  const ours = scene.known.traced(cell);
  if (ours !== null) return ours;
  const content = scene.read.get(addressOf(cell)) ?? { formula: null, spelt: null, text: "" };
  const address = addressOf(cell);
  const {
    words,
    source: own,
    ...keys
  } = scene.known.place(cell) ?? { words: address, source: address, table: null, row: null, column: null };
  scene.branches += 1;
  const inputs =
    level > DEEPEST || scene.branches > MOST_BRANCHES
      ? []
      : [...operandsOf(scene, cell).map((operand) => traced(scene, operand, level + 1)), ...listInputs(scene, content)];
  // What someone typed comes from its own cell, a heading or a label from its table, and a blank from nowhere.
  const source = content.formula === null && content.text !== "" ? own : null;
  const nothing = { printed: null, change: null };
  return {
    ...nothing,
    ...keys,
    cell: address,
    words,
    value: content.text,
    formula: content.formula,
    sentence: sentenceOf(scene, cell, content),
    source,
    inputs: filledOnly(inputs),
  };
}

/** Blank cells of a range tell nothing. */
const filledOnly = (inputs: readonly TracedCell[]): readonly TracedCell[] =>
  inputs.filter(({ value, inputs: own }) => value !== "" || own.length > 0);

function listInputs({ known }: Scene, { spelt }: Content): readonly TracedCell[] {
  const lists = spelt === null ? [] : [...new Set(listsIn(spelt))];
  return lists.flatMap((name) => known.lists.get(name.toLowerCase()) ?? []);
}

/** The formula with what its single cells show in their places: `2.7 = BUDGET.PERCENT(75.7,2 819.2)`. */
function sentenceOf(scene: Scene, cell: Position, { spelt, text }: Content): string | null {
  if (spelt === null) return null;
  const shown = (reference: CellReference): string | null => {
    const [only, ...more] = cellsOf(scene, cell, reference);
    return only === undefined || more.length > 0 ? null : traced(scene, only, DEEPEST + 1).value;
  };
  return `${text} = ${withReferences(spelt, shown).slice(1)}`;
}
