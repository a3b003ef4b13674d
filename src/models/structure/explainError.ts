import type { ErrorObject } from "ajv/dist/2020";
import { finding, type Argument, type Finding, type Place, pathOf, placeOf, shorten } from "../findings/place";
import type { FindingCode, WordKey } from "../findings/sentences.en";
import { forbiddenKeys } from "../json/parseJson";

type Explanation = readonly [FindingCode, Readonly<Record<string, Argument>>];

/**
 * What each keyword of the schema means to a person. A keyword that only repeats another's finding is explained by
 * nothing.
 */
const explanations: Readonly<Record<string, (error: ErrorObject) => Explanation | null>> = {
  type: explainType,
  required: ({ params }) => ["missingField", { name: String(params["missingProperty"]) }],
  additionalProperties: ({ params, parentSchema }) => [
    "unknownField",
    {
      name: shorten(String(params["additionalProperty"])),
      known: list(Object.keys(Object(parentSchema?.["properties"]))),
    },
  ],
  enum: ({ data, params }) => ["unknownValue", { found: show(data), known: list(params["allowedValues"]) }],
  const: ({ data, params }) => ["unknownValue", { found: show(data), known: String(params["allowedValue"]) }],
  pattern: ({ data, propertyName }) => ["badIdentifier", { found: show(propertyName ?? data) }],
  minLength: () => ["textEmpty", {}],
  maxLength: ({ data, params }) => [
    "textTooLong",
    { length: String(String(data).length), limit: String(params["limit"]) },
  ],
  minimum: explainRange,
  maximum: explainRange,
  minItems: ({ data }) => ["wrongCount", { found: String(sizeOf(data)), expected: { word: "atLeastOne" } }],
  minProperties: ({ data, parentSchema }) => [
    "wrongCount",
    {
      found: String(sizeOf(data)),
      expected: { word: parentSchema?.["maxProperties"] === 1 ? "exactlyOne" : "atLeastOne" },
    },
  ],
  maxItems: ({ data }) => ["wrongCount", { found: String(sizeOf(data)), expected: { word: "fewer" } }],
  maxProperties: ({ data, parentSchema }) => [
    "wrongCount",
    { found: String(sizeOf(data)), expected: { word: parentSchema?.["maxProperties"] === 1 ? "exactlyOne" : "fewer" } },
  ],
  uniqueItems: () => ["notUnique", {}],
  propertyNames: () => null,
  if: () => null,
};

/** A violation of the schema as a finding. */
export function explainError(document: unknown, error: ErrorObject): readonly Finding[] {
  // A name that is forbidden everywhere, or a number that is none, has its own finding.
  if (forbiddenKeys.has(String(error.propertyName ?? error.params["additionalProperty"]))) return [];
  if (typeof error.data === "number" && !Number.isFinite(error.data)) return [];
  const explain = Object.hasOwn(explanations, error.keyword) ? explanations[error.keyword] : undefined;
  const explanation =
    explain === undefined
      ? (["wrongType", { found: show(error.data), expected: error.message ?? "" }] as const)
      : explain(error);
  return explanation === null ? [] : [finding(explanation[0], placeOfError(document, error), explanation[1])];
}

/** An unknown field or a bad name is found at the field, not at the object around it. */
function placeOfError(document: unknown, { instancePath, params, propertyName }: ErrorObject): Place {
  const path = pathOf(document, instancePath);
  const field: unknown = propertyName ?? params["additionalProperty"];
  return placeOf(document, typeof field === "string" ? [...path, field] : path);
}

function explainType({ data, params }: ErrorObject): Explanation {
  const expected = typesOf(params["type"]);
  const wantsNumber = expected.includes("number") || expected.includes("integer");
  if (wantsNumber && typeof data === "string") return ["textForNumber", { found: show(data) }];
  if (wantsNumber && typeof data === "number") return ["notWhole", { found: String(data) }];
  return [
    "wrongType",
    { found: typeof data === "object" ? { word: kindOf(data) } : show(data), expected: { words: expected } },
  ];
}

function explainRange({ data, parentSchema }: ErrorObject): Explanation {
  const bound = (name: string, open: string): string => String(parentSchema?.[name] ?? open);
  return ["outOfRange", { found: String(data), least: bound("minimum", "−∞"), most: bound("maximum", "∞") }];
}

const typeWords = [
  "object",
  "array",
  "string",
  "number",
  "integer",
  "boolean",
  "null",
] as const satisfies readonly WordKey[];

function typesOf(type: unknown): readonly WordKey[] {
  const names: readonly unknown[] = Array.isArray(type) ? type : String(type).split(",");
  return typeWords.filter((word) => names.includes(word));
}

function kindOf(value: unknown): WordKey {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : "object";
}

/** A value as it stands in the file, short. */
export function show(value: unknown): string {
  return typeof value === "string" ? `“${shorten(value)}”` : shorten(JSON.stringify(value) ?? String(value));
}

const list = (values: unknown): string =>
  Array.isArray(values) ? values.slice(0, 20).map(String).join(", ") : String(values);

const sizeOf = (value: unknown): number =>
  typeof value === "object" && value !== null ? Object.keys(value).length : 0;
