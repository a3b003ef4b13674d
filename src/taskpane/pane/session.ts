import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneSession } from "../session/PaneSession";
import type { PaneState } from "../session/PaneState";

export const SessionContext = createContext<PaneSession | null>(null);

/** The session of the pane. Throws outside a SessionContext: that would be a mistake of ours. */
export function useSession(): PaneSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("A part of the pane was drawn outside its session.");
  return session;
}

/** The state of the session, drawn anew when it changes. */
export function usePaneState(): PaneState {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, store.getState);
}
