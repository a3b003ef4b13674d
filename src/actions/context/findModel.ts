import type { Model } from "../../budget/model";
import type { Base } from "../../changes/UndoRecord";
import { describeFinding } from "../../models/findings/describeFinding";
import type { Finding as Found } from "../../models/findings/place";
import { readModel } from "../../models/readModel";
import { repairModel } from "../../models/repairModel";
import type { ModelStore } from "../../models/store";
import { ActionError, type Finding } from "./ActionError";
import type { ActionContext } from "./CheckedModels";

/** A built-in model by its id, or a file by its text; with neither, the model that is in the workbook. */
export interface ModelChoice {
  readonly model?: string | undefined;
  readonly file?: ModelFile | undefined;
  /** Whether what speaks of post changes that the file no longer has may be taken out of it. */
  readonly repair?: boolean | undefined;
}

export interface ModelFile {
  readonly name: string;
  readonly text: string;
}

/** A model that was asked for, with the file that it came from unless it is built in. */
export interface FoundModel {
  readonly model: Model;
  readonly file: ModelFile | null;
  readonly findings: readonly Finding[];
}

/** Gets the model before Excel is asked for anything, so that a bad file touches nothing; null where none is named. */
export async function findModel(
  { builtIn, language }: ActionContext,
  { model, file, repair }: ModelChoice,
): Promise<FoundModel | null> {
  if (file !== undefined) return repair === true ? repaired(file, language()) : fromFile(file, language());
  return model === undefined ? null : fromBuiltIn(builtIn, model, language());
}

/**
 * Whether a model is named by an identity that is none of the add-in's own: it can only be one that stands in the
 * workbook.
 */
export const mustStand = ({ builtIn }: ActionContext, { model, file }: ModelChoice): boolean =>
  file === undefined && model !== undefined && builtIn.builtIn.every(({ id }) => id !== model);

/**
 * The model as it is now at the place from which it was loaded: the add-in's own, or the file that the workbook keeps.
 */
export async function modelOf({ builtIn, language }: ActionContext, { plan, file }: Base): Promise<FoundModel> {
  return file === null ? fromBuiltIn(builtIn, plan.model, language()) : fromFile(file, language());
}

/** Reads a model file; fails with `InvalidModel` and every finding in words of the language. */
function fromFile(file: ModelFile, language: string): FoundModel {
  const { model, findings } = readModel(file.text);
  if (model === null) throw invalidModel(findings, language);
  return { model, file, findings: inWords(findings, language) };
}

/** A model file without what speaks of post changes that it no longer has; the findings say what was taken out. */
function repaired(file: ModelFile, language: string): FoundModel {
  const repair = repairModel(file.text);
  if (repair === null) return fromFile(file, language);
  const { model, findings } = fromFile({ ...file, text: repair.text }, language);
  const takenOut = inWords(repair.takenOut, language).map((finding) => ({ ...finding, severity: "warning" as const }));
  return { model, file: { ...file, text: repair.text }, findings: [...takenOut, ...findings] };
}

export async function fromBuiltIn(store: ModelStore, id: string, language: string): Promise<FoundModel> {
  const loaded = await store.load(id);
  if (loaded.model !== null) return { model: loaded.model, file: null, findings: inWords(loaded.findings, language) };
  const { problem } = loaded;
  switch (problem.code) {
    case "unknownModel":
      throw new ActionError("UnknownModel", { model: id, known: problem.known.join(", ") });
    case "notFetched":
      throw new ActionError("ModelNotFetched", { model: id, reason: problem.message });
    case "badModel":
      throw invalidModel(problem.findings, language);
  }
}

/** Findings in words of a language. */
export function inWords(found: readonly Found[], language: string): readonly Finding[] {
  return found.map((finding) => {
    const { place, message } = describeFinding(finding, language);
    return { code: finding.code, severity: finding.severity, place, reason: message };
  });
}

/** A file that is no model, with everything that is wrong in it. */
function invalidModel(found: readonly Found[], language: string): ActionError {
  const findings = inWords(found, language);
  const [first] = findings;
  return new ActionError(
    "InvalidModel",
    { count: findings.length, place: first?.place ?? "", reason: first?.reason ?? "" },
    findings,
  );
}
