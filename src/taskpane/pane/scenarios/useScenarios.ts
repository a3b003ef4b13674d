import { useSyncExternalStore } from "react";
import type { ScenariosSession } from "../../session/scenarios/ScenariosSession";
import type { ScenariosState } from "../../session/scenarios/ScenariosState";
import { useSession } from "../session";

/** The scenarios of the workbook and what can be done with them, drawn anew when they change. */
export function useScenarios(): ScenariosState & { readonly session: ScenariosSession } {
  const { scenarios } = useSession();
  const state = useSyncExternalStore(scenarios.store.subscribe, scenarios.store.getState);
  return { ...state, session: scenarios };
}
