import type { Model } from "../../budget/model";
import { printFile } from "./printFile";
import { toFile } from "./toFile";

/**
 * A model as the text of a model file, the same text for the same model: reading it again gives an equal model. Fields stand
 * in the order of the schema, one entry of a list on a line.
 */
export const writeModelFile = (model: Model): string => printFile(toFile(model));
