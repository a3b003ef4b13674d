import { type Automation, automationOf } from "../actions/automation";
import { createActions } from "../actions/createActions";
import { associateCommands } from "../commands/commands";
import "../functions/functions";
import { models } from "../functions/models";
import { localeOf } from "../locales/locales";
import { ModelStore } from "../models/store";
import { createDesk } from "./createDesk";
import { rememberedLanguage, rememberLanguage } from "./rememberedLanguage";
import { ribbonCommands } from "./ribbonCommands";
import { PaneSession } from "./session/PaneSession";
import { firstState, type PaneState, type Tab } from "./session/PaneState";
import { Store } from "./session/Store";

declare global {
  /** What scripts outside the add-in may call: the actions by name, with plain JSON in and out. */
  var automation: Automation;
}

/*
 * The one script of the shared runtime: custom functions, ribbon commands and pane share what is begun here. It also
 * starts where there is no document; the pane, the larger part, comes later as a script of its own.
 */
const store = new Store(firstState("en", false));
const builtIn = new ModelStore();
const actionDesk = createActions({ models, builtIn, language: () => store.getState().tag });
const session = new PaneSession(store, createDesk(actionDesk, builtIn));
globalThis.automation = automationOf(actionDesk.actions);

void Office.onReady(({ host }) => {
  const inExcel = host === Office.HostType.Excel;
  store.update(firstState(language(inExcel), inExcel, firstTab(inExcel)));
  keepLanguage(store);
  if (inExcel) associateCommands(Office, ribbonCommands(session, () => Office.addin.showAsTaskpane()));
  if (typeof document !== "undefined") void showPane();
});

/** What was chosen for the pane, or else the language that Excel shows itself in. */
function language(inExcel: boolean): string {
  const display = inExcel ? Office.context.displayLanguage : navigator.language;
  return localeOf(rememberedLanguage(() => localStorage) ?? display).tag;
}

/** Keeps only what somebody chose: until then the pane goes on following Excel. */
function keepLanguage(watched: Store<PaneState>): void {
  let kept = watched.getState().tag;
  watched.subscribe(() => {
    const { tag } = watched.getState();
    if (tag !== kept) rememberLanguage(() => localStorage, tag);
    kept = tag;
  });
}

/** The support address of the manifest ends in `?help`; without Excel there is nothing else to show. */
function firstTab(inExcel: boolean): Tab {
  const asksForHelp = new URLSearchParams(location.search).has("help");
  return asksForHelp || !inExcel ? "functions" : "budget";
}

async function showPane(): Promise<void> {
  // Fluent's fonts lie on a server far away; with an empty address it registers none, and the machine's own are used.
  Object.assign(globalThis, { FabricConfig: { fontBaseUrl: "" } });
  const element = document.getElementById("pane");
  const { mount } = await import("./pane/mount");
  if (element !== null) mount(element, session);
  await session.start();
}
