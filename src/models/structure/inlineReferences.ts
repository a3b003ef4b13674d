type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * A schema with every `#/$defs/...` reference replaced by what it refers to. A validator calls a referred schema as a function
 * and copies all errors found so far at each call, which takes hours for a large file that is wrong everywhere.
 */
export function inlineReferences(schema: JsonObject): JsonObject {
  const { $defs, ...rest } = schema;
  return inlineObject(rest, isObject($defs) ? $defs : {});
}

function inlineObject({ $ref, ...own }: JsonObject, definitions: JsonObject): JsonObject {
  const target = typeof $ref === "string" ? definitions[$ref.replace("#/$defs/", "")] : undefined;
  const fields = Object.entries(own).map(([key, value]) => [key, inline(value, definitions)] as const);
  return { ...(isObject(target) ? inlineObject(target, definitions) : {}), ...Object.fromEntries(fields) };
}

function inline(value: Json, definitions: JsonObject): Json {
  if (isObject(value)) return inlineObject(value, definitions);
  return isList(value) ? value.map((inner) => inline(inner, definitions)) : value;
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
