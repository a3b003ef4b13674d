import type { Words } from "./wordList";

export const en: Words = {
  bookName: "Book1",
  subtitle: "Workbench",
  language: "Language",
  file: "File",
  open: "Open",
  openHint: "Open an .xlsx workbook from this computer",
  save: "Save",
  saveHint: "Save the workbook as an .xlsx file",
  closePane: "Close the pane",
  resizePane: "Width of the pane",
  paneOf: (addin) => `Add-in ${addin}`,
  noAddin: "The add-in could not be started: its manifest was not found. Run npm start again to build it.",
  cannotRun: (command, reason) => `"${command}" did not run: ${reason}`,
  cannotSave: (reason) => `The workbook was not saved: ${reason}`,
  cannotOpen: (reason) => `The file was not opened: ${reason}`,
  notAWorkbook: "it is not an .xlsx workbook.",
  askUnsaved: (book) =>
    `${book} has changes that are not saved. Opening another workbook loses them. Open it all the same?`,
  cellIsLocked: "This cell is protected. To change it, take the protection off the sheet first.",
  cannotEnter: (reason) => `The formula was not entered: ${reason}`,
  dismiss: "Dismiss",
};
