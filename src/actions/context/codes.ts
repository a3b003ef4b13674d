/**
 * Every code with which an action of ours fails, beside those of Excel, with the arguments of its words. The words are
 * the messages `error.<code>`; a code without words of its own is shown with those of `GeneralException`.
 */
export const errorArguments = {
  UnknownModel: ["model", "known"],
  UnknownLanguage: ["language", "known"],
  UnknownFormulaStyle: ["formulas", "known"],
  UnknownTable: ["table", "known"],
  UnknownResolution: ["resolve", "known"],
  UnknownCell: ["cell"],
  UnknownCounting: ["counts", "known"],
  UnknownFinding: ["finding"],
  PreviewOutdated: [],
  ModelNotFetched: ["model", "reason"],
  InvalidModel: ["count", "place", "reason"],
  NothingLoaded: [],
  NotLoaded: ["model", "known"],
  SeveralModels: ["known"],
  NothingToUndo: [],
  NothingToRedo: [],
  CannotUndo: ["cells"],
  UndoEarlier: ["count", "sheets"],
  NothingToAudit: ["place"],
  NothingToRead: ["place"],
  NotADocument: [],
  OldDocument: [],
  DocumentProtected: [],
  DocumentBroken: ["part"],
  DocumentTooLarge: [],
  DocumentHasMacros: [],
  DocumentDeclaresEntities: [],
  DocumentOfPictures: [],
  NotABudget: [],
  ReadCancelled: [],
  NotATable: ["place"],
  LiveAlready: ["sheet"],
  NoSuchRange: ["place"],
  AreaTooLarge: ["place", "cells", "limit"],
  UnknownScenarioAction: ["action", "known"],
  UnknownScenario: ["name", "known"],
  ScenarioNameEmpty: [],
  ScenarioNameTooLong: ["limit"],
  ScenarioNameTaken: ["name"],
  NoScenarioOn: [],
  NothingEdited: [],
  UnsavedEdits: ["count"],
  LineHasMore: ["sheet", "row"],
  WorkbookReadOnly: [],
  WorkbookProtected: [],
  SheetProtected: ["sheet"],
  Timeout: ["seconds"],
  NotRestored: ["cells", "code"],

  InvalidOperationInCellEditMode: [],
  RequestPayloadSizeLimitExceeded: [],
  ResponsePayloadSizeLimitExceeded: [],
  RangeExceedsLimit: [],
  AccessDenied: ["place"],
  InactiveWorkbook: [],
  FilteredRangeConflict: ["place"],
  MergedRangeConflict: ["place"],
  InsertDeleteConflict: ["place"],
  ItemNotFound: ["place"],
  ItemAlreadyExists: ["place"],
  InvalidArgument: ["place"],
  InvalidReference: ["place"],
  MemoryLimitReached: [],
  RequestAborted: [],
  ApiNotFound: ["place"],
  GeneralException: ["code", "place"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ErrorCode = keyof typeof errorArguments;

/** What an action tells although it succeeded, with the arguments of its words: the messages `notice.<code>`. */
export const noticeArguments = {
  /** A sheet of the user's has the name that a table would have had. */
  SheetNameTaken: ["wanted", "used", "table"],
  /** A name of the user's is the one that a list of ours would have had. */
  ListNameTaken: ["wanted", "used", "table"],
  /** The user had deleted the sheet of a table; it was written again. */
  SheetWrittenAgain: ["sheet", "table"],
  /** A row is no longer in the model but holds edits, so it stays. */
  RowKept: ["sheet", "row"],
  /** The user had deleted rows or columns that the model has; they stay away. */
  LinesAway: ["sheet", "lines"],
  /** Lines of a sheet were sorted or pasted elsewhere; they were found by what stands in them. */
  LinesFound: ["sheet", "count"],
  /** A line may be another one than its place says; nothing was written in it. */
  LineUnsure: ["sheet", "line", "label"],
  /** A line of the user's is added by totals, and nobody has said whether it is part of them. */
  LineCounted: ["sheet", "line", "label"],
  /** Formulas of ours that had lost what they refer to were written again. */
  FormulasMended: ["sheet", "count"],
  /** A table is no longer in the model; its sheet stays as it is. */
  TableGone: ["sheet", "table"],
  /** A change that had been cut off was taken back before anything else. */
  CutOffTakenBack: [],
  /** A change that had been cut off was brought to its end before anything else. */
  CutOffFinished: [],
  /** A cell was being edited; the work went on once it was left. */
  WaitedForCell: [],
  /** Another workbook was in front; the work went on once this one was back. */
  WaitedForWorkbook: [],
  /** What was last written can no longer be read from the workbook; every difference was taken for an edit. */
  BaseUnreadable: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type NoticeCode = keyof typeof noticeArguments;
