import { locales } from "../../locales/locales";
import { nameKey } from "../../scenarios/scenario";

const SHORT = "proposed";

/** Whether a name means the sheets as the model has them: nothing, or the words for it in any language. */
export function isAsProposed(name: string): boolean {
  const key = nameKey(name);
  return key === "" || key === SHORT || locales.some(({ messages }) => nameKey(messages["scenarios.asProposed"]) === key);
}
