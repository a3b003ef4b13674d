import { createRoot } from "react-dom/client";
import { AddinSession } from "./addin/AddinSession";
import { createActions } from "./createActions";
import { languages, preferredLanguage } from "./language";
import { fetchManifest } from "./manifest/fetchManifest";
import { type PageState, paneWidths } from "./PageState";
import { createSpreadsheet } from "./spreadsheet/createSpreadsheet";
import { Store } from "./Store";
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
  const spreadsheet = createSpreadsheet(element("grid"), language);
  const manifest = await fetchManifest(ADDIN_BASE);
  const store = new Store<PageState>({
    language,
    bookName: words[language].bookName,
    addin: manifest?.in(languages[language].tag) ?? null,
    isPaneOpen: true,
    paneWidth: paneWidths.usual,
    disabledControls: new Set(),
    notice: manifest === null ? words[language].noAddin : null,
  });
  window.workbench = { engine: spreadsheet.engine };
  const session = new AddinSession(store, spreadsheet.engine);
  const actions = createActions({ store, spreadsheet, session, manifest });
  createRoot(element("bars")).render(<WorkbenchPage store={store} actions={actions} paneElement={element("pane")} />);
}

void main();
