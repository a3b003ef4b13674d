import type { Worksheet } from "exceljs";
import type JSZip from "jszip";
import { formatArea } from "../engine/address";
import type { Engine } from "../engine/engine";
import { escapeXml } from "./xml";

/** Writes the notes of a sheet and the links that lead out of the workbook. */
export function saveNotesAndLinks(engine: Engine, sheet: string, to: Worksheet): void {
  const { comments, hyperlinks } = engine.state.sheet(sheet);
  for (const { area, text, replies } of comments)
    to.getCell(area.row + 1, area.column + 1).note = [text, ...replies.map((reply) => reply.text)].join("\n");
  for (const { area, link } of hyperlinks) {
    const cell = to.getCell(area.row + 1, area.column + 1);
    const { address, screenTip } = link;
    if (typeof address !== "string" || address === "" || cell.formula) continue;
    cell.value = {
      text: cell.text,
      hyperlink: address,
      ...(typeof screenTip === "string" ? { tooltip: screenTip } : {}),
    };
  }
}

/** Puts links to places of the workbook into a sheet's part; the file library would make addresses on the network of them. */
export async function addInnerLinks(engine: Engine, sheet: string, zip: JSZip, part: string): Promise<void> {
  const links = engine.state.sheet(sheet).hyperlinks.flatMap(({ area, link }) => {
    const { documentReference: place, screenTip } = link;
    if (typeof place !== "string" || place === "") return [];
    const tip = typeof screenTip === "string" && screenTip !== "" ? ` tooltip="${escapeXml(screenTip)}"` : "";
    return [`<hyperlink ref="${formatArea(area)}" location="${escapeXml(place)}"${tip}/>`];
  });
  if (links.length === 0) return;
  const text = (await zip.file(part)?.async("string")) ?? "";
  const placed = text.includes("</hyperlinks>")
    ? text.replace("</hyperlinks>", `${links.join("")}</hyperlinks>`)
    : text.replace(/<(?:printOptions|pageMargins)\b/, (next) => `<hyperlinks>${links.join("")}</hyperlinks>${next}`);
  zip.file(part, placed);
}
