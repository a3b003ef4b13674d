import type { Seen } from "../../excel/watch/KeptBook";
import { valueAt } from "../../excel/look/values";
import type { Ground } from "../../refresh/ground";
import { groundNow } from "../../refresh/print";
import { type Side, sidesOf } from "../../refresh/side";
import { type Arrival, arrivalAt } from "../../scenarios/arrival";
import type { Edits } from "../../scenarios/edits";
import { readEdits } from "../../scenarios/readEdits";
import { ActionError } from "../ActionError";
import { onlyModel, type Standing, standingOf } from "../standing";
import { Following } from "./Following";

/** A model in the workbook with what was entered on its sheets. */
export interface EnteredModel {
  readonly standing: Standing;
  readonly sides: readonly Side[];
  readonly now: Ground;
  readonly edits: Edits;
  readonly following: Following;
}

/** Reads what was entered on the sheets of a model, the only one in the workbook unless one is named. */
export function enteredModel({ sight, values }: Seen, model: string | undefined): EnteredModel {
  const { plan } = model === undefined ? onlyModel(sight) : { plan: { model } };
  const standing = standingOf(sight, plan.model);
  if (standing === null) {
    const known = sight.contents.bases.map((base) => base.plan.model);
    throw known.length === 0
      ? new ActionError("NothingLoaded")
      : new ActionError("NotLoaded", { model: plan.model, known: known.join(", ") });
  }
  const { base, states } = standing;
  const sides = sidesOf(base.plan, base.plan, states);
  const now = groundNow(base.plan, states);
  const shownAt = (sheet: string, row: number, column: number) => {
    const ofSheet = values.get(sheet);
    return ofSheet === undefined ? "" : valueAt(ofSheet, row, column);
  };
  return {
    standing,
    sides,
    now,
    edits: readEdits(sides, now, shownAt),
    following: new Following(base.plan.model, sight.look),
  };
}

/** The way from what is entered on the sheets to edits that are kept. */
export const arrivalOf = ({ sides, edits, following }: EnteredModel, kept: Edits): Arrival =>
  arrivalAt(sides, edits, kept, following.followed);
