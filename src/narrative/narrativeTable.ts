import type { Model, TableId } from "../budget/model";
import { term } from "../locales/locales";
import { componentLabel } from "../tables/components";
import { heading, row } from "../tables/rows";
import type { Cell, Column, Row, Table } from "../tables/table";
import { mapWords } from "../tables/words";
import { aboutOf } from "./about";
import type { Sentence } from "./sentence";
import { sentencesOf } from "./sentences";

/** Identifier of the narrative, under which its cells are found like those of a table. */
export const narrativeId: TableId = "Narrative";

/** What the tables say in words, component by component, each sentence bound to the cells that it speaks of. */
export function narrativeTable(model: Model, tables: readonly Table[]): Table {
  const rows = aboutOf(model, tables).flatMap((about) => [
    heading(about.component.id, componentLabel(about.component)),
    ...sentencesOf(about).map((sentence) => sentenceRow(about.component.id, sentence)),
  ]);
  return {
    id: narrativeId,
    family: "narrative",
    name: {},
    title: term("narrativeTitle"),
    unit: {},
    cited: {},
    columns,
    rows,
    notes: [{ mark: null, text: term("narrativeNote") }],
  };
}

const columns: readonly Column[] = [
  { key: "label", kind: "label", headings: [term("paragraph")] },
  { key: "sentence", kind: "text", headings: [term("sentence")] },
];

/** The number of a paragraph is the same in every language. */
function sentenceRow(component: string, { part, paragraph, wording, call }: Sentence): Row {
  const cell: Cell = call === null ? { kind: "worded", wording } : { kind: "worded", wording, call };
  return row(
    "data",
    `${component}/${part}`,
    mapWords(term("paragraph"), () => paragraph ?? ""),
    { sentence: cell },
  );
}
