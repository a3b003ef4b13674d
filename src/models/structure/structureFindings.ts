import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020";
import schema from "../../../assets/models/model.schema.json";
import type { Finding } from "../findings/finding";
import type { ModelFile } from "../modelFile";
import { once } from "../once";
import { explainError } from "./explainError";
import { inlineReferences } from "./inlineReferences";

export interface Structure {
  /** The value as a model file, where its structure is right. */
  readonly file: ModelFile | null;
  readonly findings: readonly Finding[];
}

/** Compares a value with the schema of model files; every violation becomes a finding that a person understands. */
export function structureFindings(value: unknown): Structure {
  if (conforms()(value)) return { file: value, findings: [] };
  const explaining = explains();
  explaining(value);
  return { file: null, findings: errorsOf(explaining).flatMap((error) => explainError(value, error)) };
}

const isModelFile =
  (validate: ValidateFunction<ModelFile>) =>
  (value: unknown): value is ModelFile =>
    validate(value);

const errorsOf = ({ errors }: ValidateFunction): readonly ErrorObject[] => errors ?? [];

const options = { allowUnionTypes: true, strictRequired: false } as const;

/** Yes or no. Compiled at first use: most starts of the add-in read no model. */
const conforms = once(() => isModelFile(new Ajv2020(options).compile<ModelFile>(schema)));

/** Everything that is wrong; costly to compile, and needed only then. */
const explains = once(() =>
  new Ajv2020({ ...options, allErrors: true, verbose: true }).compile(inlineReferences(schema)),
);
