import type { SheetFormulas } from "../../excel/read/readValues";
import { isFormula } from "../../spreadsheet/cellContent";
import { type CellReference, partsOf } from "../../spreadsheet/references";
import { listsIn, withNames } from "../../trace/references";
import type { Position } from "./traceOthers";

/** What formulas may speak of besides cells. */
export interface Spoken {
  /** Formulas of the workbook's names, by the names in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** The cells of our lists, by the lists' names in lower case. */
  readonly lists: ReadonlyMap<string, Block>;
  /**
   * Cells of our tables that follow a line of a list, which the tables know better than their formulas: these name the
   * whole list. Null for a cell that stands in none.
   */
  readonly ofLine: (position: Position) => readonly Position[] | null;
  /** Whether a formula is one of those that `ofLine` tells of. */
  readonly countsLines: (position: Position) => boolean;
}

/** Cells beside and below one another; a side that is left open reaches to the end of the sheet. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell that shows something else when another one does. */
export interface Follower extends Position {
  /** Whether its own formula names the cell, rather than another follower. */
  readonly isDirect: boolean;
}

interface Use {
  readonly of: Block;
  readonly by: Position;
}

const keyOf = ({ sheet, row, column }: Position): string => `${sheet.toLowerCase()}!${String(row)},${String(column)}`;

/** Which cells name which, by the formulas that stand in the sheets now: a formula that was typed over names none. */
export class Followers {
  private readonly ofCells = new Map<string, Position[]>();
  private readonly ofBlocks = new Map<string, Use[]>();

  constructor(
    sheets: ReadonlyMap<string, SheetFormulas>,
    private readonly spoken: Spoken,
  ) {
    for (const [sheet, { top, left, contents }] of sheets) {
      for (const [down, line] of contents.entries()) {
        for (const [across, content] of line.entries()) {
          if (isFormula(content)) this.learn(content, { sheet, row: top + down, column: left + across });
        }
      }
    }
  }

  /** Every cell that follows one, however far, the nearest first. */
  of(start: Position): readonly Follower[] {
    const found = new Map<string, Follower>();
    let reached: readonly Position[] = [start];
    for (let isDirect = true; reached.length > 0; isDirect = false) {
      const next: Position[] = [];
      for (const position of reached.flatMap((each) => this.usersOf(each))) {
        const key = keyOf(position);
        if (key === keyOf(start) || found.has(key)) continue;
        found.set(key, { ...position, isDirect });
        next.push(position);
      }
      reached = next;
    }
    return [...found.values()];
  }

  private learn(formula: string, by: Position): void {
    const { names } = this.spoken;
    const spelt = names.size === 0 ? formula : withNames(formula, (name) => names.get(name.toLowerCase()) ?? null);
    const blocks = partsOf(spelt).flatMap((part) => (typeof part === "string" ? [] : blockOf(part, by.sheet)));
    // What counts lines is told by the lines that it counts.
    const lists = this.spoken.countsLines(by)
      ? []
      : listsIn(spelt).flatMap((name) => this.spoken.lists.get(name.toLowerCase()) ?? []);
    for (const of of [...blocks, ...lists]) {
      if (of.top === of.bottom && of.left === of.right)
        push(this.ofCells, keyOf({ sheet: of.sheet, row: of.top, column: of.left }), by);
      else push(this.ofBlocks, of.sheet.toLowerCase(), { of, by });
    }
  }

  private usersOf(position: Position): readonly Position[] {
    const { sheet, row, column } = position;
    const blocks = this.ofBlocks.get(sheet.toLowerCase()) ?? [];
    return [
      ...(this.ofCells.get(keyOf(position)) ?? []),
      ...blocks
        .filter(({ of }) => of.top <= row && row <= of.bottom && of.left <= column && column <= of.right)
        .map(({ by }) => by),
      ...(this.spoken.ofLine(position) ?? []),
    ];
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function blockOf({ sheet, from, to }: CellReference, own: string): Block {
  const ends = to === null ? [from] : [from, to];
  const span = (axis: "row" | "column"): readonly [number, number] => {
    const places = ends.flatMap((end) => end[axis] ?? []);
    return places.length === 0 ? [0, Infinity] : [Math.min(...places), Math.max(...places)];
  };
  const [[top, bottom], [left, right]] = [span("row"), span("column")];
  return { sheet: sheet ?? own, top, left, bottom, right };
}
