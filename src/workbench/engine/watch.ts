import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { type Area, spanning, union, singleCell } from "./area";
import type { Book } from "./book";
import type { Calculation } from "./calculation";
import { textOf } from "./names";
import { fromRange } from "./address";
import { isScratch } from "./sheets";

/** Something that happened in the workbook. */
export type Happening =
  | {
      readonly kind: "changed";
      readonly sheet: string;
      readonly area: Area;
      readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
    }
  | { readonly kind: "formatted"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "selected"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "activated" | "added" | "deleted"; readonly sheet: string }
  | { readonly kind: "calculated"; readonly sheet: string }
  | { readonly kind: "renamed"; readonly sheet: string; readonly before: string; readonly after: string };

/** Registers a listener and returns how to take it off. */
export type Watch = (listener: (happening: Happening) => void) => () => void;

interface Params {
  readonly subUnitId: string;
  readonly range?: { startRow: number; endRow: number; startColumn: number; endColumn: number };
  readonly selections?: readonly {
    range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
  }[];
}

/** Marks an edit that only follows another, and is nobody's own. */
export const FOLLOWING = "workbench.following";

const hasSheet = (params: object): params is Params => "subUnitId" in params;

const STRUCTURAL: Readonly<Record<string, "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted">> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

const NAMING_SHEETS: readonly string[] = [SetWorksheetNameMutation.id, InsertSheetMutation.id];

const SHEET_EVENTS: Readonly<Record<string, "activated" | "deleted">> = {
  [SetWorksheetActiveOperation.id]: "activated",
  [RemoveSheetMutation.id]: "deleted",
};

function edited(sheet: string, params: ISetRangeValuesMutationParams): Happening | null {
  let area: Area | null = null;
  let hasContent = false;
  for (const [row, columns] of Object.entries(params.cellValue ?? {})) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      const one = singleCell(Number(row), Number(column));
      area = area ? union(area, one) : one;
      hasContent ||= typeof cell !== "object" || cell === null || "v" in cell || "f" in cell;
    }
  }
  if (!area) return null;
  return hasContent ? { kind: "changed", sheet, area, changeType: "RangeEdited" } : { kind: "formatted", sheet, area };
}

const isEdit = (params: object): params is ISetRangeValuesMutationParams => hasSheet(params) && "cellValue" in params;

function happeningOf(id: string, params: object): Happening | null {
  if (id === InsertSheetMutation.id) return "sheet" in params ? added(params.sheet) : null;
  if (!hasSheet(params)) return null;
  const sheet = params.subUnitId;
  const changeType = STRUCTURAL[id];
  if (changeType && params.range) return { kind: "changed", sheet, area: fromRange(params.range), changeType };
  const first = params.selections?.[0]?.range;
  if (id === SetSelectionsOperation.id && first)
    return {
      kind: "selected",
      sheet,
      area: spanning(first.startRow, first.startColumn, first.endRow, first.endColumn),
    };
  const kind = SHEET_EVENTS[id];
  if (kind) return { kind, sheet };
  return id === SetRangeValuesMutation.id && isEdit(params) ? edited(sheet, params) : null;
}

const isSheet = (sheet: unknown): sheet is { id: string } =>
  typeof sheet === "object" && sheet !== null && "id" in sheet && typeof sheet.id === "string";

function added(sheet: unknown): Happening | null {
  return isSheet(sheet) ? { kind: "added", sheet: sheet.id } : null;
}

/** What sheets were called until now. */
class SheetNames {
  private readonly known = new Map<string, string>();

  constructor(private readonly book: Book) {
    this.learn();
  }

  /** The sheets that have got another name since the last time; new ones have none before. */
  renamed(): Happening[] {
    const before = new Map(this.known);
    this.learn();
    return [...this.known].flatMap(([sheet, after]): Happening[] => {
      const was = before.get(sheet);
      return was === undefined || was === after ? [] : [{ kind: "renamed", sheet, before: was, after }];
    });
  }

  private learn(): void {
    for (const sheet of this.book.workbook.getSheets()) this.known.set(sheet.getSheetId(), sheet.getName());
  }
}

/**
 * Turns the spreadsheet's mutations and calculations into happenings. What calculation itself writes is not a change.
 */
export function watchChanges(book: Book, calculation: Calculation): Watch {
  const listeners = new Set<(happening: Happening) => void>();
  const names = new SheetNames(book);
  let active = book.activeSheet;
  const tell = (happening: Happening) => {
    const isGoing = happening.kind === "activated" || happening.kind === "selected";
    if (isScratch(happening.sheet) || (isGoing && book.isVisiting)) return;
    // Univer activates the active sheet again whenever a sheet goes.
    if (happening.kind === "activated" && happening.sheet === active) return;
    if (happening.kind === "activated") active = happening.sheet;
    listeners.forEach((listener) => listener(happening));
  };
  book.commands.onCommandExecuted((command, options) => {
    if (
      command.id === SetRangeValuesMutation.id &&
      (options?.onlyLocal === true || textOf(command.params ?? {}, "trigger") === FOLLOWING)
    )
      return;
    const happening = happeningOf(command.id, command.params ?? {});
    if (happening) tell(happening);
    if (NAMING_SHEETS.includes(command.id)) names.renamed().forEach(tell);
  });
  calculation.onCalculated((sheets) => sheets.forEach((sheet) => tell({ kind: "calculated", sheet })));
  return (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
}
