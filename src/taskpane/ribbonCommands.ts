import type { Commands } from "../commands/commands";
import type { PaneSession } from "./session/PaneSession";
import type { PaneState } from "./session/PaneState";

/** The ribbon's buttons over the session of the pane; the pane is shown (`reveal`) when there is something to read in it. */
export function ribbonCommands(session: PaneSession, reveal: () => Promise<void>): Commands {
  const thenTell = async (work: () => Promise<void>): Promise<void> => {
    // A button may be pressed before the pane has ever been drawn.
    if (session.store.getState().models.length === 0) await session.start();
    await work();
    // What is to be decided is decided in the pane, wherever that was left.
    if (session.store.getState().preview !== null) session.showTab("budget");
    if (isWorthReading(session.store.getState())) await show();
  };
  // Where the host cannot show the pane, the button has at least done its work.
  const show = () => reveal().catch(() => undefined);
  return {
    open: show,
    load: () => thenTell(() => session.load()),
    refresh: () => thenTell(() => session.refresh("conflicts")),
  };
}

function isWorthReading({ failure, outcome, preview }: PaneState): boolean {
  if (failure !== null || preview !== null) return true;
  if (outcome === null || outcome.task === "undo") return false;
  const { notices, kept } = outcome.result;
  return (
    notices.length > 0 || kept.length > 0 || ("conflicts" in outcome.result && outcome.result.conflicts.length > 0)
  );
}
