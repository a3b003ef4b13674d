import { CommandType, type IMutation, IUndoRedoService } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import type { Area, SheetArea } from "./area";
import type { Book } from "./book";
import { type Shift, shiftArea } from "./reach";
import {
  type ChartState,
  EMPTY_SHEET,
  EMPTY_WORKBOOK,
  type SeriesState,
  type SheetState,
  type WorkbookState,
} from "./stateModel";
import type { Undo } from "./undo";

const SET_STATE = "workbench.mutation.set-state";

interface SetState {
  readonly state: WorkbookState;
}

interface Interval {
  readonly start: number;
  readonly end: number;
}

/**
 * What Excel keeps in a workbook and Univer does not: an immutable value that takes part in undo and moves with its
 * cells.
 */
export class StateStore {
  private current: WorkbookState = EMPTY_WORKBOOK;
  private before: WorkbookState | null = null;
  private replayedState = false;
  private isMoving = false;
  private readonly listeners = new Set<() => void>();
  /** Called with every insertion or deletion of whole rows or columns. */
  private readonly shiftListeners = new Set<(sheet: string, shift: Shift) => void>();

  constructor(
    private readonly book: Book,
    private readonly undo: Undo,
  ) {
    const mutation: IMutation<SetState> = {
      id: SET_STATE,
      type: CommandType.MUTATION,
      handler: (_, params) => this.replay(params.state),
    };
    book.commands.registerCommand(mutation);
    book.commands.beforeCommandExecuted(() => (this.replayedState &&= undo.replaying));
    book.commands.onCommandExecuted((command) => this.follow(command.id, command.params));
  }

  get value(): WorkbookState {
    return this.current;
  }

  sheet(id: string): SheetState {
    return this.current.sheets[id] ?? EMPTY_SHEET;
  }

  /** Replaces the state; within a group the step back is recorded when the group closes. */
  update(change: (state: WorkbookState) => WorkbookState): void {
    this.before ??= this.current;
    this.set(change(this.current));
  }

  updateSheet(id: string, change: (sheet: SheetState) => Partial<SheetState>): void {
    this.update((state) => {
      const sheet = state.sheets[id] ?? EMPTY_SHEET;
      return { ...state, sheets: { ...state.sheets, [id]: { ...sheet, ...change(sheet) } } };
    });
  }

  /** Records how to take back what changed since the last time; called when a group of changes closes. */
  record(): void {
    if (this.before === null || this.before === this.current) return;
    const step = (state: WorkbookState) => [{ id: SET_STATE, params: { state } }];
    this.book.injector
      .get(IUndoRedoService)
      .pushUndoRedo({ unitID: this.book.unitId, undoMutations: step(this.before), redoMutations: step(this.current) });
    this.before = null;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  onShift(listener: (sheet: string, shift: Shift) => void): void {
    this.shiftListeners.add(listener);
  }

  private set(state: WorkbookState): void {
    if (state === this.current) return;
    this.current = state;
    for (const listener of this.listeners) listener();
  }

  private replay(state: WorkbookState): boolean {
    this.replayedState = this.undo.replaying;
    this.set(this.undo.takesPartsBack ? state : { ...state, xmlParts: this.current.xmlParts });
    return true;
  }

  private follow(id: string, params: unknown): void {
    const moved = this.isMoving ? null : shiftOf(id, params);
    if (moved) this.shift(moved.sheet, moved.shift);
  }

  /**
   * Carries out a move of some cells only, and moves what hangs on them. Moves of whole rows and columns are noticed
   * without being told.
   */
  async moving(sheet: string, shift: Shift, work: () => Promise<void>): Promise<void> {
    // The rows that Univer adds at the end to make room are none that anyone inserted.
    this.isMoving = true;
    await work().finally(() => (this.isMoving = false));
    this.shift(sheet, shift);
  }

