import { term } from "../locales/locales";
import { wordsIn } from "../tables/words";
import { labelOf, type Draft } from "./draft";
import type { Band } from "./layout";
import type { PlannedCell } from "./plan";
import { proseOf } from "./prose";

/** Every cell of a sheet in the order of its rows. */
export function sheetCells(draft: Draft): readonly PlannedCell[] {
  const cells = draft.cells.map(({ planned }) => planned);
  return draft.bands.flatMap((band) => [...wordsOf(band, draft), ...cells.filter(({ row }) => row === band.key)]);
}

function wordsOf(band: Band, draft: Draft): readonly PlannedCell[] {
  const { table, headings, labelColumn, drafting } = draft;
  const word = (column: string | undefined, content: string): readonly PlannedCell[] =>
    column === undefined || content === "" ? [] : [{ row: band.key, column, content, role: "label" }];
  switch (band.kind) {
    case "row":
      return word(table.columns[labelColumn]?.key, labelOf(band.row, drafting.language));
    case "columnHeadings":
      return headings.filter(({ area }) => area.top === band.level).flatMap(({ column, text }) => word(column, text));
    case "legend":
      return [
        ...word(table.columns[0]?.key, proseOf(band, draft)),
        ...word(table.columns[1]?.key, wordsIn(term("legendDerived"), drafting.language)),
      ];
    case "name":
    case "title":
    case "unit":
    case "note":
    case "source":
    case "gap":
      return word(table.columns[0]?.key, proseOf(band, draft));
  }
}
