import type { FigureCoordinates, FigureMeasure } from "../budget/figure/figure";
import type { Component, Model, Named } from "../budget/model";
import type { ColumnCounts, RowSubject } from "../budget/pages";
import { readGrade } from "../budget/postChangeRange/grade";
import type { Quantity } from "../budget/notation/quantity";
import { evaluate, type Values } from "./evaluate";
import type { CellAt } from "./expression";
import type { Table } from "./table";
import { tablesOf } from "./tablesOf";

/** The parts of a section whose figures stand on pages: a model that is loaded as it is printed lists none. */
export type PageVocabulary = Pick<Model, "components" | "funds" | "staffCategories" | "grades">;

const ALL = "all";

/** The components, funds and grades that the pages of a model name, in the order of the document. */
export function pageVocabulary({ pages, languages: [language] }: Model): PageVocabulary {
  const rows = pages.flatMap((page) => page.rows);
  const subjects = rows.flatMap(({ about }) => about ?? []);
  const named = (ids: readonly (string | undefined)[]): readonly Named<string>[] =>
    [...new Set(ids)].flatMap((id) => (id === undefined || id === ALL ? [] : [{ id, label: { [language]: id } }]));
  const labels = new Map(
    rows
      .toReversed()
      .flatMap(({ about, label }): [string, string][] =>
        about?.component === undefined ? [] : [[about.component, withoutNumber(label)]],
      ),
  );
  const columnFunds = pages.flatMap(({ columns }) => columns.map(({ counts }) => counts?.fund));
  const categories = new Map(
    subjects.flatMap(({ grade }): [string, string][] =>
      grade === undefined ? [] : [[grade, readGrade(grade)?.staffCategory ?? "OTHER"]],
    ),
  );
  return {
    components: named(subjects.map(({ component }) => component)).map(({ id }): Component => ({
      id,
      label: { [language]: labels.get(id) ?? id },
      parent: null,
      number: Number(/^SP(\d+)$/.exec(id)?.[1] ?? Number.NaN) || null,
    })),
    funds: named([...subjects.map(({ fund }) => fund), ...columnFunds]),
    staffCategories: named([...subjects.map(({ staffCategory }) => staffCategory), ...categories.values()]),
    grades: [...categories].map(([id, staffCategory]) => ({ id, label: { [language]: id }, staffCategory })),
  };
}

const withoutNumber = (label: string): string => label.replace(/^\s*(?:[A-Z\d]{1,3}\.|\([a-z\d]{1,4}\))\s*/u, "");

/** Columns by what they count: an estimate of the base year is what other funds have in place of an approved amount. */
const COUNTS = {
  expenditure: ({ measure }) => measure === "expenditure",
  appropriation: ({ measure, year }, { baseYear }) =>
    measure === "approved" || (measure === "estimate" && year === baseYear),
  technical: ({ measure }) => measure === "technical",
  mandates: ({ measure }) => measure === "mandates",
  other: ({ measure }) => measure === "other",
  change: ({ measure }) => measure === "change",
  variance: ({ measure }) => measure === "change",
  percentage: ({ measure }) => measure === "percentage",
  estimate: ({ measure, year }, { year: proposed }) =>
    measure === "estimate" && (year === undefined || year === proposed),
  recosting: ({ measure }) => measure === "recosting",
  recosted: ({ measure }) => measure === "recosted",
} as const satisfies Record<FigureMeasure, (counts: ColumnCounts, model: Pick<Model, "year" | "baseYear">) => boolean>;

function isAbout(about: RowSubject, at: FigureCoordinates): boolean {
  if (about.of !== at.of || about.object !== undefined || (about.component ?? null) !== at.component) return false;
  const [category, grade, staffCategory] =
    at.of === "money" ? [at.category, null, null] : [null, at.grade, at.staffCategory];
  return (
    (about.category ?? null) === category &&
    (about.grade ?? null) === grade &&
    (about.staffCategory ?? null) === staffCategory
  );
}

/** The cells of the pages that print a figure, in the order of the document. */
export function pagePlaces(model: Model, at: FigureCoordinates): readonly CellAt[] {
  const fund = at.fund ?? ALL;
  return model.pages.flatMap(({ table, columns, rows }) => {
    const counting = columns.filter(({ counts }) => counts !== undefined && COUNTS[at.measure](counts, model));
    return rows.flatMap(({ key: row, about, cells }) => {
      if (about === undefined || !isAbout(about, at)) return [];
      const own = counting.filter(
        ({ key, counts }) => (about.fund ?? counts?.fund) === fund && typeof cells[key] === "object",
      );
      return own.map(({ key: column }): CellAt => ({ table, row, column }));
    });
  });
}

/** The numbers of a model, worked out once for as long as somebody holds it. */
const known = new WeakMap<Model, { readonly tables: readonly Table[]; readonly values: Values }>();

function workedOut(model: Model) {
  const found = known.get(model);
  if (found !== undefined) return found;
  const tables = tablesOf(model);
  const numbers = { tables, values: evaluate(tables) };
  known.set(model, numbers);
  return numbers;
}

const ADDED: readonly FigureMeasure[] = ["appropriation", "estimate", "change", "variance"];

/**
 * A figure as the pages of a model print it, in whole units of its quantity: where they print no total of all funds,
 * what they print of each is added. Null where they do not print it.
 */
export function pageFigure(
  model: Model,
  at: FigureCoordinates,
): { readonly value: number | null; readonly quantity: Quantity } {
  const [place] = pagePlaces(model, at);
  const quantity = at.measure === "percentage" ? "percentage" : at.of;
  if (place === undefined) {
    if (at.fund !== null || !ADDED.includes(at.measure)) return { value: null, quantity };
    const each = pageVocabulary(model).funds.flatMap(({ id }) => pageFigure(model, { ...at, fund: id }).value ?? []);
    return { value: each.length === 0 ? null : each.reduce((sum, value) => sum + value, 0), quantity };
  }
  const { tables, values } = workedOut(model);
  const cell = tables.find(({ id }) => id === place.table)?.rows.find(({ key }) => key === place.row)?.cells[
    place.column
  ];
  const own = cell !== undefined && "quantity" in cell ? cell.quantity : quantity;
  return { value: values[place.table]?.[place.row]?.[place.column] ?? null, quantity: own };
}
