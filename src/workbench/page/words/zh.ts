import type { Words } from "./wordList";

export const zh: Words = {
  bookName: "工作簿1",
  subtitle: "工作台",
  language: "语言",
  file: "文件",
  open: "打开",
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
