import { Ajv2020, type ValidateFunction } from "ajv/dist/2020";
import standaloneCode from "ajv/dist/standalone";
import schema from "../../../assets/models/model.schema.json";

/**
 * Validators of model files, made of their schema. A build puts compiled code in the place of this file
 * (`compileValidators.cjs`): a page that forbids `eval` cannot compile them itself.
 */
const options = { allowUnionTypes: true, strictRequired: false, code: { source: true } } as const;

/** Yes or no. */
export const conforms = once((): ValidateFunction => new Ajv2020(options).compile(schema));

const explaining = once(() => new Ajv2020({ ...options, allErrors: true, verbose: true }));

/** Everything that is wrong; costly to compile, and needed only then. */
export const explains = once((): ValidateFunction => explaining().compile(inlineReferences(schema)));

/** For the build: the second of them, which can do the work of both, as the code of a CommonJS module. */
export const compiled = (): string => standaloneCode(explaining(), explains());

/** Defers making something that is costly until it is first needed, and makes it once. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * A schema with every `#/$defs/...` reference replaced by what it refers to. A validator calls a referred schema as a
 * function and copies all errors found so far at each call, which takes hours for a large file that is wrong
 * everywhere.
 */
function inlineReferences(schema: JsonObject): JsonObject {
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
