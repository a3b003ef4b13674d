import type { Words } from "./wordList";

export const en: Words = {
  bookName: "Book1",
  subtitle: "Workbench",
  language: "Language",
  file: "File",
  save: "Save",
  saveHint: "Save the workbook as an .xlsx file",
  closePane: "Close the pane",
  resizePane: "Width of the pane",
  paneOf: (addin) => `Add-in ${addin}`,
  noAddin: "The add-in could not be started: its manifest was not found. Run npm start again to build it.",
  cannotRun: (command, reason) => `"${command}" did not run: ${reason}`,
  cannotSave: (reason) => `The workbook was not saved: ${reason}`,
  dismiss: "Dismiss",
};
