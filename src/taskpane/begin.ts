import { type Automation, automationOf } from "../actions/automation";
import { createActions } from "../actions/createActions";
import type { Commands } from "../commands/commands";
import { models } from "../functions/models";
import { localeOf } from "../locales/locales";
import { ModelStore } from "../models/store";
import { createDesk } from "./createDesk";
import { rememberedLanguage, rememberLanguage } from "./rememberedLanguage";
import { ribbonCommands } from "./ribbonCommands";
import { PaneSession } from "./session/PaneSession";
import { firstState, type PaneState, type Tab } from "./session/PaneState";
import { Store } from "./session/Store";

/*
 * What ribbon, pane and scripts do, over one workbook and one state. The custom functions do not wait for it: they are
 * what a workbook that is opened asks for first.
 */
const store = new Store(firstState("en", false));
const builtIn = new ModelStore();
const actionDesk = createActions({ models, builtIn, language: () => store.getState().tag });
const session = new PaneSession(store, createDesk(actionDesk, builtIn));

export const knowStanding = actionDesk.knowStanding;
export const automation: Automation = automationOf(actionDesk.actions);
export const commands: Commands = ribbonCommands(session, () => Office.addin.showAsTaskpane());

/** Sets out once the host is known; the pane, the largest part, comes later as a script of its own. */
export async function begin(inExcel: boolean): Promise<void> {
  store.update(firstState(language(inExcel), inExcel, firstTab(inExcel)));
  keepLanguage(store);
  if (typeof document !== "undefined") await showPane();
}

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
