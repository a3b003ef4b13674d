import { type Context, createContext, useContext, useSyncExternalStore } from "react";
import type { Store } from "../session/PaneServices";
import type { PaneState } from "../session/PaneState";
import type { SharedSession } from "../session/SharedSession";

/** What all parts of the pane share. A part with a session of its own has a context of its own. */
export const SessionContext = createContext<SharedSession | null>(null);

/** The session that a context holds. Throws outside the context: that would be a mistake of ours. */
export function useSessionOf<Session>(context: Context<Session | null>): Session {
  const session = useContext(context);
  if (session === null) throw new Error("A part of the pane was drawn outside its session.");
  return session;
}

export const useSession = (): SharedSession => useSessionOf(SessionContext);

/** What a store holds, drawn anew when it changes. */
export const useStore = <State extends object>({ subscribe, getState }: Store<State>): State =>
  useSyncExternalStore(subscribe, getState);

/** The state of the session, drawn anew when it changes. */
export const usePaneState = (): PaneState => useStore(useSession().store);
