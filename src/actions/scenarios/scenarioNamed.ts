import type { Base } from "../../excel/base";
import { nameKey, noScenarios, type Scenario } from "../../scenarios/scenario";
import { ActionError } from "../ActionError";
import { isAsProposed } from "./asProposed";

/** A scenario by its name; null for the sheets as proposed. */
export function scenarioNamed({ scenarios = noScenarios }: Base, name: string): Scenario | null {
  if (isAsProposed(name)) return null;
  const found = scenarios.all.find((scenario) => nameKey(scenario.name) === nameKey(name));
  if (found === undefined) throw new ActionError("UnknownScenario", { name, known: scenarios.all.map((scenario) => scenario.name).join(", ") || "—" });
  return found;
}
