import type { Model, Text } from "../budget/model";
import { term } from "../locales/locales";
import { at } from "./cells";
import { row } from "./rows";
import type { Column, Row, Table } from "./table";
import { tiesOf } from "./ties";
import { type Entered, nothing, type Wording, words } from "./wording";
import { mapWords, termWith, wordsIn } from "./words";

/** Identifier of the contents, under which its cells are found like those of a table. */
export const contentsId = "Contents";

/** What is on which sheet, and whether it still agrees. Names part, section, programme; leads to each table. */
export function contentsTable(model: Model, tables: readonly Table[]): Table {
  const planned = new Set(tables.map(({ id }) => id));
  return {
    id: contentsId,
    family: "contents",
    name: model.titles.part,
    title: termWith("sectionNamed", { number: model.section, name: model.titles.section }),
    unit: model.titles.programme,
    cited: {},
    columns,
    rows: tables.map((table) => tableRow(model, table, planned)),
    notes: [{ mark: null, text: term("contentsNote") }],
  };
}

const columns: readonly Column[] = [
  { key: "table", kind: "text", headings: [term("sheet")] },
  { key: "label", kind: "label", headings: [term("title")] },
  { key: "paragraph", kind: "key", headings: [term("paragraph")] },
  { key: "state", kind: "text", headings: [term("state")] },
];

function tableRow({ tables: entries, languages }: Model, table: Table, planned: ReadonlySet<string>): Row {
  const paragraph = entries.find(({ id }) => id === table.id)?.paragraph ?? null;
  const own: Text = Object.keys(table.name).length > 0 ? table.name : Object.fromEntries(languages.map((language) => [language, table.id]));
  return row("data", table.id, table.title, {
    table: { kind: "link", text: own, to: table.id },
    ...(paragraph === null ? {} : { paragraph: { kind: "code", code: paragraph } }),
    state: { kind: "worded", wording: stateOf(table, planned) },
  });
}

/** `ties`, `does not tie`, and whether an input was edited. A table without numbers has words only. */
function stateOf(table: Table, planned: ReadonlySet<string>): Wording {
  const ties = tiesOf(table).filter(({ total, parts }) => [total, ...parts].every((cell) => planned.has(cell.table)));
  const entered = enteredIn(table);
  const isCalculated = table.rows.some(({ cells }) => Object.values(cells).some(({ kind }) => kind === "derived" || kind === "worded"));
  if (entered.length === 0 && ties.length === 0) return words(term(isCalculated ? "followsTables" : "wordsOnly"));
  const tied: Wording = ties.length === 0 ? nothing : { say: "ifTied", ties, tied: words(term("ties")), untied: words(term("doesNotTie")) };
  if (entered.length === 0) return tied;
  const untouched = ties.length === 0 ? words(term("asInDocument")) : tied;
  const edited = ties.length === 0 ? words(term("edited")) : words(withEdited, { state: tied });
  return { say: "ifEdited", entered, edited, unedited: untouched };
}

/** `ties, edited` */
const withEdited = mapWords(term("edited"), (edited, language) => `{state}${wordsIn(term("listSeparator"), language)}${edited}`);

/** Numbers that were entered, by their cells. Lines of a list may be sorted and added to, so their cells say nothing. */
function enteredIn({ id, rows, family }: Table): readonly Entered[] {
  if (family === "postChanges") return [];
  return rows.flatMap(({ key, cells }) => Object.entries(cells).flatMap(([column, cell]): Entered[] =>
    cell.kind === "input" ? [{ at: at(id, key, column), value: cell.value, quantity: cell.quantity }] : [],
  ));
}
