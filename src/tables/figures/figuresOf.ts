import type { FigureEntry } from "../../budget/document";
import type { Model, Text } from "../../budget/model";
import { term } from "../../locales/locales";
import { at, derived } from "../cells";
import type { Table } from "../table";
import { mapWords, termWith } from "../words";
import { figureName } from "../figureName";
import { distributionFigure } from "./distribution";
import type { ChartFamily, Figure, FigureBody } from "./figure";
import { numbersFigure } from "./numbers";
import { shareFigure } from "./share";
import { subprogrammesFigure } from "./subprogrammes";
import { varianceFigure } from "./variance";
import { words } from "./words";

type Draw = (model: Model, entry: FigureEntry, tables: readonly Table[]) => FigureBody | null;

const draw = {
  numbers: numbersFigure,
  share: shareFigure,
  distribution: distributionFigure,
  variance: varianceFigure,
  subprogrammes: subprogrammesFigure,
} as const satisfies Record<Exclude<ChartFamily, "performance">, Draw>;

const isDrawn = (family: FigureEntry["family"]): family is keyof typeof draw => Object.hasOwn(draw, family);

/** Every chart of a model linked to its tables by keys: the figures that numbers decide in document order, then those of performance. */
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

/** In brackets, as units of tables are; the numbers at a glance are posts and thousands where the page gives no unit. */
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
