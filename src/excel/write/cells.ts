import type { CellContent } from "../../refresh/cellContent";
import type { CellWrite } from "../../refresh/merge";
import { rangeOf } from "./area";

/** A block of cells that is written at once. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly contents: readonly (readonly CellContent[])[];
}

/** Excel's type for formulas knows no read-only arrays; blank cells are empty text. */
export function queueBlock(sheet: Excel.Worksheet, { top, left, contents }: Block): void {
  const [rows, columns] = [contents.length, contents[0]?.length ?? 0];
  if (rows === 0 || columns === 0) return;
  const range = rangeOf(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  range.formulas = contents.map((row) => row.map((content) => content ?? ""));
}

/**
 * Single cells as few blocks: neighbours of a row together, then rows of the same span one below the other. Formulas that
 * name columns of a list come last: Excel takes them only once the headings, which may stand below, are written.
 */
export function blocksOf(writes: readonly Pick<CellWrite, "row" | "column" | "after">[]): readonly Block[] {
  const sorted = [...writes].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks = stacked(sorted.reduce<Block[]>(joinRight, []));
  return [...blocks.filter((block) => !namesColumns(block)), ...blocks.filter(namesColumns)];
}

const namesColumns = ({ contents }: Block): boolean =>
  contents.some((row) => row.some((content) => typeof content === "string" && /^=.*\[/s.test(content)));

function joinRight(blocks: Block[], { row, column, after }: Pick<CellWrite, "row" | "column" | "after">): Block[] {
  const last = blocks.at(-1);
  const [contents = []] = last?.contents ?? [];
  if (last?.top !== row || last.left + contents.length !== column)
    blocks.push({ top: row, left: column, contents: [[after]] });
  else blocks[blocks.length - 1] = { ...last, contents: [[...contents, after]] };
  return blocks;
}

function stacked(blocks: readonly Block[]): readonly Block[] {
  const done: Block[] = [];
  for (const block of blocks) {
    const above = done.findIndex((other) => isAbove(other, block));
    const over = done[above];
    if (over === undefined) done.push(block);
    else done[above] = { ...over, contents: [...over.contents, ...block.contents] };
  }
  return done;
}

const isAbove = (over: Block, block: Block): boolean =>
  over.left === block.left &&
  over.top + over.contents.length === block.top &&
  over.contents[0]?.length === block.contents[0]?.length;
