import { useEffect, useSyncExternalStore } from "react";
import type { StandState } from "../../session/stand/StandSession";
import { useSession } from "../session";

/** How the loaded model stands, kept up as long as something shows it. */
export function useStand(): StandState {
  const { stand } = useSession();
  return useSyncExternalStore(stand.store.subscribe, stand.store.getState);
}

/** Keeps the state up with what is typed while it is shown. */
export function useFollowing(): void {
  const { stand } = useSession();
  useEffect(() => {
    void stand.open();
    return () => stand.close();
  }, [stand]);
}
