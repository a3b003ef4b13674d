import { useSyncExternalStore } from "react";
import type { ChecksState } from "../../session/proof/ChecksState";
import { useSession } from "../session";

/** The state of the checks, drawn anew when it changes. */
export function useChecks(): ChecksState {
  const { store } = useSession().checks;
  return useSyncExternalStore(store.subscribe, store.getState);
}
