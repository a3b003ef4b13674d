import { useSyncExternalStore } from "react";
import type { TraceState } from "../../session/proof/TraceSession";
import { useSession } from "../session";

/** The state of the trace, drawn anew when it changes. */
export function useTrace(): TraceState {
  const { store } = useSession().trace;
  return useSyncExternalStore(store.subscribe, store.getState);
}
