import { ownTables } from "../budget/identifiers";
import type { Model, TableId, Text } from "../budget/model";
import { term } from "../locales/locales";
import { at, row } from "./cells";
import type { CellAt, Expression, Tie } from "./expression";
import { columnKeys, type Figure, FIGURES, inFigure, rowKey } from "./figure";
import { mapWords, sectionNumber, termWith, wordsIn } from "./frame";
import type { Cell, Column, Family, Row, Table } from "./table";
import { type Entered, nothing, type Wording, words, type Written, type WrittenList } from "./wording";

/** Identifier of the contents, under which its cells are found like those of a table. */
export const contentsId = ownTables.contents;

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

/** The tables whose numbers a figure shows. */
export function tablesShown({ rows }: Figure): readonly TableId[] {
  const cells = rows.flatMap((row) => Object.values(row.cells));
  const places = cells.flatMap((cell) => (cell.kind === "derived" ? linkedPlaces(cell.expression) : []));
  return places.map(({ table }) => table).filter((table) => table !== FIGURES);
}

/** A figure takes cells or sums of cells from tables; everything else it works out from its own. */
function linkedPlaces(expression: Expression): readonly CellAt[] {
  if (expression.op === "cell") return [expression.at];
  return expression.op === "sum" ? expression.of : [];
}

/**
 * Everything in a table that must agree: its totals with what they add, its estimates with base and change, and what it
 * declares.
 */
export function tiesOf(table: Table): readonly Tie[] {
  const totals = table.rows.filter(({ kind }) => kind === "subtotal" || kind === "total");
  return [...totals.flatMap((row) => [...sumsOf(table, row), ...acrossOf(table, row)]), ...(table.ties ?? [])];
}

function sumsOf(table: Table, { key, cells }: Row): readonly Tie[] {
  return Object.entries(cells).flatMap(([column, cell]): Tie[] => {
    if (cell.kind !== "derived" || cell.expression.op !== "sum" || cell.expression.of.length === 0) return [];
    return [{ total: at(table.id, key, column), parts: cell.expression.of }];
  });
}

/** In a total row the estimate must follow from what stands beside it, whatever was typed over in the rows above. */
const across: readonly { readonly total: string; readonly parts: readonly string[] }[] = [
  { total: "change", parts: ["technical", "mandates", "other"] },
  { total: "estimate", parts: ["appropriation", "change"] },
  { total: "estimate", parts: ["approved", "technical", "mandates", "other"] },
  { total: "recosted", parts: ["estimate", "recosting"] },
];

function acrossOf({ id }: Table, { key, cells }: Row): readonly Tie[] {
  return across
    .filter(({ total, parts }) =>
      [total, ...parts].every((column) => cells[column] !== undefined && "quantity" in cells[column]),
    )
    .map(({ total, parts }) => ({ total: at(id, key, total), parts: parts.map((part) => at(id, key, part)) }));
}

/**
 * What a table holds before anyone edits it. The lines of a list may be sorted and added to, so their cells are not
 * told by place.
 */
function writtenIn(table: Table): Written {
  if (table.family === "postChanges") return { entered: [], worked: placed(table, isWorked), list: linesOf(table) };
  return { entered: entered(table), worked: placed(table, isWorked), list: null };
}

const isWorked = ({ kind }: Cell): boolean => kind === "derived" || kind === "worded";

/** Cells in the order of rows and columns, so that neighbours follow one another. */
function placed({ id, rows, columns }: Table, isWanted: (cell: Cell) => boolean): readonly CellAt[] {
  return rows.flatMap(({ key, cells }) =>
    columns.flatMap(({ key: column }) => {
      const cell = cells[column];
      return cell !== undefined && isWanted(cell) ? [at(id, key, column)] : [];
    }),
  );
}

function entered(table: Table): readonly Entered[] {
  const cells = new Map(table.rows.map((row) => [row.key, row.cells]));
  return placed(table, ({ kind }) => kind === "input").flatMap((place): Entered[] => {
    const cell = cells.get(place.row)?.[place.column];
    return cell?.kind === "input" ? [{ at: place, value: cell.value, quantity: cell.quantity }] : [];
  });
}

function linesOf({ id, rows }: Table): WrittenList {
  const lines = rows
    .filter(({ kind }) => kind === "data")
    .map(({ key, cells }) => ({
      line: key,
      count: cells["count"]?.kind === "input" ? (cells["count"].value ?? 0) : 0,
      component: codeOf(cells["component"]),
      grade: codeOf(cells["grade"]),
      kind: cells["kind"]?.kind === "text" ? cells["kind"].text : {},
    }));
  return { list: id, lines };
}

const codeOf = (cell: Cell | undefined): string => (cell?.kind === "code" ? cell.code : "");
