import fc from "fast-check";
import { readSnapshot } from "../../src/excel/read/readSnapshot";
import { loadedModelOf } from "../../src/actions/context/loadedModel";
import type { TableState } from "../../src/refresh/tableState";
import { columnLetters } from "../../src/spreadsheet/address";
import type { ABook } from "./aWorkbook";

/** Tables that depend on one another. */
export const someTables = ["29C.5", "29C.6", "29C.9", "29C.10", "Annex II"];

const table = fc.constantFrom(...someTables);
const axis = fc.constantFrom("row" as const, "column" as const);
const at = fc.nat(1000);

/** What someone does in the sheets; numbers are taken modulo what there is. */
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("number" as const, "formula" as const, "blank" as const),
      table,
      row: at,
      column: at,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("text" as const, "label" as const), table, row: at, column: at }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("across" as const), table, row: at, column: at, other: table }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("insert" as const), table, axis, at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), table, axis, at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("rename" as const, "move" as const), table }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("colour" as const, "comment" as const, "hide" as const),
      table,
      row: at,
      column: at,
    }),
  },
);
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
export const someEdits: fc.Arbitrary<readonly Edit[]> = fc.array(edit, { maxLength: 6 });

/** Where the keys of the section stand now and what is in the cells. */
export function statesOf({ byHand }: ABook): Promise<readonly TableState[]> {
  return byHand(
    async (context) => loadedModelOf(await readSnapshot(context, () => context.sync()), "29c-2020")?.states ?? [],
  );
}

/** Someone works in the sheets, at first or once more after other work. */
export async function work(
  book: ABook,
  edits: readonly Edit[],
  before: Work = { typed: new Set(), marks: [], looks: [] },
): Promise<Work> {
  const done: Work = { typed: new Set(before.typed), marks: [...before.marks], looks: [...before.looks] };
  for (const [index, each] of edits.entries())
    await take(book, each, before.marks.length + before.looks.length + index, done);
  return done;
}

/**
 * What someone left: the pairs of keys that were typed over, by table, marks in cells, and how cells were made to look.
 */
export interface Work {
  readonly typed: Set<string>;
  readonly marks: string[];
  readonly looks: LookLeft[];
}

/** Colour, comment or hiding, at a pair of keys. */
export interface LookLeft {
  readonly kind: "colour" | "comment" | "hide";
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly mark: string;
}

const nth = <T>(all: readonly T[], index: number): T => all[index % all.length]!;

async function take(book: ABook, given: Edit, index: number, { typed, marks, looks }: Work): Promise<void> {
  const states = await statesOf(book);
  const state = states.find((each) => each.table === given.table);
  if (state === undefined) return;
  await book.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem(state.sheet);
    switch (given.kind) {
      case "rename":
        sheet.name = `Mine ${index}`;
        break;
      case "move":
        sheet.position = 0;
        break;
      case "insert":
        insert(sheet, state, given, index, marks);
        break;
      case "delete":
        remove(sheet, state, given);
        break;
      case "colour":
      case "comment":
      case "hide":
        dress(sheet, state, given, index, looks);
        break;
      case "number":
      case "formula":
      case "text":
      case "label":
      case "blank":
        type(sheet, state, given, contents[given.kind](index), { typed, marks, looks });
        break;
      case "across":
        type(sheet, state, given, across(states, given, index), { typed, marks, looks });
        break;
    }
    await context.sync();
  });
}

const positions = (state: TableState, along: "row" | "column") =>
  Object.entries(along === "row" ? state.rows : state.columns).sort(([, a], [, b]) => a - b);

function insert(
  sheet: Excel.Worksheet,
  state: TableState,
  { axis: along, at: line }: Extract<Edit, { kind: "insert" }>,
  index: number,
  marks: string[],
): void {
  const [, place] = nth(positions(state, along), line);
  // A list takes no column between its own without a heading, and no line without a word.
  if (state.list !== null) return;
  if (along === "row") sheet.getRange(`${place + 1}:${place + 1}`).insert("Down");
  else sheet.getRange(`${columnLetters(place)}:${columnLetters(place)}`).insert("Right");
  const cell = along === "row" ? `A${place + 1}` : `${columnLetters(place)}1`;
  sheet.getRange(cell).values = [[`note ${index}`]];
  marks.push(`note ${index}`);
}

