import type { AddedSheet } from "../change/AddedSheet";
import { rangeOf } from "./area";

/** Makes words lead to the sheets that they name. Before the looks, since a link brings a look of its own. */
export function queueLinks(sheet: Excel.Worksheet, { links }: AddedSheet): void {
  for (const { row, column, text, documentReference } of links) {
    rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).hyperlink = {
      documentReference,
      textToDisplay: text,
    };
  }
}
