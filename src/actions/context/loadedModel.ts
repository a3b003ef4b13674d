import type { Base } from "../../changes/UndoRecord";
import type { Snapshot } from "../../changes/snapshot";
import { statesOf } from "../../changes/states";
import { writeModelFile } from "../../models/writeModelFile";
import { withOwnLines } from "../../refresh/ownLines";
import type { TableState } from "../../refresh/tableState";
import type { FormulaStyle, Plan } from "../../sheets/plan";
import { ActionError } from "./ActionError";
import type { FoundModel, ModelFile } from "./findModel";

/** A model whose tables are in the workbook. */
export interface LoadedModelSummary {
  readonly model: string;
  readonly language: string;
  readonly formulas: FormulaStyle;
  readonly sheets: readonly string[];
}

/** What a model has left in the workbook. */
export interface LoadedModel {
  readonly base: Base;
  readonly states: readonly TableState[];
}

/** Finds a model in the workbook; null where nothing of it is there. */
export function loadedModelOf(snapshot: Snapshot, model: string): LoadedModel | null {
  const base = snapshot.contents.bases.find(({ plan }) => plan.model === model);
  return base === undefined ? null : { base, states: statesNow(base, snapshot) };
}

/** How the tables of a base stand, with what was decided about lines of the user's. */
export const statesNow = ({ plan, ownLines }: Base, { outline, contents }: Snapshot): readonly TableState[] =>
  withOwnLines(statesOf(plan, outline, contents), ownLines);

/**
 * Finds a model whose base is lost by its names alone. What is planned now stands in for the base, so that everything
 * that differs counts as the user's and stays.
 */
export function loadedWithoutBase(snapshot: Snapshot, plan: Plan, file: ModelFile | null): LoadedModel | null {
  const states = statesOf(plan, snapshot.outline, snapshot.contents);
  return states.length === 0 ? null : { base: { plan, file }, states };
}

/** The model that is meant where none is named: the only one that is in the workbook. */
export function onlyLoadedModel({ contents }: Snapshot): Base {
  const [only, ...others] = contents.bases;
  if (only === undefined) throw new ActionError("NothingLoaded");
  if (others.length > 0)
    throw new ActionError("SeveralModels", { known: contents.bases.map(({ plan }) => plan.model).join(", ") });
  return only;
}

/** The model that is named, or the only one; fails with `NothingLoaded`, `NotLoaded` or `SeveralModels`. */
export function namedModel(snapshot: Snapshot, model: string | undefined): LoadedModel {
  const wanted = model ?? onlyLoadedModel(snapshot).plan.model;
  const standing = loadedModelOf(snapshot, wanted);
  if (standing !== null) return standing;
  const known = snapshot.contents.bases.map(({ plan }) => plan.model);
  throw known.length === 0
    ? new ActionError("NothingLoaded")
    : new ActionError("NotLoaded", { model: wanted, known: known.join(", ") });
}

/** Every model in the workbook, the last one loaded first. */
export function loadedModels(snapshot: Snapshot): readonly LoadedModelSummary[] {
  return snapshot.contents.bases.toReversed().map(({ plan }) => ({
    model: plan.model,
    language: plan.language,
    formulas: plan.formulas,
    sheets: statesOf(plan, snapshot.outline, snapshot.contents).map(({ sheet }) => sheet),
  }));
}

/**
 * The base that is kept for the next time: keys, contents and sizes; other looks are the user's once they are written.
 * The model is written down in one form, whatever form its file had, so that models that differ a little have texts
 * that do.
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