function remove(
  sheet: Excel.Worksheet,
  state: TableState,
  { axis: along, at: line }: Extract<Edit, { kind: "delete" }>,
): void {
  const [, place] = nth(positions(state, along), line);
  if (state.list !== null && along === "column") return;
  if (along === "row") sheet.getRange(`${place + 1}:${place + 1}`).delete("Up");
  else sheet.getRange(`${columnLetters(place)}:${columnLetters(place)}`).delete("Left");
}

const contents = {
  number: (index: number) => 7_000_000 + index,
  formula: (index: number) => `=SUM(${8_000_000 + index},A1)`,
  text: (index: number) => `note ${index}`,
  label: (index: number) => `note ${index}`,
  blank: () => "",
};

/** A sum with a cell of ours on another sheet of ours. */
function across(states: readonly TableState[], given: Extract<Edit, { kind: "across" }>, index: number): string {
  const { other, row, column } = given;
  const on = states.find((each) => each.table === other && other !== given.table);
  const place = on === undefined ? null : ourCell(on, { row: row + 7, column });
  return (
    `=SUM(${8_000_000 + index},` +
    `${on === undefined || place === null ? "A1" : `'${on.sheet}'!${columnLetters(place.c)}${place.r + 1}`})`
  );
}

function type(
  sheet: Excel.Worksheet,
  state: TableState,
  given: Extract<Edit, { row: number }>,
  content: number | string,
  { typed, marks }: Work,
): void {
  const { row, column, r, c } = ourCell(state, given);
  sheet.getRangeByIndexes(r, c, 1, 1).formulas = [[content]];
  typed.add(`${state.table} ${row} ${column}`);
  if (content !== "") marks.push(String(content));
}

function ourCell(
  state: TableState,
  given: { readonly kind?: Edit["kind"]; readonly row: number; readonly column: number },
) {
  const isLabel = given.kind === "label";
  const rows = positions(state, "row").filter(([key]) => !key.startsWith("#") || (isLabel && state.list === null));
  const labels = positions(state, "column").filter(([key]) => key === "label");
  const [[row, r], [column, c]] = [
    nth(rows, given.row),
    nth(isLabel && labels.length > 0 ? labels : positions(state, "column"), given.column),
  ];
  return { row, column, r, c };
}

function dress(
  sheet: Excel.Worksheet,
  state: TableState,
  given: Extract<Edit, { kind: LookLeft["kind"] }>,
  index: number,
  looks: LookLeft[],
): void {
  const { row, column, r, c } = ourCell(state, given);
  const isHere = (left: LookLeft): boolean =>
    left.kind === given.kind &&
    left.table === state.table &&
    left.row === row &&
    (left.kind === "hide" || left.column === column);
  if (looks.some(isHere)) return;
  const cell = sheet.getRangeByIndexes(r, c, 1, 1);
  const mark = given.kind === "colour" ? `#A0B0${String(10 + index)}` : `comment ${index}`;
  if (given.kind === "colour") cell.format.fill.color = mark;
  else if (given.kind === "comment") sheet.comments.add(cell, mark);
  else cell.rowHidden = true;
  looks.push({ kind: given.kind, table: state.table, row, column, mark });
}

/** Of what was left to be seen: what still is at the pairs of keys that stand. */
export async function looksSeen(book: ABook, { looks }: Work): Promise<readonly LookLeft[]> {
  const states = await statesOf(book);
  return book.byHand(async (context) => {
    const comments = context.workbook.comments.load("items/content");
    await context.sync();
    const placed = comments.items.map((comment) => ({
      content: comment.content,
      place: comment.getLocation().load("address"),
    }));
    const cells = looks.flatMap((left) => {
      const state = states.find(({ table }) => table === left.table);
      const [r, c] = [state?.rows[left.row], state?.columns[left.column]];
      if (state === undefined || r === undefined || c === undefined) return [];
      const cell = context.workbook.worksheets
        .getItem(state.sheet)
        .getRangeByIndexes(r, c, 1, 1)
        .load("address,rowHidden,format/fill/color");
      return [{ left, cell }];
    });
    await context.sync();
    const isSeen = {
      colour: (mark: string, cell: Excel.Range) => cell.format.fill.color === mark,
      comment: (mark: string, cell: Excel.Range) =>
        placed.some(({ content, place }) => content === mark && place.address === cell.address),
      hide: (_: string, cell: Excel.Range) => cell.rowHidden,
    };
    return cells.filter(({ left, cell }) => isSeen[left.kind](left.mark, cell)).map(({ left }) => left);
  });
}
