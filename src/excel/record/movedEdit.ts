import type { CellContent } from "../../refresh/cellContent";
import { afterSteps, type ContentGrid, gridOf } from "../look/contentGrid";
import type { LineLook } from "../look/lineLooks";
import type { Sight } from "../look/sight";
import { stepsBackOf } from "./AxisSince";
import type { EditSince } from "./EditSince";
import { isLost } from "./lost";
import { movedContent, type Movers } from "./movedFormula";
import { placeBefore } from "./placeBefore";
import type { ChangedCell, EditReversal } from "./Reversal";

/** Where lines are now that stood somewhere before a change, and after it. */
export interface MoversOfChange {
  readonly before: Movers;
  readonly after: Movers;
}

/** The change of a sheet as if it had been made of the sheet as its lines stand now. */
export function movedEdit(since: EditSince, now: Sight, movers: MoversOfChange): EditReversal {
  const { edit, is, steps } = since;
  const cells = edit.cells.flatMap((cell) => movedCell(cell, since, movers));
  return {
    ...edit,
    ...steps,
    sheet: is,
    cells,
    grid: edit.grid && gridBefore(edit.grid, cells, since, now, movers.before),
    looks: edit.looks.flatMap((look) => movedLook(look, since) ?? []),
    validations: edit.validations.flatMap((validation) => {
      const area = since.areaBefore(validation.area);
      return area === null ? [] : [{ ...validation, area }];
    }),
    ...(edit.setting && {
      setting: {
        ...edit.setting,
        sizes: edit.setting.sizes.flatMap((size) => {
          const at = (size.axis === "row" ? since.rows : since.columns).written(size.at);
          return at === null ? [] : [{ ...size, at }];
        }),
      },
    }),
  };
}

function movedCell(
  [row, column, before, after]: ChangedCell,
  { edit, rows, columns }: EditSince,
  movers: MoversOfChange,
): readonly ChangedCell[] {
  const [r, c] = [rows.written(row), columns.written(column)];
  return r === null || c === null || rows.stays(row) || columns.stays(column)
    ? []
    : [[r, c, movedContent(before, edit.sheet, movers.before), movedContent(after, edit.sheet, movers.after)]];
}

/** The sheet as it would have been before: as it is, with what the change took and with what it wrote over. */
function gridBefore(
  grid: ContentGrid,
  cells: readonly ChangedCell[],
  since: EditSince,
  { contents }: Sight,
  before: Movers,
): ContentGrid {
  const seen = contents.sheets.get(since.is);
  const is = afterSteps(seen === undefined ? [] : gridOf(seen), stepsBackOf(since.steps)).map((line) => [...line]);
  const { rows, columns, edit, steps } = since;
  grid.forEach((line, row) =>
    line.forEach((content, column) => {
      const [r, c] = [rows.before(row), columns.before(column)];
      if (r === null || c === null) return;
      if (rows.went(row) || columns.went(column) || isLost(is[r]?.[c] ?? null))
        put(is, r, c, movedContent(content, edit.sheet, before));
    }),
  );
  for (const [row, column, content] of cells) {
    const at = placeBefore(steps.come, row, column);
    if (at !== null) put(is, at.row, at.column, content);
  }
  return is;
}

function put(grid: CellContent[][], row: number, column: number, content: CellContent): void {
  while (grid.length <= row) grid.push([]);
  const line = grid[row] ?? [];
  while (line.length < column) line.push(null);
  line[column] = content;
}

/** A line that went looks as it did, cell by cell where its cells belong now; between them it looks as beside them. */
function movedLook(look: LineLook, { rows, columns }: EditSince): LineLook | null {
  const [along, across] = look.axis === "row" ? [rows, columns] : [columns, rows];
  const at = along.before(look.at);
  if (at === null) return null;
  const cells: LineLook["cells"][number][] = [];
  look.cells.forEach((cell, index) => {
    const place = across.before(index);
    if (place === null) return;
    while (cells.length <= place) cells.push(cell);
    cells[place] = cell;
  });
  return { ...look, at, cells };
}
