import { plainText, type Cell } from "./cell";

export type Grid = readonly (readonly Cell[])[];

const RULE = /^\s*\|?[\s:|+-]*-{3}[\s:|+-]*$/;

/** Cells of a line: by tabs, else by upright bars, else by two spaces or more. */
function cellsOf(line: string): readonly string[] {
  if (line.includes("\t")) return line.split("\t").map((cell) => cell.trim());
  if (/\|.*\|/.test(line))
    return line
      .replace(/^\s*\|/, "")
      .replace(/\|\s*$/, "")
      .split("|")
      .map((cell) => cell.trim());
  const leading = /^ {2,}/.test(line) ? [""] : [];
  return [...leading, ...line.trim().split(/ {2,}|\u3000{1,}/)];
}

/** A table pasted as text, one line per row, to cells. */
export function gridOf(text: string): Grid {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .filter((line) => line.trim() !== "" && !RULE.test(line));
  return lines.map(cellsOf);
}

const isSplit = (cell: Cell): boolean => typeof cell === "string" && /\t|\|.*\||\S {2,}\S/.test(cell);

/** A range of one column that holds whole lines of a table, or one cell that holds them all, to cells; any other range as it is. */
export function spread(grid: Grid): Grid {
  const [only] = grid[0] ?? [];
  if (grid.length === 1 && grid[0]?.length === 1 && typeof only === "string" && only.includes("\n"))
    return gridOf(only);
  const isNarrow = grid.every((row) =>
    row.slice(1).every((cell) => cell === null || cell === undefined || cell === ""),
  );
  const lines = grid.map((row) => row[0]);
  if (!isNarrow || lines.filter(isSplit).length < 2) return grid;
  return lines.map((line) =>
    typeof line === "string" ? cellsOf(plainText(line.replace(/^ +/, "")) === "" ? "" : line) : [line],
  );
}
