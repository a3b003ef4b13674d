import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020";
import schema from "../../../assets/models/model.schema.json";
import type { Finding } from "../findings/finding";
import type { ModelFile } from "../modelFile";
import { once } from "../once";
import { explainError } from "./explainError";

export interface Structure {
  /** The value as a model file, where its structure is right. */
  readonly file: ModelFile | null;
  readonly findings: readonly Finding[];
}

/** Compares a value with the schema of model files; every violation becomes a finding that a person understands. */
export function structureFindings(value: unknown): Structure {
  const conforms = validator();
  if (conforms(value)) return { file: value, findings: [] };
  return { file: null, findings: errorsOf(conforms).flatMap((error) => explainError(value, error)) };
}

const errorsOf = ({ errors }: ValidateFunction<ModelFile>): readonly ErrorObject[] => errors ?? [];

/** Compiled at first use: most starts of the add-in read no model. */
const validator = once(() =>
  new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, strict: true, strictRequired: false }).compile<ModelFile>(schema),
);
