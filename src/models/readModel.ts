import type { Model } from "../budget/model";
import type { FilePerformanceMeasure } from "./file/documentFile";
import { type ModelFile, modelFormat } from "./file/modelFile";
import { toModel } from "./file/toModel";
import { finding, type Finding, isError, pathOf, wholeFile } from "./findings/place";
import type { WordKey } from "./findings/sentences.en";
import { inspectJson, parseJson } from "./json/parseJson";
import { deliverables } from "./meaning/deliverables";
import { duplicates, numbers } from "./meaning/duplicates";
import { languages } from "./meaning/languages";
import { placement, tables } from "./meaning/placement";
import { references } from "./meaning/references";
import { completeness, objects } from "./meaning/requiredFacts";
import { changes, statements } from "./meaning/statements";
import { type Positions, printed, type PrunableList, prunableLists, type Survey, surveyOf } from "./meaning/survey";
import { names, texts } from "./meaning/texts";
import { explainError, show } from "./structure/explainError";
import { conforms, explains } from "./structure/validators";

export interface ReadModel {
  /** Null where any finding is an error. */
  readonly model: Model | null;
  readonly findings: readonly Finding[];
}

/** More findings than these help nobody; their number is said instead. */
const MOST_FINDINGS = 100;

/**
 * Reads a model from the text of a file, or from a value that was JSON. Never throws on bad input and never stops at
 * the first thing that is wrong: it returns all findings, each with its place and reason.
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

/** What a file of right structure must also fulfil, from the names to what hangs on them. */
const rules: readonly ((survey: Survey) => readonly Finding[])[] = [
  names,
  tree,
  references,
  placement,
  numbers,
  duplicates,
  completeness,
  changes,
  tables,
  objects,
  deliverables,
  performance,
  statements,
  texts,
  languages,
  printed,
];

const meaningFindings = (survey: Survey): readonly Finding[] => rules.flatMap((rule) => rule(survey));

/** A measure tells something for its years and for no other year, each rate and each statement once. */
function performance({ file, place }: Survey): readonly Finding[] {
  return (file.performance ?? []).flatMap((measure, index) =>
    brokenRules(measure).map((rule) =>
      finding("contradiction", place(["performance", index]), { rule: { word: rule } }),
    ),
  );
}

function brokenRules({ years, values = [], statements = [] }: FilePerformanceMeasure): readonly WordKey[] {
  const told = [...values, ...statements].map(({ year }) => year);
  const ids = [...values.map(({ year, kind }) => `${year}/${kind}`), ...statements.map(({ id }) => id)];
  return [
    ...(told.length > 0 ? [] : (["ruleMeasureEmpty"] as const)),
    ...(told.every((year) => years.includes(year)) ? [] : (["ruleMeasureYears"] as const)),
    ...(new Set(ids).size === ids.length ? [] : (["ruleMeasureOnce"] as const)),
  ];
}

/** Components, of today and of the former structure, form trees, written with parents before their children. */
function tree(survey: Survey): readonly Finding[] {
  return [...judge(survey, "components"), ...judge(survey, "formerComponents")];
}

function judge({ model, place }: Survey, list: "components" | "formerComponents"): readonly Finding[] {
  const parents = new Map(model[list].map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  return model[list].flatMap(({ id, parent }, index) => {
    const isLate = parent === null || !parents.has(parent) || seen.has(parent);
    seen.add(id);
    if (standsUnderItself(parents, id)) return [finding("parentCycle", place([list, index, "parent"]), { id })];
    return isLate ? [] : [finding("parentAfterChild", place([list, index]), { id, parent: parent ?? "" })];
  });
}

function standsUnderItself(parents: ReadonlyMap<string, string | null>, id: string): boolean {
  const above = new Set<string>();
  for (let at = parents.get(id) ?? null; at !== null && !above.has(at); at = parents.get(at) ?? null) above.add(at);
  return above.has(id);
}

interface Pruned {
  readonly value: unknown;
  readonly positions: Positions;
}

/**
 * The document without the entries that findings complain about, so that the rest can still be judged; null where
 * something is wrong that everything else depends on.
 */
function pruneFile(document: unknown, findings: readonly Finding[]): Pruned | null {
  if (typeof document !== "object" || document === null) return null;
  const pruned: Record<string, unknown> = { ...document };
  const dropped = new Map<PrunableList, Set<number>>();
  for (const found of findings.filter(isError)) {
    const [field, index] = pathOf(document, found.place.pointer);
    const list = prunableLists.find((name) => name === field);
    if (list !== undefined && typeof index === "number") dropped.set(list, (dropped.get(list) ?? new Set()).add(index));
    else if (field === "printed" || field === "frontMatter" || (index === undefined && found.code === "unknownField"))
      Reflect.deleteProperty(pruned, String(field));
    else return null;
  }
  const positions: Partial<Record<PrunableList, readonly number[]>> = {};
  for (const [list, indices] of dropped) {
    const entries: readonly unknown[] = Array.isArray(pruned[list]) ? pruned[list] : [];
    const kept = entries.map((_, index) => index).filter((index) => !indices.has(index));
    positions[list] = kept;
    pruned[list] = kept.map((index) => entries[index]);
  }
  return { value: pruned, positions };
}

interface Structure {
  /** The value as a model file, where its structure is right. */
  readonly file: ModelFile | null;
  readonly findings: readonly Finding[];
}

/** Compares a value with the schema of model files; every violation becomes a finding that a person understands. */
function structureFindings(value: unknown): Structure {
  if (isModelFile(value)) return { file: value, findings: [] };
  const explaining = explains();
  explaining(value);
  return { file: null, findings: (explaining.errors ?? []).flatMap((error) => explainError(value, error)) };
}

const isModelFile = (value: unknown): value is ModelFile => conforms()(value) === true;
