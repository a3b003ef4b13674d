import type { FunctionSource } from "../functions/connect";
import { AddinSession } from "./addin/AddinSession";
import { showCharts } from "./charts/showCharts";
import { BookFunctions } from "./host/BookFunctions";
import { createSpreadsheet, type Spreadsheet } from "./spreadsheet/createSpreadsheet";
import { describeFunctions, offerAllFunctions } from "./spreadsheet/describeFunctions";
import { readKeys } from "./spreadsheet/keys";
import { guardLocked, readEntries, readPastes, tellErrors } from "./spreadsheet/entries";
import { UnsavedWork } from "./UnsavedWork";
import type { PageState, Store } from "./words/PageState";
import { words } from "./words/words";

/** An open workbook: its spreadsheet, and the add-in that works in it. */
export interface Book {
  readonly spreadsheet: Spreadsheet;
  readonly session: AddinSession;
  readonly unsaved: UnsavedWork;
  readonly close: () => void;
}

/** Starts an empty workbook in an element of the page, with the add-in's functions if it has any. */
export function startBook(container: HTMLElement, store: Store<PageState>, functions: FunctionSource | null): Book {
  const place = document.createElement("div");
  container.replaceChildren(place);
  const spreadsheet = createSpreadsheet(place, store.get().language);
  const { univer, engine, editing } = spreadsheet;
  const bookFunctions = new BookFunctions(engine, functions);
  offerAllFunctions(univer);
  if (functions !== null) describeFunctions(univer, functions);
  const session = new AddinSession(store, engine, editing, bookFunctions);
  const ourWords = () => words[store.get().language];
  guardLocked(spreadsheet, () => store.change({ notice: ourWords().cellIsLocked }));
  const refuseEntry = (reason: string) => store.change({ notice: ourWords().cannotEnter(reason) });
  readEntries(univer, engine, refuseEntry);
  readPastes(spreadsheet, refuseEntry);
  tellErrors(univer, (cell) => bookFunctions.messageAt(cell));
  const stopKeys = readKeys(place, spreadsheet);
  const hideCharts = showCharts(container, spreadsheet);
  window.workbench = { engine };
  const unsaved = new UnsavedWork(univer);
  return {
    spreadsheet,
    session,
    unsaved,
    close: () => {
      unsaved.stop();
      session.close();
      stopKeys();
      hideCharts();
      univer.dispose();
    },
  };
}
