import { childrenOf } from "../budget/components";
import type { FigureEntry } from "../budget/document";
import type { Category, Model, Text } from "../budget/model";
import { term } from "../locales/locales";
import { at, derived, linked, sum } from "./cells";
import { componentLabel, moneyCells } from "./components";
import { type ChartFamily, type Figure, type FigureBody, type FigureLabel, type FigureRow, inFigure } from "./figure";
import { rowWithShare, shareFigure, withShare, words } from "./figureShare";
import { mapWords, termWith } from "./frame";
import { figureName } from "./numbers";
import { categories } from "./programme";
import type { Table } from "./table";

type Draw = (model: Model, entry: FigureEntry, tables: readonly Table[]) => FigureBody | null;

const isDrawn = (family: FigureEntry["family"]): family is keyof typeof draw => Object.hasOwn(draw, family);

const draw = {
  numbers: numbersFigure,
  share: shareFigure,
  distribution: distributionFigure,
  variance: varianceFigure,
  subprogrammes: subprogrammesFigure,
} as const satisfies Record<Exclude<ChartFamily, "performance">, Draw>;

/**
 * Every chart of a model linked to its tables by keys: the figures that numbers decide in document order, then those of
 * performance.
 */
export function figuresOf(model: Model, tables: readonly Table[]): readonly Figure[] {
  const numbered = model.figures.flatMap((entry): Figure[] => {
    const { id, family, caption, notes, abbreviations } = entry;
    const body = isDrawn(family) ? draw[family](model, entry, tables) : null;
    if (body === null || !isDrawn(family)) return [];
    const explained = [...notes, ...abbreviationNote(model, abbreviations)];
    return [{ id, family, name: figureName(id).name, caption, unit: unitOf(entry), notes: explained, ...body }];
  });
  return [...numbered, ...performanceFigures(model)];
}

/**
 * In brackets, as units of tables are; the numbers at a glance are posts and thousands where the page gives no unit.
 */
function unitOf({ unit }: FigureEntry): Figure["unit"] {
  return unit === null ? term("thousandsAndPosts") : mapWords(unit, (words) => `(${words})`);
}

/** `Abbreviations: GS (OL), General Service (Other level); ...` */
function abbreviationNote({ abbreviations }: Model, ids: readonly string[]): readonly Text[] {
  const known = abbreviations.filter(({ id }) => ids.includes(id));
  if (known.length === 0) return [];
  const each = known.map(({ id, label }) => termWith("abbreviation", { short: id, long: label }));
  const list = each.reduce((one, other) => termWith("abbreviationList", { one, other }));
  return [termWith(known.length === 1 ? "abbreviationIs" : "abbreviationsAre", { list })];
}

/** Measures that the document shows as a chart: a rate for each year, of which one that is unknown stays blank. */
function performanceFigures(model: Model): readonly Figure[] {
  const table = model.tables.find(({ family }) => family === "performance");
  if (table === undefined) return [];
  return model.performance
    .filter(({ element, statements }) => element === "chart" && statements.length === 0)
    .map(({ id, label, years }): Figure => ({
      id,
      family: "performance",
      name: term("performanceMeasure"),
      caption: label,
      unit: term("percent"),
      notes: [],
      columns: [{ key: "first", heading: label }],
      rows: years.map((year) => ({
        key: String(year),
        label: words(termWith("inYear", { year })),
        isDrawn: true,
        cells: {
          first: derived("rate", { op: "sum", of: [at(table.id, id, String(year))] }),
        },
      })),
    }));
}

