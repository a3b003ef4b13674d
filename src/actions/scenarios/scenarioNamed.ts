import type { Base } from "../../changes/UndoRecord";
import { findScenario, nameKey, noScenarios, type Scenario } from "../../scenarios/scenario";
import { locales } from "../../locales/locales";
import { ActionError } from "../context/ActionError";

/** Beside the words of the languages. */
const SHORT = "proposed";

/** Whether a name means the sheets as the model has them: nothing, or the words for it in any language. */
function isAsProposed(name: string): boolean {
  const key = nameKey(name);
  return (
    key === "" || key === SHORT || locales.some(({ messages }) => nameKey(messages["scenarios.asProposed"]) === key)
  );
}

/** A scenario by its name; null for the sheets as proposed. */
export function scenarioNamed({ scenarios = noScenarios }: Base, name: string): Scenario | null {
  if (isAsProposed(name)) return null;
  const found = findScenario(scenarios, name);
  if (found === null)
    throw new ActionError("UnknownScenario", {
      name,
      known: scenarios.all.map((scenario) => scenario.name).join(", ") || "—",
    });
  return found;
}

/** More would not fit anywhere it is shown. */
const MOST = 100;

/** A name for a scenario, whatever characters it has, as long as it can be told from the others. */
export function newName(
  { scenarios = noScenarios }: Base,
  wanted: string | undefined,
  own: string | null = null,
): string {
  const name = (wanted ?? "")
    .normalize("NFC")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (name === "") throw new ActionError("ScenarioNameEmpty");
  if (Array.from(name).length > MOST) throw new ActionError("ScenarioNameTooLong", { limit: MOST });
  const other = findScenario(scenarios, name);
  if (isAsProposed(name) || (other !== null && other.name !== own))
    throw new ActionError("ScenarioNameTaken", { name: other?.name ?? name });
  return name;
}
