import type { FigureEntry } from "../../budget/document";
import { childrenOf } from "../../budget/components";
import type { Model } from "../../budget/model";
import { term } from "../../locales/locales";
import { derived, linked, sum } from "../cells";
import { componentLabel, moneyCells } from "../components";
import type { Cell } from "../table";
import { termWith } from "../words";
import type { FigureBody } from "./figure";
import { type FigureLabel, type FigureRow, inFigure } from "./figure";
import { withShare } from "./withShare";
import { words } from "./words";

/** How the estimate of the programme of work is split among its subprogrammes. */
export function subprogrammesFigure(model: Model, { id, component }: FigureEntry): FigureBody | null {
  const parts = childrenOf(model.components, component);
  if (parts.length === 0) return null;
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
        row(
          part.id,
          withShare(id, part.id, componentLabel(part)),
          linked("money", moneyCells(model, part.id, null, "estimate")),
          true,
        ),
      ),
      row("total", words(term("total")), total, false),
    ],
  };
}
