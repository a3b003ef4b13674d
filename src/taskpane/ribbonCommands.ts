import type { Commands } from "../commands/commands";
import type { PaneSession } from "./session/PaneSession";
import type { PaneState } from "./session/PaneState";

/** The ribbon's buttons over the session of the pane; the pane is shown when there is something to read in it. */
export function ribbonCommands(session: PaneSession): Commands {
  const thenTell = async (work: Promise<void>): Promise<void> => {
    await work;
    if (isWorthReading(session.store.getState())) await reveal();
  };
  return {
    open: reveal,
    load: () => thenTell(ready(session).then(() => session.load())),
    refresh: () => thenTell(ready(session).then(() => session.refresh())),
  };
}

/** A button may be pressed before the pane has ever been drawn. */
async function ready(session: PaneSession): Promise<void> {
  if (session.store.getState().models.length === 0) await session.start();
}

function isWorthReading({ failure, outcome }: PaneState): boolean {
  if (failure !== null) return true;
  if (outcome === null || outcome.task === "undo") return false;
  const { notices, kept } = outcome.result;
  return notices.length > 0 || kept.length > 0 || ("conflicts" in outcome.result && outcome.result.conflicts.length > 0);
}

/** Shows the pane; where the host cannot, the ribbon's button has at least done its work. */
async function reveal(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