/** Posts of a component by staff category, and its money by posts and non-post. */
function distributionFigure(model: Model, { component }: FigureEntry, tables: readonly Table[]): FigureBody | null {
  const entry = model.tables.find((each) => each.family === "component" && each.component === component);
  const table = tables.find(({ id }) => id === entry?.id);
  if (table === undefined || component === null) return null;
  const posts = table.rows
    .filter(({ key, kind }) => kind === "data" && key.startsWith("posts/"))
    .map(({ key, label }): FigureRow => ({
      key,
      label: words(label),
      isDrawn: true,
      cells: { first: linked("posts", [at(table.id, key, "estimate")]) },
    }));
  const money = categories.map((category): FigureRow => ({
    key: `money/${category}`,
    label: words(term(category)),
    isDrawn: true,
    cells: { second: linked("money", moneyCells(model, component, category, "estimate")) },
  }));
  const total: FigureRow = {
    key: "total",
    label: words(term("total")),
    isDrawn: false,
    cells: {
      first: linked("posts", [at(table.id, "posts/total", "estimate")]),
      second: linked("money", [at(table.id, "money/total", "estimate")]),
    },
  };
  return {
    columns: [
      { key: "first", heading: term("postsCounted") },
      { key: "second", heading: term("thousandsCounted") },
    ],
    rows: [...posts, ...money, total],
  };
}

/** Posts and resources of all funds together, from the overview of resources. */
function numbersFigure({ funds }: Model, _: FigureEntry, tables: readonly Table[]): FigureBody | null {
  const overview = tables.find(({ family }) => family === "overview");
  if (overview === undefined) return null;
  const row = (key: string, label: FigureRow["label"], fund: string, isDrawn: boolean): FigureRow => ({
    key,
    label,
    isDrawn,
    cells: {
      first: linked("posts", [at(overview.id, "posts/total", `${fund}/estimate`)]),
      second: linked("money", [at(overview.id, "money/total", `${fund}/estimate`)]),
    },
  });
  return {
    columns: [
      { key: "first", heading: term("postsCounted") },
      { key: "second", heading: term("thousandsCounted") },
    ],
    rows: [
      ...funds.map(({ id, label }) => row(`fund/${id}`, words(label), id, true)),
      row("total", words(term("total")), "total", false),
    ],
  };
}

/** How the estimate of the programme of work is split among its subprogrammes. */
function subprogrammesFigure(model: Model, { id, component }: FigureEntry): FigureBody | null {
  const parts = childrenOf(model.components, component);
  if (parts.length === 0) return null;
  const total = sum(
    "money",
    parts.map((part) => inFigure(id, part.id, "first")),
  );
  return {
    columns: [
      { key: "first", heading: termWith("estimateInThousands", { year: model.year }) },
      { key: "second", heading: term("percentage") },
    ],
    rows: [
      ...parts.map((part) =>
        rowWithShare(
          id,
          part.id,
          withShare(id, part.id, componentLabel(part)),
          linked("money", moneyCells(model, part.id, null, "estimate")),
          true,
        ),
      ),
      rowWithShare(id, "total", words(term("total")), total, false),
    ],
  };
}

/** The estimate against the appropriation by category of expenditure; each category tells its variance. */
function varianceFigure(model: Model, { id, component }: FigureEntry): FigureBody | null {
  if (component === null) return null;
  const row = (key: string, label: FigureLabel, category: Category | null, isDrawn: boolean): FigureRow => ({
    key,
    label,
    isDrawn,
    cells: {
      first: linked("money", moneyCells(model, component, category, "appropriation")),
      second: linked("money", moneyCells(model, component, category, "estimate")),
      third: derived("money", {
        op: "variance",
        base: inFigure(id, key, "first"),
        estimate: inFigure(id, key, "second"),
      }),
    },
  });
  const labelOf = (category: Category): FigureLabel => ({
    kind: "withNumber",
    text: termWith("nameAndVariance", { name: term(category) }),
    quantity: "money",
    of: inFigure(id, category, "third"),
  });
  return {
    columns: [
      { key: "first", heading: termWith("appropriation", { year: model.baseYear }) },
      { key: "second", heading: termWith("estimate", { year: model.year }) },
      { key: "third", heading: term("variance") },
    ],
    rows: [
      ...categories.map((category) => row(category, labelOf(category), category, true)),
      row("total", words(term("total")), null, false),
    ],
  };
}
