import type { Finding, MessageArgs } from "../../actions/context/ActionError";
import type { Step } from "../../actions/context/Progress";
import type { LoadedModelSummary } from "../../actions/context/loadedModel";
import type { PreviewResult } from "../../actions/preview/PreviewResult";
import type { LoadResult, RefreshResult, UndoResult } from "../../actions/write/argsAndResults";
import type { PreviewState } from "./PreviewState";
import type { FormulaStyle, ModelSummary } from "./PaneServices";

export const tabs = ["budget", "checks", "trace", "audit", "functions"] as const;
export type Tab = (typeof tabs)[number];

export type Task =
  | "start"
  | "load"
  | "refresh"
  | "undo"
  | "redo"
  | "convert"
  | "print"
  | "open"
  | "goTo"
  | "insert"
  | "check"
  | "trace"
  | "scenario"
  | "export"
  | "settle"
  | "restore";

/** What is being done now; `step` is null until the first step is reported. */
export interface Work {
  readonly task: Task;
  readonly done: number;
  readonly total: number;
  readonly step: Step | null;
}

/** How the last thing that was done came out. */
export type Outcome =
  | { readonly task: "load"; readonly result: LoadResult }
  /**
   * `told` is what was looked at before it was done: places in words, numbers as printed, and what the totals come to.
   */
  | { readonly task: "refresh"; readonly result: RefreshResult; readonly told: PreviewResult }
  | { readonly task: "convert"; readonly result: RefreshResult }
  | { readonly task: "undo"; readonly result: UndoResult };

/** Whether anything was done that can be taken back. */
export const changedSomething = (outcome: Exclude<Outcome, { task: "undo" }>): boolean =>
  outcome.task === "load" || outcome.result.applied.length > 0;

/** Why the last thing could not be done. */
export interface Failure {
  readonly task: Task;
  readonly code: string;
  readonly args: MessageArgs;
  readonly findings: readonly Finding[];
}

/** The model in the workbook as the pane shows it. */
export interface Loaded extends LoadedModelSummary {
  /** When it was loaded or refreshed; null when that was before this session. */
  readonly when: Date | null;
}

interface Choice {
  readonly model: string | null;
  readonly language: string;
  readonly formulas: FormulaStyle;
}

/** A step that can be taken back, and how many sheets would go with it. */
interface UndoableStep {
  readonly task: UndoResult["undone"];
  readonly sheets: number;
}

export interface PaneState {
  /** Language of the interface, a tag of `locales`. */
  readonly tag: string;
  readonly tab: Tab;
  /** False when the page is open without Excel around it. */
  readonly inExcel: boolean;
  readonly models: readonly ModelSummary[];
  /** Files that were opened in this session, by the id of their model. */
  readonly files: Readonly<Record<string, { readonly name: string; readonly text: string }>>;
  readonly choice: Choice;
  readonly work: Work | null;
  /** Of several sections in the workbook, the one that the pane is about. */
  readonly loaded: Loaded | null;
  readonly sections: readonly Loaded[];
  readonly outcome: Outcome | null;
  readonly failure: Failure | null;
  /** What a refresh would do, while somebody looks at it. */
  readonly preview: PreviewState | null;
  /** Whether this session did something that can be taken back. */
  readonly canUndo: boolean;
  /** What that is; null where it is not known any more. */
  readonly undoes: UndoableStep | null;
  /** Whether it took something back that can be done again. */
  readonly canRedo: boolean;
}

/** The state before anything has been read or done. */
export function firstState(tag: string, inExcel: boolean, tab: Tab = "budget"): PaneState {
  return {
    tag,
    tab,
    inExcel,
    models: [],
    files: {},
    choice: { model: null, language: tag, formulas: "functions" },
    work: null,
    loaded: null,
    sections: [],
    outcome: null,
    failure: null,
    preview: null,
    canUndo: false,
    undoes: null,
    canRedo: false,
  };
}

/**
 * The choice with another model: the language stays if the model has it, else that of the interface, else the
 * document's own.
 */
export function choose(choice: Choice, model: ModelSummary | null, tag: string): Choice {
  if (model === null) return { ...choice, model: null };
  const wanted = [choice.language, tag].find((language) => model.languages.includes(language));
  return { ...choice, model: model.id, language: wanted ?? model.languages[0] };
}

/** The model that Load would load. */
export function chosenModel({ models, choice }: Pick<PaneState, "models" | "choice">): ModelSummary | null {
  return models.find(({ id }) => id === choice.model) ?? null;
}

/** The sections in the workbook once one of them was written: in its place, or last. */
export function withSection(sections: readonly Loaded[], section: Loaded): readonly Loaded[] {
  const isNew = sections.every(({ model }) => model !== section.model);
  return isNew ? [...sections, section] : sections.map((each) => (each.model === section.model ? section : each));
}

/**
 * The sections that stand now, the first loaded first; of those that stood before it is still known when they were
 * written.
 */
export function sectionsOf(standing: readonly LoadedModelSummary[], before: readonly Loaded[]): readonly Loaded[] {
  return standing
    .toReversed()
    .map((each) => ({ ...each, when: before.find(({ model }) => model === each.model)?.when ?? null }));
}

/** The section that is shown: the same as before where it still stands, or the last one. */
export function shownSection(sections: readonly Loaded[], before: Loaded | null): Loaded | null {
  return sections.find(({ model }) => model === before?.model) ?? sections.at(-1) ?? null;
}
