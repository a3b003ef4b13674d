import { type Change, noChange } from "../changes/Change";
import {
  type ChangedCell,
  isLost,
  type LineFormat,
  type Recorded,
  type SheetUndo,
  type UndoRecord,
  type UndoStep,
} from "../changes/UndoRecord";
import { afterSteps, type ContentGrid, gridOf, type Snapshot } from "../changes/snapshot";
import type { Area } from "../sheets/plan";
import type { CellContent } from "../spreadsheet/cellContent";
import { LineMap, LinesSince, stepsBackOf } from "./LinesSince";
import { type Step, stepBack } from "./Step";
import { ChangesSince, linesTypedInto, placesAfter, type SheetChangesSince, type TypedLines } from "./linesTypedInto";
import { movedContent, movedSpan, type Mover, type Movers, placeBefore } from "./movedFormula";

/** The last step that a workbook keeps, ready to be taken back from the sheets as they stand. */
export interface Back {
  readonly before: Snapshot;
  readonly past: UndoStep | null;
  readonly change: Change;
  readonly step: Step | null;
  /** Cells of the user's on lines that came with the step and that therefore stay. */
  readonly stays: readonly string[];
  /**
   * What has to be recorded first, since the user has moved lines since: whoever goes on with a step that was cut off
   * reads it there.
   */
  readonly toRecord: Recorded | null;
  /** Cells of the user's sheets that refer to sheets which would go. */
  readonly referring: readonly string[];
}

export function backFrom(seen: Snapshot): Omit<Back, "referring"> {
  const { recorded } = seen.contents;
  const last = recorded.past.at(-1);
  if (last === undefined) return { before: seen, past: null, change: noChange, step: null, stays: [], toRecord: null };
  const { reversal, stays } = rebased(last.reversal, seen);
  const past = { ...last, reversal };
  const now: Recorded = { ...recorded, past: [...recorded.past.slice(0, -1), past] };
  const before = { ...seen, contents: { ...seen.contents, recorded: now } };
  const step = stepBack(before, past);
  return { before, past, change: step.change, step, stays, toRecord: reversal === last.reversal ? null : now };
}

/** What leads back from the sheets as they stand now. */
interface Rebased {
  readonly reversal: UndoRecord;
  /** Cells of the user's on lines that came with the change: these lines stay. */
  readonly stays: readonly string[];
}

/**
 * What leads back from a change, as if it had been made of the sheets as the user has moved their lines since: what
 * stands there keeps its place, and what comes back finds its own. The same where nobody moved anything.
 */
function rebased(reversal: UndoRecord, now: Snapshot): Rebased {
  const since = new ChangesSince(reversal, now);
  const typed = reversal.edits.map((edit) => linesTypedInto(edit, since, now));
  if (since.isNothing && typed.every(({ cells }) => cells.length === 0)) return { reversal, stays: [] };
  return { reversal: moved(reversal, since, now, typed), stays: typed.flatMap(({ cells }) => cells) };
}

function moved(reversal: UndoRecord, since: ChangesSince, now: Snapshot, typed: readonly TypedLines[]): UndoRecord {
  const edits = reversal.edits.map((edit, index) => new EditSince(edit, since.of(edit.sheet), typed[index]));
  const before: Movers = (sheet) =>
    edits.find((edit) => edit.was.toLowerCase() === sheet.toLowerCase())?.moverBefore ?? since.movers(sheet);
  const stay = new Set(typed.flatMap(({ names }) => names));
  return {
    added: reversal.added,
    tables: reversal.tables,
    edits: edits.map((edit) => movedEdit(edit, now, { before, after: since.movers })),
    names: {
      added: reversal.names.added.filter((name) => !stay.has(name)),
      removed: reversal.names.removed.map(({ name, refersTo }) => ({
        name,
        refersTo: String(movedContent(refersTo, "", before)),
      })),
      ...(reversal.names.following && {
        following: reversal.names.following.map((name) => ({
          name: name.name,
          before: String(movedContent(name.before, "", before)),
          after: String(movedContent(name.after, "", since.movers)),
        })),
      }),
    },
    ...placesAfter(now, [], now.contents.bases),
  };
}

const still = new LineMap({}, {});

/** The change of a sheet, with what the user did to its lines since. */
class EditSince {
  /** The names that the sheet had and has. */
  readonly was: string;
  readonly is: string;
  readonly rows: LinesSince;
  readonly columns: LinesSince;

  constructor(
    readonly edit: SheetUndo,
    since: SheetChangesSince | null,
    typed?: TypedLines,
  ) {
    this.was = edit.sheet;
    this.is = since?.is ?? edit.sheet;
    this.rows = new LinesSince("row", edit, since?.rows ?? still, typed?.rows);
    this.columns = new LinesSince("column", edit, since?.columns ?? still, typed?.columns);
  }

  /** Where lines are, once the change is taken back, that stood somewhere before it. */
  get moverBefore(): Mover {
    return { sheet: this.is, row: (line) => this.rows.before(line), column: (line) => this.columns.before(line) };
  }

  /** The steps that come and go, as if the change were made of the lines as they stand. */
  get steps(): Pick<SheetUndo, "come" | "go"> {
    return { come: [...this.rows.come, ...this.columns.come], go: [...this.rows.go, ...this.columns.go] };
  }

  /** An area as it stood before the change; null where nothing of it is left. */
  areaBefore({ top, left, bottom, right }: Area): Area | null {
    const [rows, columns] = [
      movedSpan(top, bottom, (line) => this.rows.before(line)),
      movedSpan(left, right, (line) => this.columns.before(line)),
    ];
    if (rows?.first == null || rows.last === null || columns?.first == null || columns.last === null) return null;
    return { top: rows.first, bottom: rows.last, left: columns.first, right: columns.last };
  }
}

/** Where lines are now that stood somewhere before a change, and after it. */
interface MoversOfChange {
  readonly before: Movers;
  readonly after: Movers;
}

/** The change of a sheet as if it had been made of the sheet as its lines stand now. */
function movedEdit(since: EditSince, now: Snapshot, movers: MoversOfChange): SheetUndo {
  const { edit, is, steps } = since;
  const cells = edit.cells.flatMap((cell) => movedCell(cell, since, movers));
  return {
    ...edit,
    ...steps,
    sheet: is,
    cells,
    grid: edit.grid && gridBefore(edit.grid, cells, since, now, movers.before),
    looks: edit.looks.flatMap((outline) => movedLook(outline, since) ?? []),
    ...(edit.merges && { merges: edit.merges.flatMap((area) => since.areaBefore(area) ?? []) }),
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
  { contents }: Snapshot,
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
function movedLook(outline: LineFormat, { rows, columns }: EditSince): LineFormat | null {
  const [along, across] = outline.axis === "row" ? [rows, columns] : [columns, rows];
  const at = along.before(outline.at);
  if (at === null) return null;
  const cells: LineFormat["cells"][number][] = [];
  outline.cells.forEach((cell, index) => {
    const place = across.before(index);
    if (place === null) return;
    while (cells.length <= place) cells.push(cell);
    cells[place] = cell;
  });
  return { ...outline, at, cells };
}
