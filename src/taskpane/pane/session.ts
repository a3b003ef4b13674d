import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneSession } from "../session/PaneSession";
import type { PaneState } from "../session/PaneState";
import type { Store } from "../session/PaneServices";

export const SessionContext = createContext<PaneSession | null>(null);

/** The session of the pane. Throws outside a SessionContext: that would be a mistake of ours. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("A part of the pane was drawn outside its session.");
  return session;
}

/** What a store holds, drawn anew when it changes. */
const useStore = <State extends object>({ subscribe, getState }: Store<State>): State =>
  useSyncExternalStore(subscribe, getState);

/** The state of the session, drawn anew when it changes. */
export const usePaneState = (): PaneState => useStore(useSession().store);

/** What was found the last time, and how the checks go on. */
export const useChecks = () => useStore(useSession().checks.store);
export const useTrace = () => useStore(useSession().trace.store);
export const useAudit = () => useStore(useSession().audit.store);
/** How the loaded model stands in the workbook. */
export const useStatus = () => useStore(useSession().stand.store);

/** The scenarios of the workbook and what can be done with them. */
export function useScenarios() {
  const { scenarios } = useSession();
  return { ...useStore(scenarios.store), session: scenarios };
}
