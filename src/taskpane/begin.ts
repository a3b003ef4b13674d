import { type Automation, automationOf } from "../actions/automation";
import { type ActionServices, createActions } from "../actions/createActions";
import type { Model } from "../budget/model";
import type { Commands } from "../commands/commands";
import { models } from "../functions/models";
import { localeOf } from "../locales/locales";
import { type BuiltInModel, ModelStore } from "../models/store";
import { type ModelSummary, type PaneServices, Store } from "./session/PaneServices";
import { PaneSession } from "./pane/PaneSession";
import { firstState, type PaneState, type Tab } from "./session/PaneState";

/*
 * What ribbon, pane and scripts do, over one workbook and one state. The custom functions do not wait for it: they are
 * what a workbook that is opened asks for first.
 */
const store = new Store(firstState("en", false));
const builtIn = new ModelStore();

const KEY = "fascicle.language";

const services = createActions({ models, builtIn, language: () => store.getState().tag });

/** Where the metadata of the custom functions is served, beside the page. */
const metadataIn = (tag: string): string => (tag === "en" ? "functions.json" : `functions-${tag}.json`);

const session = new PaneSession(store, createServices(services, builtIn));

export const knowLoadedModels = services.knowLoadedModels;
export const automation: Automation = automationOf(services.actions);
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

/** What a pane works with, over the actions and the models that come with the add-in. */
function createServices(
  { actions, open, standing, show, retryPolicy, live }: ActionServices,
  builtIn: ModelStore,
): PaneServices {
  return {
    actions,
    standing,
    show,
    retryPolicy,
    live,
    builtIn: () => Promise.resolve(builtIn.builtIn.map(builtInSummary)),
    open: async (file) => modelSummary(await open(file)),
    functions: async (tag) => (await fetch(metadataIn(tag))).json(),
  };
}

/**
 * A built-in model before its data is fetched: its title is in every language of its labels, the document's own first.
 */
function builtInSummary({ id, section, year, symbol, title }: BuiltInModel): ModelSummary {
  const [first, ...rest] = Object.keys(title);
  return { id, section, year, symbol, title, languages: [first ?? "en", ...rest] };
}

function modelSummary({ id, section, year, symbol, titles, languages }: Model): ModelSummary {
  return { id, section, year, symbol, title: titles.section, languages };
}

/** The part of the browser's storage that is used. A browser may forbid it, so every use can fail. */
type LanguageStorage = Pick<Storage, "getItem" | "setItem">;

/** The language that was chosen for the pane earlier; null when none was, or nothing may be kept here. */
export function rememberedLanguage(storage: () => LanguageStorage): string | null {
  try {
    return storage().getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the language for the next time, where something may be kept. */
export function rememberLanguage(storage: () => LanguageStorage, tag: string): void {
  try {
    storage().setItem(KEY, tag);
  } catch {
    // The pane then follows the display language again next time.
  }
}

/**
 * The ribbon's buttons over the session of the pane; the pane is shown (`reveal`) when there is something to read in
 * it.
 */
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
