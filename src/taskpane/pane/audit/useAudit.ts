import { useSyncExternalStore } from "react";
import type { AuditState } from "../../session/audit/AuditSession";
import { useSession } from "../session";

/** The state of the audit, drawn anew when it changes. */
export function useAudit(): AuditState {
  const { store } = useSession().audit;
  return useSyncExternalStore(store.subscribe, store.getState);
}
