import type { Column, Table } from "../tables/table";
import { say } from "../tables/say";
import { wordsIn } from "../tables/words";
import { labelOf, type Draft } from "./draft";
import { BOLDNESS } from "./textWidth";
import { fontSizes } from "./theme";

type Row = Table["rows"][number];

/** The words of a row in a column; none where numbers stand. */
export function wordsAt(row: Row, { key, kind }: Column, { drafting: { language, speaker } }: Draft): string {
  if (kind === "label") return labelOf(row, language);
  const cell = row.cells[key];
  if (cell === undefined || "quantity" in cell) return "";
  if (cell.kind === "code") return cell.code;
  return cell.kind === "worded" ? say(cell.wording, speaker) : wordsIn(cell.text, language);
}

/** How much wider the letters of a row are than usual. */
export const weight = ({ kind }: Row): number => (kind === "data" ? 1 : BOLDNESS);

/** Room before the words: they are set in by one level, labels by their depth. */
export const indent = ({ level }: Row, { kind }: Column): number => (kind === "label" ? level : 1) * 1.3;

/** Headings are bold, and smaller than what stands below them. */
export const headingSize = (BOLDNESS * fontSizes.heading) / fontSizes.text;

/** The button by which a list is filtered covers the end of its heading. */
export const filterButton = 3;