  private shift(sheet: string, shift: Shift): void {
    for (const listener of this.shiftListeners) listener(sheet, shift);
    // A replayed step has already put the state back as it was; moving it again would move it twice.
    if (this.replayedState) return;
    this.before ??= this.current;
    this.set(shiftState(this.current, sheet, shift));
  }
}

const AXES: Readonly<Record<string, { axis: Shift["axis"]; sign: 1 | -1 }>> = {
  [InsertRowMutation.id]: { axis: "row", sign: 1 },
  [RemoveRowMutation.id]: { axis: "row", sign: -1 },
  [InsertColMutation.id]: { axis: "column", sign: 1 },
  [RemoveColMutation.id]: { axis: "column", sign: -1 },
};

interface StructuralParams {
  readonly subUnitId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

const isStructural = (params: unknown): params is StructuralParams =>
  typeof params === "object" && params !== null && "subUnitId" in params && "range" in params;

function shiftOf(id: string, params: unknown): { sheet: string; shift: Shift } | null {
  const kind = AXES[id];
  if (!kind || !isStructural(params)) return null;
  const { range } = params;
  const span: Interval =
    kind.axis === "row"
      ? { start: range.startRow, end: range.endRow }
      : { start: range.startColumn, end: range.endColumn };
  return {
    sheet: params.subUnitId,
    shift: { axis: kind.axis, at: span.start, count: kind.sign * (span.end - span.start + 1) },
  };
}

const moveAll = (areas: readonly Area[], shift: Shift): Area[] => areas.flatMap((area) => shiftArea(area, shift) ?? []);
const moveOne = (area: Area | null, shift: Shift): Area | null => area && shiftArea(area, shift);

/** Moves each thing that is anchored to an area, and drops those whose cells are gone. */
function moveAnchored<T extends { readonly area: Area }>(things: readonly T[], shift: Shift): T[] {
  return things.flatMap((thing) => {
    const area = shiftArea(thing.area, shift);
    return area ? [{ ...thing, area }] : [];
  });
}

/** Criteria stay with their columns as long as none of these comes or goes. */
function moveFilters(filters: SheetState["filters"], shift: Shift): SheetState["filters"] {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([key, filter]) => {
      const area = moveOne(filter.area, shift);
      return filter.area !== null && area === null ? [] : [[key, { ...filter, area }]];
    }),
  );
}

function shiftOwn(sheet: SheetState, shift: Shift): SheetState {
  return {
    ...sheet,
    conditionalFormats: sheet.conditionalFormats
      .map((format) => ({ ...format, areas: moveAll(format.areas, shift) }))
      .filter((format) => format.areas.length > 0),
    filters: moveFilters(sheet.filters, shift),
    hyperlinks: moveAnchored(sheet.hyperlinks, shift),
    comments: moveAnchored(sheet.comments, shift),
    printArea: moveAll(sheet.printArea, shift),
    printTitleRows: moveOne(sheet.printTitleRows, shift),
    printTitleColumns: moveOne(sheet.printTitleColumns, shift),
    pageBreaks: moveAll(sheet.pageBreaks, shift),
    // A chart whose cells are deleted stays where it is.
    charts: sheet.charts.map((chart) => ({ ...chart, over: moveOne(chart.over, shift) ?? chart.over })),
  };
}

function shiftSource(source: SheetArea | null, sheet: string, shift: Shift): SheetArea | null {
  if (source?.sheet !== sheet) return source;
  const area = shiftArea(source.area, shift);
  return area && { sheet, area };
}

/** A chart may stand on another sheet than its cells. */
function shiftSeries(series: SeriesState, sheet: string, shift: Shift): SeriesState {
  const move = (source: SheetArea | null) => shiftSource(source, sheet, shift);
  return {
    ...series,
    values: move(series.values),
    categories: move(series.categories),
    nameFrom: move(series.nameFrom),
  };
}

const shiftChart = (chart: ChartState, sheet: string, shift: Shift): ChartState => ({
  ...chart,
  series: chart.series.map((series) => shiftSeries(series, sheet, shift)),
});

/** What the workbook's own state becomes when whole rows or columns of a sheet come or go. */
function shiftState(state: WorkbookState, sheet: string, shift: Shift): WorkbookState {
  const entries = Object.entries(state.sheets).map(([id, own]) => {
    const moved = id === sheet ? shiftOwn(own, shift) : own;
    return [id, { ...moved, charts: moved.charts.map((chart) => shiftChart(chart, sheet, shift)) }] as const;
  });
  return { ...state, sheets: Object.fromEntries(entries) };
}
