import { download } from "./download";
import { type RunningAddin, startAddin } from "./addin/startAddin";
import { type Language, languages } from "./language";
import type { FetchedManifest } from "./manifest/fetchManifest";
import type { RibbonButton } from "./manifest/Manifest";
import type { PageActions } from "./PageActions";
import type { PageState } from "./PageState";
import type { Spreadsheet } from "./spreadsheet/createSpreadsheet";
import { localeOf } from "./spreadsheet/locales";
import type { Store } from "./Store";
import { words } from "./words/words";

interface Parts {
  readonly store: Store<PageState>;
  readonly spreadsheet: Spreadsheet;
  readonly manifest: FetchedManifest | null;
}

/** Ties what the user does around the grid to the spreadsheet and the add-in. */
export function createActions({ store, spreadsheet, manifest }: Parts): PageActions {
  let running: RunningAddin | null = null;
  let settings: Readonly<Record<string, string>> = {};

  function speak(language: Language): void {
    document.documentElement.lang = languages[language].tag;
    spreadsheet.univerAPI.setLocale(localeOf[language]);
    store.change({ language, addin: manifest?.in(languages[language].tag) ?? null });
  }

  function start(place: HTMLElement, language: Language): () => void {
    const { addin, bookName } = store.get();
    if (addin === null) return () => undefined;
    const tag = languages[language].tag;
    const addinNow = startAddin(place, {
      address: addin.pane,
      title: addin.name,
      context: () => ({
        displayLanguage: tag,
        contentLanguage: tag,
        documentAddress: bookName,
        solutionId: addin.id,
        isPaneVisible: store.get().isPaneOpen,
        settings,
      }),
      saveSettings: (saved) => {
        settings = saved;
      },
      bridge: () => ({ sendMessageToHost: () => undefined }),
    });
    running = addinNow;
    return () => addinNow.stop();
  }

  async function runFunction(button: RibbonButton, name: string): Promise<void> {
    const others = store.get().disabledControls;
    store.change({ disabledControls: new Set([...others, button.id]) });
    try {
      await running?.runCommand(name, button.id);
    } catch (error) {
      store.change({ notice: words[store.get().language].cannotRun(button.label, reasonOf(error)) });
    } finally {
      store.change({ disabledControls: new Set([...store.get().disabledControls].filter((id) => id !== button.id)) });
    }
  }

  async function save(): Promise<void> {
    const { addin, bookName, language } = store.get();
    try {
      // The file library is large and seldom wanted.
      const { saveWorkbook } = await import("../save/saveWorkbook");
      download(await saveWorkbook(spreadsheet.engine, addin?.functions?.namespace), `${bookName}.xlsx`);
    } catch (error) {
      store.change({ notice: words[language].cannotSave(reasonOf(error)) });
    }
  }

  return {
    speak,
    startAddin: start,
    press: (button) => {
      if (button.action.kind === "showPane") store.change({ isPaneOpen: true });
      else void runFunction(button, button.action.name);
    },
    saveFile: () => void save(),
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
