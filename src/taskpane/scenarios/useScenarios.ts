import { createContext } from "react";
import { useSessionOf, useStore } from "../parts/session";
import type { ScenariosSession } from "./ScenariosSession";

export const ScenariosContext = createContext<ScenariosSession | null>(null);

/** The scenarios of the workbook and what can be done with them. */
export function useScenarios() {
  const session = useSessionOf(ScenariosContext);
  return { ...useStore(session.store), session };
}
