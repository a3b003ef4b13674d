import type { FunctionSource } from "../../functions/connect";
import type { Manifest } from "./Manifest";

/** Fetches the description of an add-in's custom functions; null when it has none. */
export async function fetchFunctions({ functions }: Manifest): Promise<FunctionSource | null> {
  if (functions === null) return null;
  const response = await fetch(functions.metadata);
  return response.ok ? { namespace: functions.namespace, metadata: await response.text() } : null;
}
