import { blocksOf, type Change, type MovedLine, noEdit, type SheetEdit } from "../changes/Change";
import type { GoingLooks, LineFormat } from "../changes/UndoRecord";
import type { LineStep } from "../changes/lineSteps";
import type { Outline, SheetContents } from "../changes/snapshot";
import { sheetPrefix } from "../spreadsheet/address";
import { isFormula } from "../spreadsheet/cellContent";
import { type CellReference, partsOf } from "../spreadsheet/references";
import { movedContent, type Mover, printSpot } from "./movedFormula";

/** Whether a change puts lines in another order: Excel loses the references to these, or cuts ranges short unsaid. */
export const movesLines = ({ edits }: Change): boolean => edits.some(({ moved = [] }) => moved.length > 0);

/**
 * The change with the formulas that it does not write itself and that refer to lines which it moves: they follow these
 * to where they come, and so do the user's names. `sheets` has the contents of every sheet that may be written to.
 */
export function withFollowing(
  change: Change,
  sheets: ReadonlyMap<string, SheetContents>,
  { others = [] }: Pick<Outline, "others">,
): Change {
  const moves = new Map(change.edits.map((edit) => [edit.sheet.toLowerCase(), new LineMoves(edit)]));
  const found = [...sheets].map(([sheet, seen]) => ({ sheet, cells: cellsFollowing(sheet, seen, moves) }));
  const edits = change.edits.map((edit) => {
    const cells = found.find(({ sheet }) => sheet === edit.sheet)?.cells ?? [];
    const own = new Set(edit.cells.map(([row, column]) => `${row} ${column}`));
    return withCells(
      edit,
      cells.filter(({ row, column }) => !own.has(`${row} ${column}`)),
    );
  });
  const elsewhere = found.filter(
    ({ sheet, cells }) => cells.length > 0 && change.edits.every((edit) => edit.sheet !== sheet),
  );
  const names = others.flatMap(({ name, formula }) => {
    const to = following(formula, "", moves);
    return to === null ? [] : [{ name, ...to }];
  });
  return {
    ...change,
    edits: [...edits, ...elsewhere.map(({ sheet, cells }) => withCells({ ...noEdit, sheet }, cells))],
    names: names.length === 0 ? change.names : { ...change.names, following: names },
  };
}

/** The change with lines that move looking as they did: what the user has coloured, hidden or made higher stays so. */
export function withLooks(change: Change, going: ReadonlyMap<string, GoingLooks>): Change {
  return { ...change, edits: change.edits.map((edit) => dressed(edit, going.get(edit.sheet)?.lines ?? [])) };
}

function dressed(edit: SheetEdit, lines: readonly LineFormat[]): SheetEdit {
  const { moved = [] } = edit;
  const looks = moved.flatMap(({ axis, from, to }) => {
    const look = lines.find((line) => line.axis === axis && line.at === from);
    // Cell by cell only where the lines across stand as they stood.
    const isWhole = [...edit.lines, ...edit.go].every((step) => step.axis === axis);
    return look !== undefined && isWhole ? [{ ...look, at: to }] : [];
  });
  return looks.length === 0 ? edit : { ...edit, looks };
}

/** A formula that follows: what it read, is to read once lines have come, and reads in the end. */
interface Following {
  readonly before: string;
  readonly written: string;
  readonly after: string;
}

/** With the place of its cell once lines have come. */
interface FollowingCell extends Following {
  readonly row: number;
  readonly column: number;
}

type MovesOf = ReadonlyMap<string, LineMoves>;

function cellsFollowing(
  sheet: string,
  { top, left, contents }: SheetContents,
  moves: MovesOf,
): readonly FollowingCell[] {
  const home = moves.get(sheet.toLowerCase());
  return contents.flatMap((line, r) =>
    line.flatMap((content, c) => {
      const [row, column] = home === undefined ? [top + r, left + c] : home.placeOf(top + r, left + c);
      if (row === null || column === null || !isFormula(content)) return [];
      const to = following(content, sheet, moves);
      return to === null ? [] : [{ row, column, ...to }];
    }),
  );
}

/** Null for a formula that Excel leads along by itself, as it does unless lines change places. */
function following(formula: string, home: string, moves: MovesOf): Following | null {
  const after = followed(formula, home, moves, "after");
  const byItself = movedContent(formula, home, (name) => moves.get(name.toLowerCase())?.byItself(name) ?? null);
  return after === byItself ? null : { before: formula, written: followed(formula, home, moves, "written"), after };
}

function withCells(edit: SheetEdit, cells: readonly FollowingCell[]): SheetEdit {
  if (cells.length === 0) return edit;
  return {
    ...edit,
    blocks: [...edit.blocks, ...blocksOf(cells.map(({ row, column, written }) => ({ row, column, after: written })))],
    cells: [...edit.cells, ...cells.map(({ row, column, before, after }) => [row, column, before, after] as const)],
  };
}

/** When a place is meant: while lines that go still stand, or in the end. */
type When = "written" | "after";

/** Where the lines of a sheet come to stand. */
class LineMoves {
  readonly rows: AxisMoves;
  readonly columns: AxisMoves;

  constructor(edit: SheetEdit) {
    this.rows = new AxisMoves("row", edit);
    this.columns = new AxisMoves("column", edit);
  }

  /** Where a cell stands once lines have come; null on a line that goes. */
  placeOf(row: number, column: number): readonly [row: number | null, column: number | null] {
    return [this.rows.staying(row, "written"), this.columns.staying(column, "written")];
  }

  /** Where Excel leads references. */
  byItself(sheet: string): Mover {
    return {
      sheet,
      row: (line) => this.rows.staying(line, "after"),
      column: (line) => this.columns.staying(line, "after"),
    };
  }
}

