import { type FetchedManifest, fetchFunctions, type RibbonButton } from "./manifest/fetchManifest";
import { describeFunctions } from "./spreadsheet/describeFunctions";
import { localeOf } from "./spreadsheet/locales";
import type { Book } from "./startBook";
import { type Language, languages, type PageActions, type PageState, type Store } from "./words/PageState";
import { words } from "./words/words";

interface Parts {
  readonly store: Store<PageState>;
  /** Starts an empty workbook in the place of one that was closed. */
  readonly newBook: () => Book;
  readonly manifest: FetchedManifest | null;
}

/** Ties what the user does around the grid to the spreadsheet and the add-in. */
export function createActions({ store, newBook, manifest }: Parts): PageActions {
  let book = newBook();
  const ourWords = () => words[store.get().language];

  function speak(language: Language): void {
    document.documentElement.lang = languages[language].tag;
    book.spreadsheet.univerAPI.setLocale(localeOf[language]);
    store.change({ language, addin: manifest?.in(languages[language].tag) ?? null });
    void describe();
  }

  const describe = () => describeIn(book, store.get());

  async function runFunction(button: RibbonButton, name: string): Promise<void> {
    const { session } = book;
    session.enableControl(button.id, false);
    try {
      await session.runCommand(name, button.id);
    } catch (error) {
      store.change({ notice: ourWords().cannotRun(button.label, reasonOf(error)) });
    } finally {
      session.enableControl(button.id, true);
    }
  }

  // The file library is large and seldom wanted, so it comes when it is.
  async function save(): Promise<void> {
    const { addin, bookName } = store.get();
    const { spreadsheet, unsaved } = book;
    try {
      const { saveWorkbook } = await import("../save/saveWorkbook");
      download(await saveWorkbook(spreadsheet.engine, addin?.functions?.namespace), `${bookName}.xlsx`);
      unsaved.settle();
    } catch (error) {
      store.change({ notice: ourWords().cannotSave(reasonOf(error)) });
    }
  }

  /** A closed tab, a reload or another page would lose what was not saved. The browser asks in its own words. */
  function guardLeaving(event: BeforeUnloadEvent): void {
    if (book.unsaved.any) event.preventDefault();
  }
  window.addEventListener("beforeunload", guardLeaving);
  openDropped((file) => void open(file));

  async function open(file: File): Promise<void> {
    const { addin, bookNumber } = store.get();
    try {
      const { isWorkbook, openWorkbook } = await import("../save/openWorkbook");
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!(await isWorkbook(bytes))) return store.change({ notice: ourWords().cannotOpen(ourWords().notAWorkbook) });
      if (book.unsaved.any && !window.confirm(ourWords().askUnsaved(store.get().bookName))) return;
      book.close();
      book = newBook();
      await describe();
      await openWorkbook(book.spreadsheet.engine, bytes, addin?.functions?.namespace);
      book.unsaved.settle();
      store.change({ bookName: file.name.replace(/\.xlsx$/i, ""), bookNumber: bookNumber + 1, notice: null });
    } catch (error) {
      store.change({ notice: ourWords().cannotOpen(reasonOf(error)) });
    }
  }

  return {
    speak,
    press: (button) => {
      if (button.action.kind === "showPane") store.change({ isPaneOpen: true });
      else void runFunction(button, button.action.name);
    },
    openFile: (file) => void open(file),
    saveFile: () => void save(),
    startAddin: (place, language) => {
      const { addin } = store.get();
      return addin === null ? () => undefined : book.session.start(addin, place, language);
    },
  };
}

/** Tells the editor of formulas of the add-in's functions, in the language of the page. */
async function describeIn({ spreadsheet }: Book, { addin }: PageState): Promise<void> {
  const source = addin === null ? null : await fetchFunctions(addin);
  if (source !== null) describeFunctions(spreadsheet.univer, source);
}

/** A file that is dropped anywhere is opened; a browser would leave the page for it. */
function openDropped(open: (file: File) => void): void {
  const take = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (event.type === "drop" && file !== undefined) open(file);
  };
  window.addEventListener("dragover", take);
  window.addEventListener("drop", take);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a workbook file to the browser, which keeps it where the user's downloads go. */
function download(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
