import type { FigureEntry } from "../../budget/document";
import type { Model } from "../../budget/model";
import { term } from "../../locales/locales";
import type { Table } from "../table";
import { mapWords } from "../words";
import { figureName } from "../figureName";
import { distributionFigure } from "./distribution";
import type { ChartFamily, Figure, FigureBody } from "./figure";
import { numbersFigure } from "./numbers";
import { shareFigure } from "./share";
import { subprogrammesFigure } from "./subprogrammes";
import { varianceFigure } from "./variance";

type Draw = (model: Model, entry: FigureEntry, tables: readonly Table[]) => FigureBody | null;

const draw = {
  numbers: numbersFigure,
  share: shareFigure,
  distribution: distributionFigure,
  variance: varianceFigure,
  subprogrammes: subprogrammesFigure,
} as const satisfies Record<ChartFamily, Draw>;

const isChart = (family: FigureEntry["family"]): family is ChartFamily => Object.hasOwn(draw, family);

/** Every figure of a model that numbers decide, in document order, linked to its tables by keys. */
export function figuresOf(model: Model, tables: readonly Table[]): readonly Figure[] {
  return model.figures.flatMap((entry): Figure[] => {
    const { id, family, caption, notes } = entry;
    const body = isChart(family) ? draw[family](model, entry, tables) : null;
    if (body === null || !isChart(family)) return [];
    return [{ id, family, name: figureName(id).name, caption, unit: unitOf(entry), notes, ...body }];
  });
}

/** In brackets, as units of tables are; the numbers at a glance are posts and thousands where the page gives no unit. */
function unitOf({ unit }: FigureEntry): Figure["unit"] {
  return unit === null ? term("thousandsAndPosts") : mapWords(unit, (words) => `(${words})`);
}
