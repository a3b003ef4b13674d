import type { Model, Named, Text } from "../budget/model";
import { measureWords } from "../checks/text/aboutWords";
import { joined, placeWords } from "../checks/words";
import { term } from "../locales/locales";
import type { CellAt } from "../tables/expression";
import type { Table } from "../tables/table";
import { inSentence, sectionNumber, termWith } from "../tables/words";
import { type CellFigure, cellFigure } from "./cellFigure";

/** What a cell is, in words: `Total change, subprogramme 1, regular budget`; the place where it stands where it is no figure of the budget. */
export function cellWords(model: Model, tables: readonly Table[], at: CellAt): Text {
  const figure = cellFigure(model, at);
  return figure === null ? placeWords(tables, at) : figureWords(model, figure);
}

/** A figure in words; what takes everything together is not said, save the section itself. */
export function figureWords(model: Model, figure: CellFigure): Text {
  const { of, measure, category } = figure;
  const first =
    of === "posts" && measure === "appropriation"
      ? termWith("approved", { year: model.baseYear })
      : measureWords(model, measure);
  const grade = named(model.grades, figure.grade);
  const rest = [
    ...(category === null ? [] : [term(category)]),
    ...named(model.staffCategories, figure.staffCategory),
    ...(of === "posts" ? [term("inPosts")] : []),
    whose(model, figure),
    ...(figure.fund === null ? [term("allFunds")] : named(model.funds, figure.fund)),
  ];
  return joined([first, ...grade, ...rest.map(inSentence)]);
}

function whose(model: Model, { component }: CellFigure): Text {
  const found = model.components.find(({ id }) => id === component);
  if (found === undefined) return sectionNumber(model.section);
  return found.number === null ? found.label : termWith("subprogrammeNumber", { number: found.number });
}

const named = <Id extends string>(list: readonly Named<Id>[], id: Id | null): readonly Text[] =>
  list.flatMap((each) => (each.id === id ? [each.label] : []));
