import type { Actions } from "../../actions/automation";
import type { ModelFile } from "../../actions/context/findModel";
import type { LoadedModelSummary } from "../../actions/context/loadedModel";
import type { ActionServices } from "../../actions/createActions";
import type { LoadResult } from "../../actions/write/argsAndResults";
import type { Language, Text } from "../../budget/model";

export type FormulaStyle = LoadResult["formulas"];

/** Checks and traces that follow what happens in the workbook. */
export type LiveServices = Pick<
  ActionServices["live"],
  | "check"
  | "trace"
  | "report"
  | "mark"
  | "selected"
  | "watch"
  | "forget"
  | "statusOf"
  | "isNewer"
  | "examples"
  | "enter"
>;
export type WorkbookEvent = Parameters<Parameters<LiveServices["watch"]>[0]>[0];

/** What someone needs to know of a model to choose it. */
export interface ModelSummary {
  readonly id: string;
  readonly section: string;
  readonly year: number;
  readonly symbol: string;
  readonly title: Text;
  /** The first is the language of the document. */
  readonly languages: readonly [Language, ...Language[]];
}

/** Everything outside the pane that the pane works with. */
export interface PaneServices {
  readonly actions: Actions;
  /** The models that come with the add-in, the usual one first. */
  readonly builtIn: () => Promise<readonly ModelSummary[]>;
  /** Reads a model file; fails with the code `InvalidModel` and every finding. */
  readonly open: (file: ModelFile) => Promise<ModelSummary>;
  /** What stands in the workbook, the last loaded first. */
  readonly standing: () => Promise<readonly LoadedModelSummary[]>;
  /** Selects a cell or shows a sheet: `'29C.10'!C8`, `'29C.10'!A1`. Only for someone who asked to go there. */
  readonly show: (cell: string) => Promise<void>;
  /** What Excel is waited for at this moment, and how to wait no longer. */
  readonly retryPolicy: ActionServices["retryPolicy"];
  readonly live: LiveServices;
  /** The metadata of the custom functions in a language of the pane, as Excel reads it too. */
  readonly functions: (tag: string) => Promise<unknown>;
}

/** A state that can be read, watched and changed in one place; every change is a new value. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  readonly getState = (): State => this.state;

  /** Calls `listener` after every change; gives back the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Replaces the named parts; listeners hear of it only when one of them is different. */
  update(change: Partial<State>): void {
    const next = { ...this.state, ...change };
    const keys = Object.keys(change) as (keyof State)[];
    if (keys.every((key) => Object.is(next[key], this.state[key]))) return;
    this.state = next;
    for (const listener of [...this.listeners]) listener();
  }
}
