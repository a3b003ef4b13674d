import type { Base } from "../excel/base";
import type { Sight } from "../excel/look/sight";
import { statesOf } from "../excel/look/states";
import { withOwnLines } from "../refresh/ownLines";
import type { TableState } from "../refresh/tableState";
import type { Plan } from "../sheets/plan";
import { writeModelFile } from "../models/write/writeModelFile";
import { ActionError } from "./ActionError";
import type { ModelFile } from "./ModelChoice";
import type { StandingModel } from "./StandingModel";
import type { FoundModel } from "./findModel";

/** What a model has left in the workbook. */
export interface Standing {
  readonly base: Base;
  readonly states: readonly TableState[];
}

/** Finds a model in the workbook; null where nothing of it is there. */
export function standingOf(sight: Sight, model: string): Standing | null {
  const base = sight.contents.bases.find(({ plan }) => plan.model === model);
  return base === undefined ? null : { base, states: statesNow(base, sight) };
}

/** How the tables of a base stand, with what was decided about lines of the user's. */
export const statesNow = ({ plan, ownLines }: Base, { look, contents }: Sight): readonly TableState[] =>
  withOwnLines(statesOf(plan, look, contents), ownLines);

/**
 * Finds a model whose base is lost by its names alone. What is planned now stands in for the base, so that everything that
 * differs counts as the user's and stays.
 */
export function standingWithoutBase(sight: Sight, plan: Plan, file: ModelFile | null): Standing | null {
  const states = statesOf(plan, sight.look, sight.contents);
  return states.length === 0 ? null : { base: { plan, file }, states };
}

/** The model that is meant where none is named: the only one that is in the workbook. */
export function onlyModel({ contents }: Sight): Base {
  const [only, ...others] = contents.bases;
  if (only === undefined) throw new ActionError("NothingLoaded");
  if (others.length > 0)
    throw new ActionError("SeveralModels", { known: contents.bases.map(({ plan }) => plan.model).join(", ") });
  return only;
}

/** The model that is named, or the only one; fails with `NothingLoaded`, `NotLoaded` or `SeveralModels`. */
export function namedStanding(sight: Sight, model: string | undefined): Standing {
  const wanted = model ?? onlyModel(sight).plan.model;
  const standing = standingOf(sight, wanted);
  if (standing !== null) return standing;
  const known = sight.contents.bases.map(({ plan }) => plan.model);
  throw known.length === 0
    ? new ActionError("NothingLoaded")
    : new ActionError("NotLoaded", { model: wanted, known: known.join(", ") });
}

/** Every model in the workbook, the last one loaded first. */
export function standingModels(sight: Sight): readonly StandingModel[] {
  return sight.contents.bases.toReversed().map(({ plan }) => ({
    model: plan.model,
    language: plan.language,
    formulas: plan.formulas,
    sheets: statesOf(plan, sight.look, sight.contents).map(({ sheet }) => sheet),
  }));
}

/**
 * The base that is kept for the next time: keys, contents and sizes; other looks are the user's once they are written. The model is
 * written down in one form, whatever form its file had, so that models that differ a little have texts that do.
 */
export function baseOf(plan: Plan, { model, file }: Pick<FoundModel, "model" | "file">): Base {
  const sheets = plan.sheets.map((sheet) => ({ ...sheet, styles: [], merges: [] }));
  const text = writeModelFile(model);
  return {
    plan: { ...plan, sheets },
    file: file && { name: file.name, text },
    ...(file === null ? { seed: text } : {}),
  };
}
