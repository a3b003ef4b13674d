import { createRoot } from "react-dom/client";
import { cycleRegions } from "./addin/AddinSession";
import { createActions } from "./createActions";
import { languages, preferredLanguage, type PageState, paneWidths, Store } from "./words/PageState";
import { fetchFunctions, fetchManifest } from "./manifest/fetchManifest";
import { startBook } from "./startBook";
import { words } from "./words/words";
import { WorkbenchPage } from "./WorkbenchPage";
import "./page.css";

/** Where the add-in's files are served. */
const ADDIN_BASE = "/addin/";

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}".`);
  return found;
}

async function main(): Promise<void> {
  const language = preferredLanguage(navigator.languages);
  document.documentElement.lang = languages[language].tag;
  const manifest = await fetchManifest(ADDIN_BASE);
  const addin = manifest?.in(languages[language].tag) ?? null;
  const functions = addin === null ? null : await fetchFunctions(addin);
  const store = new Store<PageState>({
    language,
    bookName: words[language].bookName,
    bookNumber: 1,
    addin,
    isPaneOpen: true,
    paneWidth: paneWidths.usual,
    disabledControls: new Set(),
    notice: manifest === null ? words[language].noAddin : null,
  });
  const actions = createActions({ store, newBook: () => startBook(element("grid"), store, functions), manifest });
  window.addEventListener("keydown", cycleRegions, true);
  createRoot(element("bars")).render(<WorkbenchPage store={store} actions={actions} paneElement={element("pane")} />);
}

void main();
