import type { FigureEntry } from "../../budget/document";
import { childrenOf } from "../../budget/components";
import type { Model } from "../../budget/model";
import { term } from "../../locales/locales";
import { derived, linked } from "../cells";
import { componentLabel, moneyCells } from "../components";
import type { Cell } from "../table";
import { inSentence, sectionNumber, termWith } from "../words";
import type { FigureBody } from "./figure";
import { type FigureLabel, type FigureRow, inFigure } from "./figure";
import { withShare } from "./withShare";
import { words } from "./words";

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
  const row = (key: string, label: FigureLabel, first: Cell, isDrawn: boolean): FigureRow => ({
    key,
    label,
    isDrawn,
    cells: {
      first,
      second: derived("percentage", {
        op: "share",
        part: inFigure(id, key, "first"),
        total: inFigure(id, "total", "first"),
      }),
    },
  });
  return {
    columns: [
      { key: "first", heading: termWith("estimateInThousands", { year: model.year }) },
      { key: "second", heading: term("percentage") },
    ],
    rows: [
      row(
        "component",
        withShare(id, "component", componentLabel(own)),
        linked("money", moneyCells(model, own.id, null, "estimate")),
        true,
      ),
      row(
        "rest",
        withShare(id, "rest", termWith("restOfSection", { section: inSentence(sectionNumber(model.section)) })),
        rest,
        true,
      ),
      row("total", words(term("total")), linked("money", whole), false),
    ],
  };
}
