import { createContext } from "react";
import { useSessionOf, useStore } from "../parts/session";
import type { ChecksSession } from "./ChecksSession";

export const ChecksContext = createContext<ChecksSession | null>(null);

/** What someone does with the checks. */
export const useChecksSession = () => useSessionOf(ChecksContext);

/** What was found the last time, and how the checks go on. */
export const useChecks = () => useStore(useChecksSession().store);
