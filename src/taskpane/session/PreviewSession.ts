import { ActionError } from "../../actions/context/ActionError";
import type { ModelChoice } from "../../actions/context/findModel";
import type { PreviewResult, PreviewedCell } from "../../actions/preview/PreviewResult";
import type { RefreshArgs, RefreshResult } from "../../actions/write/argsAndResults";
import type { Progress } from "../../actions/context/Progress";
import type { PaneServices, Store } from "./PaneServices";
import type { PaneState, Task } from "./PaneState";
import { type Asks, choicesOf, chosen, firstPreview, isWorthShowing, renewed, type Resolution } from "./PreviewState";

/** What a preview needs of the session that it is part of. */
interface PreviewHost {
  readonly attempt: (task: Task, run: (progress: Progress) => Promise<void>) => Promise<void>;
  /** Where the model comes from that a refresh brings. */
  readonly source: () => ModelChoice & Pick<RefreshArgs, "standing">;
  readonly finish: (result: RefreshResult, told: PreviewResult) => void;
}

/**
 * A refresh: what it would do is shown where there is something to decide or to lose, then that is done, and nothing
 * else.
 */
export class PreviewSession {
  constructor(
    private readonly store: Store<PaneState>,
    private readonly services: Pick<PaneServices, "actions">,
    private readonly host: PreviewHost,
  ) {}

  /** Looks, and refreshes at once where nothing of what is asked for is to be shown. */
  async begin(asks: Asks): Promise<void> {
    await this.host.attempt("refresh", async (progress) => {
      const result = await this.outline(progress);
      if (isWorthShowing(result, asks)) this.store.update({ preview: firstPreview(result) });
      else await this.write({ preview: result.token, progress }, result);
    });
  }

  choose(cells: readonly PreviewedCell[], resolve: Resolution): void {
    const { preview } = this.store.getState();
    if (preview !== null) this.store.update({ preview: chosen(preview, cells, resolve) });
  }

  /** Does what is shown; where something else would now be done, that is shown instead. */
  async apply(): Promise<void> {
    await this.host.attempt("refresh", async (progress) => {
      const { preview } = this.store.getState();
      if (preview === null) return;
      try {
        await this.write({ preview: preview.result.token, choices: choicesOf(preview), progress }, preview.result);
      } catch (error) {
        if (!isOutdated(error)) throw error;
        this.store.update({ preview: renewed(preview, await this.outline(progress)) });
      }
    });
  }

  /** Leaves everything as it is. */
  leave(): void {
    this.store.update({ preview: null, failure: null });
  }

  private outline(progress: Progress): Promise<PreviewResult> {
    return this.services.actions.preview({ ...this.host.source(), progress });
  }

  private async write(args: RefreshArgs, told: PreviewResult): Promise<void> {
    const result = await this.services.actions.refresh({ ...this.host.source(), ...args });
    this.host.finish(settled(result), told);
  }
}

const isOutdated = (error: unknown): boolean => error instanceof ActionError && error.code === "PreviewOutdated";

/**
 * What was looked at before it was done is decided: a conflict took the model, or stays the user's like any other edit.
 */
function settled(result: RefreshResult): RefreshResult {
  const { applied, kept, conflicts, taken } = result;
  const took = new Set(taken.map(({ cell }) => cell));
  return {
    ...result,
    applied: [...applied, ...taken],
    kept: [...kept, ...conflicts.filter(({ cell }) => !took.has(cell))],
    conflicts: [],
  };
}
