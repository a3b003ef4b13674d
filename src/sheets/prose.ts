import type { Text } from "../budget/model";
import { term } from "../locales/locales";
import type { Table } from "../tables/table";
import { inSentence, termWith, wordsIn } from "../tables/words";
import type { Draft } from "./draft";
import type { Band } from "./layout";
import { raised } from "./marks";

/** What stands in the first column of a row that is not the table's own; empty where there is nothing to say. */
export function proseOf(
  band: Exclude<Band, { kind: "row" | "columnHeadings" }>,
  { table, symbol, drafting: { language } }: Draft,
): string {
  switch (band.kind) {
    case "name":
      return wordsIn(table.name, language);
    case "title":
      return [wordsIn(table.title, language), ...titleMarks(table)].join(" ");
    case "unit":
      return wordsIn(table.unit, language);
    case "note":
      return (band.note.mark === null ? "" : `${raised(band.note.mark)} `) + wordsIn(band.note.text, language);
    case "source":
      return wordsIn(sourceOf(table.cited ?? inSentence(table.name), symbol), language);
    case "legend":
      return wordsIn(term("legendInput"), language);
    case "gap":
      return "";
  }
}

function sourceOf(cited: Text, symbol: string): Text {
  return Object.keys(cited).length === 0
    ? termWith("sourceDocument", { symbol })
    : termWith("source", { symbol, table: cited });
}

/** Marks of footnotes that stand at no row are those of the whole table; asterisks are the document's. */
function titleMarks({ notes, rows }: Table): readonly string[] {
  const atRows = new Set(rows.flatMap(({ marks }) => marks));
  return notes.flatMap(({ mark }) => (mark === null || mark.startsWith("*") || atRows.has(mark) ? [] : [raised(mark)]));
}
