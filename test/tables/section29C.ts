import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Model } from "../../src/budget/model";
import { readModel } from "../../src/models/readModel";

/** The built-in model of section 29C for 2020. */
export const section29C: Model = read();

function read(): Model {
  const { model, findings } = readModel(readFileSync(join(__dirname, "../../assets/models/29c-2020.json"), "utf8"));
  if (model === null) throw new Error(JSON.stringify(findings, null, 1));
  return model;
}
