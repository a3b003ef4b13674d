import type { Language } from "./PageState";

export const en: Words = {
  bookName: "Book1",
  subtitle: "Workbench",
  language: "Language",
  file: "File",
  open: "Open file",
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

export const zh: Words = {
  bookName: "工作簿1",
  subtitle: "工作台",
  language: "语言",
  file: "文件",
  open: "打开文件",
  openHint: "打开本机上的 .xlsx 工作簿",
  save: "保存",
  saveHint: "将工作簿保存为 .xlsx 文件",
  closePane: "关闭窗格",
  resizePane: "窗格宽度",
  paneOf: (addin) => `加载项 ${addin}`,
  noAddin: "无法启动加载项：找不到其清单。请重新运行 npm start 以生成。",
  cannotRun: (command, reason) => `“${command}”未能运行：${reason}`,
  cannotSave: (reason) => `工作簿未保存：${reason}`,
  cannotOpen: (reason) => `文件未打开：${reason}`,
  notAWorkbook: "不是 .xlsx 工作簿。",
  askUnsaved: (book) => `${book} 有尚未保存的改动，打开另一工作簿将丢失这些改动。仍要打开吗？`,
  cellIsLocked: "该单元格受保护。如需更改，请先撤销工作表保护。",
  cannotEnter: (reason) => `公式未输入：${reason}`,
  dismiss: "关闭",
};

export const words: Readonly<Record<Language, Words>> = { en, zh };

/** Everything the workbench itself says; the add-in brings its own words. */
export interface Words {
  readonly bookName: string;
  readonly subtitle: string;
  readonly language: string;
  readonly file: string;
  readonly open: string;
  readonly openHint: string;
  readonly save: string;
  readonly saveHint: string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly paneOf: (addin: string) => string;
  readonly noAddin: string;
  readonly cannotRun: (command: string, reason: string) => string;
  readonly cannotSave: (reason: string) => string;
  readonly cannotOpen: (reason: string) => string;
  readonly notAWorkbook: string;
  readonly askUnsaved: (book: string) => string;
  readonly cellIsLocked: string;
  readonly cannotEnter: (reason: string) => string;
  readonly dismiss: string;
}
