import type JSZip from "jszip";
import { escapeXml } from "./xml";

/** A name of the workbook, or of one sheet. */
export interface FileName {
  readonly name: string;
  /** What it stands for, without `=`. */
  readonly formula: string;
  /** Position of the sheet it belongs to; absent for the workbook. */
  readonly sheet?: number;
  readonly hidden?: boolean;
  readonly comment?: string;
}

/** Puts names into a workbook's package: the file library knows only names of plain ranges. */
export async function addNames(zip: JSZip, names: readonly FileName[]): Promise<void> {
  if (names.length === 0) return;
  const part = "xl/workbook.xml";
  const text = (await zip.file(part)?.async("string")) ?? "";
  const elements = names.map(element).join("");
  const placed = text.includes("</definedNames>")
    ? text.replace("</definedNames>", `${elements}</definedNames>`)
    : text.replace("</sheets>", `</sheets><definedNames>${elements}</definedNames>`);
  zip.file(part, placed);
}

function element({ name, formula, sheet, hidden, comment }: FileName): string {
  const attributes = [
    `name="${escapeXml(name)}"`,
    ...(sheet === undefined ? [] : [`localSheetId="${sheet}"`]),
    ...(hidden === true ? [`hidden="1"`] : []),
    ...(comment === undefined || comment === "" ? [] : [`comment="${escapeXml(comment)}"`]),
  ];
  return `<definedName ${attributes.join(" ")}>${escapeXml(formula)}</definedName>`;
}
