import type { Commands } from "../commands/commands";
import type { PaneSession } from "./session/PaneSession";
import type { PaneState } from "./session/PaneState";

/** The ribbon's buttons over the session of the pane; the pane is shown (`reveal`) when there is something to read in it. */
export function ribbonCommands(session: PaneSession, reveal: () => Promise<void>): Commands {
  const thenTell = async (work: () => Promise<void>): Promise<void> => {
    // A button may be pressed before the pane has ever been drawn.
    if (session.store.getState().models.length === 0) await session.start();
    await work();
    if (isWorthReading(session.store.getState())) await show();
  };
  // Where the host cannot show the pane, the button has at least done its work.
  const show = () => reveal().catch(() => undefined);
  return {
    open: show,
    load: () => thenTell(() => session.load()),
    refresh: () => thenTell(() => session.refresh()),
  };
}

function isWorthReading({ failure, outcome }: PaneState): boolean {
  if (failure !== null) return true;
  if (outcome === null || outcome.task === "undo") return false;
  const { notices, kept } = outcome.result;
  return notices.length > 0 || kept.length > 0 || ("conflicts" in outcome.result && outcome.result.conflicts.length > 0);
}