/** Where the lines of one axis come to stand. */
class AxisMoves {
  private readonly come: readonly LineStep[];
  private readonly gone: readonly number[];
  private readonly moved: ReadonlyMap<number, number>;

  constructor(axis: LineStep["axis"], { lines, go, moved = [] }: SheetEdit) {
    this.come = lines.filter((step) => step.axis === axis);
    this.gone = go
      .filter((step) => step.axis === axis)
      .flatMap(({ at, count }) => Array.from({ length: -count }, (_, next) => at + next));
    this.moved = new Map(ofAxis(moved, axis).map(({ from, to }) => [from, to]));
  }

  /** Where a line stands that keeps its place among the others; null for one that goes, or that moves. */
  staying(line: number, when: When): number | null {
    const place = this.come.reduce((sum, { at, count }) => (at <= line ? sum + count : sum), line);
    return this.gone.includes(place) ? null : this.final(place, when);
  }

  /** Where a line stands; null for one that goes. */
  at(line: number, when: When): number | null {
    const to = this.moved.get(line);
    return to === undefined ? this.staying(line, when) : this.final(to, when);
  }

  /**
   * Where the lines of a range stand, as few ranges as hold these alone: lines that come between count as theirs, as
   * with a line that is inserted.
   */
  runs(first: number, last: number, when: When): readonly Run[] {
    const inside = placesOf(first, last, (line) => this.at(line, when));
    if (inside.length === 0) return [];
    const end = Math.max(last, ...[...this.moved.keys(), ...this.moved.values()]);
    const strangers = new Set([
      ...placesOf(0, first - 1, (line) => this.at(line, when)),
      ...placesOf(last + 1, end, (line) => this.at(line, when)),
    ]);
    return inside.slice(1).reduce<Run[]>(
      (runs, place) => {
        const run = runs.at(-1);
        if (run === undefined || hasBetween(strangers, run.last, place)) runs.push({ first: place, last: place });
        else runs[runs.length - 1] = { first: run.first, last: place };
        return runs;
      },
      [{ first: inside[0] ?? first, last: inside[0] ?? first }],
    );
  }

  private final(place: number, when: When): number {
    return when === "written" ? place : place - this.gone.filter((line) => line < place).length;
  }
}

interface Run {
  readonly first: number;
  readonly last: number;
}

const ofAxis = (moved: readonly MovedLine[], axis: LineStep["axis"]): readonly MovedLine[] =>
  moved.filter((line) => line.axis === axis);

function placesOf(first: number, last: number, at: (line: number) => number | null): readonly number[] {
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, next) => first + next);
  return lines.flatMap((line) => at(line) ?? []).sort((a, b) => a - b);
}

function hasBetween(places: ReadonlySet<number>, first: number, last: number): boolean {
  for (let place = first + 1; place < last; place += 1) if (places.has(place)) return true;
  return false;
}

/** A formula with its references where their lines come to stand. */
function followed(formula: string, home: string, moves: MovesOf, when: When): string {
  const calls: string[] = [];
  const done: string[] = [];
  const parts = partsOf(formula);
  parts.forEach((part, index) => {
    if (typeof part !== "string") {
      const isAlone = [",", "("].includes(textOf(parts[index - 1])) && [",", ")"].includes(textOf(parts[index + 1]));
      const canSplit = isAlone && TAKES_SEVERAL.has(calls.at(-1)?.toUpperCase() ?? "");
      done.push(reference(part, moves.get((part.sheet ?? home).toLowerCase()), when, canSplit));
      return;
    }
    if (part === "(") calls.push(done.at(-1) ?? "");
    if (part === ")") calls.pop();
    done.push(part);
  });
  return done.join("");
}

const textOf = (part: string | CellReference | undefined): string => (typeof part === "string" ? part : "");

/** Functions to which several ranges one after the other are what one range over all of them is. */
const TAKES_SEVERAL: ReadonlySet<string> = new Set(["SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA", "PRODUCT"]);

function reference(part: CellReference, moves: LineMoves | undefined, when: When, canSplit: boolean): string {
  if (moves === undefined) return part.text;
  const { sheet, from, to } = part;
  const prefix = sheet === null ? "" : sheetPrefix(sheet);
  const rows = runsOf(moves.rows, from.row, (to ?? from).row, when, canSplit);
  const columns = runsOf(moves.columns, from.column, (to ?? from).column, when, canSplit);
  if (rows.length * columns.length === 0) return `${prefix}#REF!`;
  return rows
    .flatMap((row) =>
      columns.map((column) => {
        const start = printSpot(from, row?.first ?? null, column?.first ?? null);
        return prefix + (to === null ? start : `${start}:${printSpot(to, row?.last ?? null, column?.last ?? null)}`);
      }),
    )
    .join(",");
}

/** The runs of one axis: null stands for all lines; one that holds them all where several cannot be said. */
function runsOf(
  axis: AxisMoves,
  first: number | null,
  last: number | null,
  when: When,
  canSplit: boolean,
): readonly (Run | null)[] {
  if (first === null || last === null) return [null];
  // Nothing moves so far down: the ends say enough, and a whole column has a million lines.
  if (Math.abs(last - first) > FAR) {
    const [start, end] = [axis.at(first, when), axis.at(last, when)];
    return start === null || end === null ? [] : [{ first: start, last: end }];
  }
  const runs = axis.runs(Math.min(first, last), Math.max(first, last), when);
  const [start, end] = [runs[0], runs.at(-1)];
  return canSplit || start === undefined || end === undefined ? runs : [{ first: start.first, last: end.last }];
}

const FAR = 2000;
