import "../functions/functions";
import { associateCommands } from "../commands/commands";
import { localeOf } from "../locales/locales";
import { desk } from "./desk";
import { rememberedLanguage, rememberLanguage } from "./rememberedLanguage";
import { ribbonCommands } from "./ribbonCommands";
import { PaneSession } from "./session/PaneSession";
import { firstState, type PaneState, type Tab } from "./session/PaneState";
import { Store } from "./session/Store";

/**
 * The one script of the shared runtime: custom functions, ribbon commands and pane share what is begun here. It also
 * starts where there is no document; the pane, the larger part, comes later as a script of its own.
 */
void Office.onReady(({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  const store = new Store(firstState(language(inExcel), inExcel, firstTab(inExcel)));
  const session = new PaneSession(store, desk);
  keepLanguage(store);
  if (inExcel) associateCommands(Office, ribbonCommands(session, () => Office.addin.showAsTaskpane()));
  if (typeof document !== "undefined") void showPane(session);
});

/** What was chosen for the pane, or else the language that Excel shows itself in. */
function language(inExcel: boolean): string {
  const display = inExcel ? Office.context.displayLanguage : navigator.language;
  return localeOf(rememberedLanguage(() => localStorage) ?? display).tag;
}

/** Keeps only what somebody chose: until then the pane goes on following Excel. */
function keepLanguage(store: Store<PaneState>): void {
  let kept = store.getState().tag;
  store.subscribe(() => {
    const { tag } = store.getState();
    if (tag !== kept) rememberLanguage(() => localStorage, tag);
    kept = tag;
  });
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
