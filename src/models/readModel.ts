import type { Model } from "../budget/model";
import { finding, isError, type Finding } from "./findings/finding";
import { wholeFile } from "./findings/place";
import { inspectJson } from "./json/inspectJson";
import { parseJson } from "./json/parseJson";
import { meaningFindings } from "./meaning/meaningFindings";
import { surveyOf } from "./meaning/survey";
import { modelFormat, type ModelFile } from "./modelFile";
import { show } from "./structure/explainError";
import { pruneFile } from "./structure/pruneFile";
import { structureFindings } from "./structure/structureFindings";
import { toModel } from "./toModel";

export interface ReadModel {
  /** Null where any finding is an error. */
  readonly model: Model | null;
  readonly findings: readonly Finding[];
}

/** More findings than these help nobody; their number is said instead. */
const MOST_FINDINGS = 100;

/**
 * Reads a model from the text of a file, or from a value that was JSON. Never throws on bad input and never stops at the
 * first thing that is wrong: it returns all findings, each with its place and reason.
 */
export function readModel(input: unknown): ReadModel {
  const { value, findings } = typeof input === "string" ? parseJson(input) : { value: input, findings: [] };
  const fit = [...findings, ...(value === undefined && findings.length > 0 ? [] : inspectJson(value))];
  const unknown = fit.some(({ place }) => place.pointer === "") ? [] : otherThanModel(value);
  if (value === undefined || unknown.length > 0 || fit.some(({ place }) => place.pointer === ""))
    return conclude(null, [...fit, ...unknown]);
  const { file, findings: misshapen } = structureFindings(value);
  const meaningless = file === null ? meaningOfTheRest(value, misshapen) : meaningFindings(surveyOf(file, value, {}));
  return conclude(file, [...fit, ...misshapen, ...meaningless]);
}

/** One finding where nothing else would be worth saying: another kind of file, or another version of the format. */
function otherThanModel(value: unknown): readonly Finding[] {
  if (typeof value !== "object" || value === null)
    return [finding("notAModel", wholeFile, { found: show(value ?? null) })];
  if (Array.isArray(value)) return [finding("notAModel", wholeFile, { found: { word: "array" } })];
  const isModel = ["components", "money", "posts", "tables"].some((field) => Object.hasOwn(value, field));
  if (!isModel) return [finding("notAModel", wholeFile, { found: { word: "object" } })];
  const format: unknown = Object.hasOwn(value, "format") ? Reflect.get(value, "format") : modelFormat;
  if (format === modelFormat) return [];
  return [
    finding(
      "formatVersion",
      { ...wholeFile, pointer: "/format", steps: [{ field: "format" }] },
      { found: show(format), expected: String(modelFormat) },
    ),
  ];
}

function meaningOfTheRest(value: unknown, misshapen: readonly Finding[]): readonly Finding[] {
  const rest = pruneFile(value, misshapen);
  const file = rest === null ? null : structureFindings(rest.value).file;
  return rest === null || file === null ? [] : meaningFindings(surveyOf(file, value, rest.positions));
}

function conclude(file: ModelFile | null, findings: readonly Finding[]): ReadModel {
  const model = file === null || findings.some(isError) ? null : toModel(file);
  const shown = [...findings].sort((a, b) => Number(isError(b)) - Number(isError(a)));
  if (shown.length <= MOST_FINDINGS) return { model, findings: shown };
  const rest = shown.slice(MOST_FINDINGS);
  const count = {
    ...finding("tooManyFindings", wholeFile, { count: String(rest.length) }),
    severity: shown[MOST_FINDINGS]?.severity ?? "error",
  };
  return { model, findings: [...shown.slice(0, MOST_FINDINGS), count] };
}
