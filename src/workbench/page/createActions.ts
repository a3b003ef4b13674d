import type { AddinSession } from "./addin/AddinSession";
import { download } from "./download";
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
  readonly session: AddinSession;
  readonly manifest: FetchedManifest | null;
}

/** Ties what the user does around the grid to the spreadsheet and the add-in. */
export function createActions({ store, spreadsheet, session, manifest }: Parts): PageActions {
  const ourWords = () => words[store.get().language];

  function speak(language: Language): void {
    document.documentElement.lang = languages[language].tag;
    spreadsheet.univerAPI.setLocale(localeOf[language]);
    store.change({ language, addin: manifest?.in(languages[language].tag) ?? null });
  }

  async function runFunction(button: RibbonButton, name: string): Promise<void> {
    session.enableControl(button.id, false);
    try {
      await session.runCommand(name, button.id);
    } catch (error) {
      store.change({ notice: ourWords().cannotRun(button.label, reasonOf(error)) });
    } finally {
      session.enableControl(button.id, true);
    }
  }

  async function save(): Promise<void> {
    const { addin, bookName } = store.get();
    try {
      // The file library is large and seldom wanted.
      const { saveWorkbook } = await import("../save/saveWorkbook");
      download(await saveWorkbook(spreadsheet.engine, addin?.functions?.namespace), `${bookName}.xlsx`);
    } catch (error) {
      store.change({ notice: ourWords().cannotSave(reasonOf(error)) });
    }
  }

  return {
    speak,
    press: (button) => {
      if (button.action.kind === "showPane") store.change({ isPaneOpen: true });
      else void runFunction(button, button.action.name);
    },
    saveFile: () => void save(),
    startAddin: (place, language) => {
      const { addin } = store.get();
      return addin === null ? () => undefined : session.start(addin, place, language);
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
