import type { Model, Text } from "../budget/model";
import { term } from "../locales/locales";
import { columnKeys, type Figure, FIGURES, inFigure, rowKey } from "./figures/figure";
import { tablesShown } from "./figures/tablesShown";
import { row } from "./rows";
import type { Column, Family, Row, Table } from "./table";
import { tiesOf } from "./ties";
import { nothing, type Wording, words } from "./wording";
import { mapWords, sectionNumber, termWith, wordsIn } from "./words";
import { writtenIn } from "./written";

/** Identifier of the contents, under which its cells are found like those of a table. */
export const contentsId = "Contents";

/** What is on which sheet, and whether it still agrees. Names part, section, programme; leads to each table. */
export function contentsTable(model: Model, tables: readonly Table[], figures: readonly Figure[]): Table {
  const planned = new Set(tables.map(({ id }) => id));
  const shown = new Set(figures.flatMap(tablesShown));
  const last = tables.findLastIndex(({ id }) => shown.has(id));
  const rows = tables.map((table) => tableRow(model, table, planned));
  return {
    id: contentsId,
    family: "contents",
    name: model.titles.part,
    title: termWith("sectionNamed", { section: sectionNumber(model.section), name: model.titles.section }),
    unit: model.titles.programme,
    cited: {},
    columns,
    // As on the sheets: the figures come behind the last table that they show.
    rows: [...rows.slice(0, last + 1), ...figures.map((figure) => figureRow(model, figure)), ...rows.slice(last + 1)],
    notes: [{ mark: null, text: term("contentsNote"), isOurs: true }, ...(model.frontMatter?.notes ?? [])],
  };
}

const columns: readonly Column[] = [
  { key: "table", kind: "text", headings: [term("sheet")] },
  { key: "label", kind: "label", headings: [term("title")] },
  { key: "paragraph", kind: "key", headings: [term("paragraph")] },
  { key: "state", kind: "text", headings: [term("state")] },
];

/** What a table is called that has no number in the document. */
const called: Partial<Record<Family, Text>> = {
  performance: term("performanceSheet"),
  objects: term("objectsSheet"),
  narrative: term("narrativeSheet"),
};

function tableRow({ tables: entries, languages }: Model, table: Table, planned: ReadonlySet<string>): Row {
  const paragraph = entries.find(({ id }) => id === table.id)?.paragraph ?? null;
  const unnumbered = called[table.family] ?? Object.fromEntries(languages.map((language) => [language, table.id]));
  const own: Text = Object.keys(table.name).length > 0 ? table.name : unnumbered;
  return row("data", table.id, table.title, {
    table: { kind: "link", text: own, to: table.id },
    ...(paragraph === null ? {} : { paragraph: { kind: "code", code: paragraph } }),
    state: { kind: "worded", wording: stateOf(table, planned) },
  });
}

/** A figure's chart stands over the numbers that it shows. */
function figureRow({ figures }: Model, { id, name, caption, rows }: Figure): Row {
  const paragraph = figures.find((entry) => entry.id === id)?.paragraph ?? null;
  const worked = rows.flatMap(({ key, cells }) =>
    columnKeys.flatMap((column) => (cells[column]?.kind === "derived" ? [inFigure(id, key, column)] : [])),
  );
  return row("data", `figure/${id}`, caption, {
    table: { kind: "link", text: name, to: FIGURES, row: rowKey(id, "#chart") },
    ...(paragraph === null ? {} : { paragraph: { kind: "code", code: paragraph } }),
    state: {
      kind: "worded",
      wording: {
        say: "ifEdited",
        written: { entered: [], worked, list: null },
        edited: words(term("edited")),
        unedited: words(term("followsTables")),
      },
    },
  });
}

/** `ties`, `does not tie`, and whether something was edited. A table without numbers has words only. */
function stateOf(table: Table, planned: ReadonlySet<string>): Wording {
  const ties = tiesOf(table).filter(({ total, parts }) => [total, ...parts].every((cell) => planned.has(cell.table)));
  const written = writtenIn(table);
  if (written.entered.length + written.worked.length === 0 && written.list === null) return words(term("wordsOnly"));
  const ifEdited = (edited: Wording, unedited: Wording): Wording => ({ say: "ifEdited", written, edited, unedited });
  if (ties.length === 0)
    return ifEdited(
      words(term("edited")),
      words(written.entered.length === 0 ? term("followsTables") : term("asInDocument")),
    );
  const tied: Wording = {
    say: "ifTied",
    ties,
    tied: words(term("ties")),
    untied: words(term("doesNotTie")),
    unknown: words(term("notAllKnown")),
  };
  return { say: "all", of: [tied, ifEdited(words(alsoEdited), nothing)] };
}

/** `, edited` */
const alsoEdited = mapWords(
  term("edited"),
  (edited, language) => `${wordsIn(term("listSeparator"), language)}${edited}`,
);
