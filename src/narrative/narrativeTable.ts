import { ownTables } from "../budget/identifiers";
import type { Model, TableId } from "../budget/model";
import { term } from "../locales/locales";
import { componentLabel } from "../tables/components";
import { heading, row } from "../tables/cells";
import type { Cell, Column, Row, Table } from "../tables/table";
import { mapWords } from "../tables/frame";
import { aboutOf, isWithin, type Sentence } from "./about";
import { sentencesOf } from "./narrate";

/** Identifier of the narrative, under which its cells are found like those of a table. */
export const narrativeId: TableId = ownTables.narrative;

/** What the tables say in words, component by component, each sentence bound to the cells that it speaks of. */
export function narrativeTable(model: Model, tables: readonly Table[]): Table {
  const rows = aboutOf(model, tables).flatMap((about) => {
    const sentences = sentencesOf(about);
    return [
      heading(about.component.id, componentLabel(about.component)),
      ...sentences.map((sentence) =>
        sentenceRow(about.component.id, sentence, printedAmounts(model, sentence, sentences)),
      ),
    ];
  });
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
  { key: "printed", kind: "text", headings: [term("asPrinted")] },
];

/** The number of a paragraph and the amounts that it prints are the same in every language. */
function sentenceRow(component: string, { part, paragraph, wording }: Sentence, printed: string): Row {
  const plain = (text: string) => mapWords(term("paragraph"), () => text);
  const isFixed = wording.say === "words" && wording.args === undefined;
  const sentence: Cell = isFixed ? { kind: "text", text: wording.text } : { kind: "worded", wording };
  const cells: Row["cells"] = { sentence };
  const amounts: Cell = { kind: "text", text: plain(printed) };
  return row(
    "data",
    `${component}/${part}`,
    plain(paragraph ?? ""),
    printed === "" ? cells : { ...cells, printed: amounts },
  );
}

/**
 * The amounts that the document prints in a paragraph, as it prints them, beside the sentence that tells of them now.
 */
function printedAmounts({ claims }: Model, own: Sentence, sentences: readonly Sentence[]): string {
  const amounts = claims.filter(({ where, about, text }) => {
    if (!("paragraph" in where) || (about.of !== "money" && about.of !== "object") || text === "") return false;
    const around = sentences.filter(({ paragraph }) => paragraph !== null && isWithin(where.paragraph, paragraph));
    const nearest = Math.max(...around.map(({ paragraph }) => paragraph?.length ?? 0));
    const tellers = around.filter(({ paragraph }) => paragraph?.length === nearest);
    const fund = about.of === "money" ? about.fund : null;
    return (tellers.find((teller) => teller.fund === fund) ?? tellers[0]) === own;
  });
  return [...new Set(amounts.map(({ text }) => text))].join("; ");
}
