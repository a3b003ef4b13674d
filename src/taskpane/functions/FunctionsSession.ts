import { type PaneServices, Store } from "../session/PaneServices";
import { failureOf } from "../session/failureOf";
import type { Failure, PaneState } from "../session/PaneState";
import { type FunctionEntry, type FunctionExample, functionList } from "./functionList";

interface FunctionsState {
  /** Null until they have been read, none when they cannot be. */
  readonly functions: readonly FunctionEntry[] | null;
  /** From the section that is loaded, by the names of the functions. */
  readonly examples: Readonly<Record<string, FunctionExample>>;
  /** What came of putting an example into the selected cell. */
  readonly put: Put | null;
}

/** The function whose example was put into a cell, and where; or what stands there, or why it was not put. */
export interface Put {
  readonly name: string;
  readonly cell: string;
  readonly holds: string | null;
  readonly failure: Failure | null;
}

/** The custom functions with examples from the loaded section, as long as the pane shows them. */
export class FunctionsSession {
  readonly store = new Store<FunctionsState>({ functions: null, examples: {}, put: null });
  private isShown = false;

  constructor(
    private readonly services: Pick<PaneServices, "functions" | "live">,
    private readonly pane: Pick<Store<PaneState>, "getState" | "subscribe">,
  ) {
    const seen = () => {
      const { loaded, tag } = pane.getState();
      return { loaded, tag };
    };
    let last = seen();
    pane.subscribe(() => {
      const now = seen();
      const isSame = now.loaded === last.loaded && now.tag === last.tag;
      last = now;
      if (this.isShown && !isSame) void this.read();
    });
  }

  async open(): Promise<void> {
    this.isShown = true;
    this.store.update({ put: null });
    await this.read();
  }

  close(): void {
    this.isShown = false;
  }

  /** Puts a formula into the selected cell; over something else only where somebody has read that it would. */
  async put(name: string, formula: string, replace = false): Promise<void> {
    try {
      this.store.update({ put: { name, failure: null, ...(await this.services.live.enter(formula, replace)) } });
    } catch (error) {
      this.store.update({ put: { name, cell: "", holds: null, failure: failureOf("insert", error) } });
    }
  }

  /** Leaves the cell as it is. */
  keep(): void {
    this.store.update({ put: null });
  }

  private async read(): Promise<void> {
    const { tag, loaded } = this.pane.getState();
    const functions = functionList(await this.services.functions(tag).catch(() => null));
    this.store.update({ functions });
    // Without an answer there are the examples that need no workbook.
    const examples = loaded === null ? {} : await this.services.live.examples().catch(() => ({}));
    this.store.update({ examples });
  }
}
