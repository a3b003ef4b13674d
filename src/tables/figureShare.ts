import { childrenOf } from "../budget/components";
import type { FigureEntry } from "../budget/document";
import type { FigureId, Model, Text } from "../budget/model";
import { term } from "../locales/locales";
import { derived, linked } from "./cells";
import { componentLabel, moneyCells } from "./components";
import { type FigureBody, type FigureLabel, type FigureRow, inFigure } from "./figure";
import { inSentence, sectionNumber, termWith } from "./frame";
import type { Cell } from "./table";

/** What a component takes of the regular budget of the section, and what is left of it. */
export function shareFigure(model: Model, { id, component }: FigureEntry): FigureBody | null {
  const own = model.components.find((each) => each.id === component);
  if (own === undefined) return null;
  const whole = childrenOf(model.components, null).flatMap((each) => moneyCells(model, each.id, null, "estimate"));
  const rest = derived("money", {
    op: "variance",
    base: inFigure(id, "component", "first"),
    estimate: inFigure(id, "total", "first"),
  });
  return {
    columns: [
      { key: "first", heading: termWith("estimateInThousands", { year: model.year }) },
      { key: "second", heading: term("percentage") },
    ],
    rows: [
      rowWithShare(
        id,
        "component",
        withShare(id, "component", componentLabel(own)),
        linked("money", moneyCells(model, own.id, null, "estimate")),
        true,
      ),
      rowWithShare(
        id,
        "rest",
        withShare(id, "rest", termWith("restOfSection", { section: inSentence(sectionNumber(model.section)) })),
        rest,
        true,
      ),
      rowWithShare(id, "total", words(term("total")), linked("money", whole), false),
    ],
  };
}

/** A part of a whole with its percentage, which stands in the second column. */
export function withShare(figure: FigureId, row: string, name: Text): FigureLabel {
  return {
    kind: "withNumber",
    text: termWith("nameAndShare", { name }),
    quantity: "percentage",
    of: inFigure(figure, row, "second"),
  };
}

export const words = (text: Text): FigureLabel => ({ kind: "words", text });

/** A row of a figure whose first column is an amount and whose second is its share in the figure's total. */
export const rowWithShare = (
  figure: FigureId,
  key: string,
  label: FigureLabel,
  first: Cell,
  isDrawn: boolean,
): FigureRow => ({
  key,
  label,
  isDrawn,
  cells: {
    first,
    second: derived("percentage", {
      op: "share",
      part: inFigure(figure, key, "first"),
      total: inFigure(figure, "total", "first"),
    }),
  },
});
