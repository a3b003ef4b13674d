import type { FigureId, Text } from "../../budget/model";
import { termWith } from "../words";
import { type FigureLabel, inFigure } from "./figure";

/** A part of a whole with its percentage, which stands in the second column. */
export function withShare(figure: FigureId, row: string, name: Text): FigureLabel {
  return {
    kind: "withNumber",
    text: termWith("nameAndShare", { name }),
    quantity: "percentage",
    of: inFigure(figure, row, "second"),
  };
}
