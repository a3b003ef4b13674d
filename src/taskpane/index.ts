import type { Automation } from "../actions/automation";
import { associateCommands, type Commands } from "../commands/commands";
import "../functions/functions";
import { models } from "../functions/models";

declare global {
  /** What scripts outside the add-in may call: the actions by name, with plain JSON in and out. */
  var automation: Promise<Automation>;
}

/*
 * The one script of the shared runtime: custom functions, ribbon commands and pane share what is begun here. It also
 * starts where there is no document. Only the functions are in it, so that a workbook that is opened has its numbers
 * soon; the rest is fetched at once, and a button that is pressed before it has come waits for it.
 */
const coming = import("./begin");
globalThis.automation = coming.then(({ automation }) => automation);
globalThis.automation.catch(tellUnfetched);

models.seekBy(async () => (await coming).knowLoadedModels());

const commands: Commands = {
  open: async () => (await coming).commands.open(),
  load: async () => (await coming).commands.load(),
  refresh: async () => (await coming).commands.refresh(),
};

void Office.onReady(({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  if (inExcel) associateCommands(Office, commands);
  coming.then(({ begin }) => begin(inExcel)).catch(tellUnfetched);
});

/** Words of the page itself: those of the pane have not come. */
function tellUnfetched(): void {
  if (typeof document === "undefined") return;
  document.getElementById("pane")?.replaceChildren();
  document.getElementById("unfetched")?.removeAttribute("hidden");
}
