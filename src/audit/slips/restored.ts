import { samePlace } from "../relations/equation";
import { asked, findingOf } from "./findings";
import type { Readings } from "../reading/frame";
import type { Finding } from "../report";
import { repairsOf, type Repair } from "./shiftedRow";
import { fitOf, understand, type Understanding } from "../understanding";

/** How much better a table must fit with a lost cell put back. */
const CLEARLY = 3;

/** A row of which nothing fails has lost nothing, however well it would fit with a blank more. */
function isDoubtful({ equations, figures, unproved }: Understanding, row: number): boolean {
  return (
    unproved.length > 0 ||
    equations.some(({ cells, verdict }) => cells.some((place) => place.row === row) && verdict(figures.at) === "breaks")
  );
}

/** A table as it is printed, or with a row moved back where a lost cell has shifted it and the whole table fits only then. */
export function restored(printed: Readings): { readonly understanding: Understanding; readonly repair: Repair | null } {
  const direct = understand(printed);
  const tried = repairsOf(direct.frame)
    .filter(({ row }) => isDoubtful(direct, row))
    .map((repair) => ({ repair, understanding: understand(repair.readings) }));
  const ranked = tried
    .map((one) => ({ ...one, fit: fitOf(one.understanding) }))
    .sort((a, b) => b.fit.score - a.fit.score);
  const [best] = ranked;
  const printedFit = fitOf(direct);
  // A sum over a blank is left open: that alone makes nothing fit.
  const isBetter =
    best !== undefined && best.fit.holding > printedFit.holding && best.fit.score >= printedFit.score + CLEARLY;
  return isBetter ? best : { understanding: direct, repair: null };
}

/** The one finding about a shifted row, in place of whatever else was found at the cell that was put back. */
export function lostCellFinding(
  understanding: Understanding,
  printed: Readings,
  { row, column }: Repair,
  found: readonly Finding[],
): readonly Finding[] {
  const place = { row, column };
  const answer = asked(place, understanding.equations, understanding.figures.at);
  const right = answer === null || answer.against > 0 ? null : answer.right;
  const finding = findingOf(
    understanding,
    place,
    right,
    answer?.by[0]?.relation.rule ?? "change",
    "shifted",
    answer?.by ?? [],
    [],
  );
  const own = printed[row]?.[column];
  const shown = own === undefined || own.kind === "blank" ? "" : own.text;
  return [...found.filter((other) => !samePlace(other, place)), { ...finding, printed: shown, difference: null }];
}
