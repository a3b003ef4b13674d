import type { Comment, Worksheet } from "exceljs";
import type JSZip from "jszip";
import { parseArea } from "../../engine/address";
import { singleCell } from "../../engine/area";
import type { CommentState, HyperlinkState } from "../../engine/stateModel";
import { unescapeXml } from "../xml";

/** The notes of a sheet; the file does not say who wrote them, nor when. */
export function openNotes(from: Worksheet): readonly CommentState[] {
  const found: CommentState[] = [];
  from.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      // A merged cell shows the note of the cell it belongs to.
      if (!cell.note || (cell.isMerged && cell.master !== cell)) return;
      const area = singleCell(Number(cell.row) - 1, Number(cell.col) - 1);
      found.push({
        id: `comment-${from.id}${String(found.length + 1).padStart(4, "0")}`,
        area,
        text: textOf(cell.note),
        author: "",
        created: "",
        resolved: false,
        replies: [],
      });
    });
  });
  return found;
}

/** The links of a sheet that lead out of the workbook. */
export function openLinks(from: Worksheet): readonly HyperlinkState[] {
  const found: HyperlinkState[] = [];
  from.eachRow((row) => {
    row.eachCell(({ hyperlink, value, row: at, col }) => {
      if (!hyperlink) return;
      const tip =
        typeof value === "object" && value !== null && "tooltip" in value && typeof value.tooltip === "string"
          ? { screenTip: value.tooltip }
          : {};
      found.push({ area: singleCell(Number(at) - 1, Number(col) - 1), link: { address: hyperlink, ...tip } });
    });
  });
  return found;
}

/** The links of a sheet to places of the workbook, which the file library does not read. */
export async function openInnerLinks(zip: JSZip, part: string): Promise<readonly HyperlinkState[]> {
  const text = (await zip.file(part)?.async("string")) ?? "";
  return (text.match(/<hyperlink\s[^>]*>/g) ?? []).flatMap((link) => {
    const attribute = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(link)?.[1];
    const [area, place, tip] = [parseArea(attribute("ref") ?? ""), attribute("location"), attribute("tooltip")];
    if (area === null || place === undefined) return [];
    return [
      {
        area,
        link: { documentReference: unescapeXml(place), ...(tip === undefined ? {} : { screenTip: unescapeXml(tip) }) },
      },
    ];
  });
}

const textOf = (note: string | Comment): string =>
  typeof note === "string" ? note : (note.texts ?? []).map(({ text }) => text).join("");
