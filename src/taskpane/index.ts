import "../functions/functions";
import { associateCommands } from "../commands/commands";
import { localeOf } from "../locales/locales";
import { desk } from "./desk";
import { ribbonCommands } from "./ribbonCommands";
import { PaneSession } from "./session/PaneSession";
import { firstState, type Tab } from "./session/PaneState";
import { Store } from "./session/Store";

/**
 * The one script of the shared runtime: custom functions, ribbon commands and pane share what is begun here. It also
 * starts where there is no document; the pane, the larger part, comes later as a script of its own.
 */
void Office.onReady(({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  const tag = localeOf(displayLanguage(inExcel)).tag;
  const session = new PaneSession(new Store(firstState(tag, inExcel, firstTab(inExcel))), desk);
  if (inExcel) associateCommands(Office, ribbonCommands(session, () => Office.addin.showAsTaskpane()));
  if (typeof document !== "undefined") void showPane(session);
});

function displayLanguage(inExcel: boolean): string {
  return inExcel ? Office.context.displayLanguage : navigator.language;
}

/** The support address of the manifest ends in `?help`; without Excel there is nothing else to show. */
function firstTab(inExcel: boolean): Tab {
  const asksForHelp = new URLSearchParams(location.search).has("help");
  return asksForHelp || !inExcel ? "functions" : "budget";
}

async function showPane(session: PaneSession): Promise<void> {
  // Fluent's fonts lie on a server far away; with an empty address it registers none, and the machine's own are used.
  Object.assign(globalThis, { FabricConfig: { fontBaseUrl: "" } });
  const element = document.getElementById("pane");
  const { mount } = await import("./pane/mount");
  if (element !== null) mount(element, session);
  await session.start();
}
