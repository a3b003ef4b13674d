import type { Clock } from "./clock";
import type { MemoryStorage } from "./storage";

/** The platform's own classes and functions that scripts of a realm may use. */
const PLATFORM = {
  URL,
  URLSearchParams,
  TextEncoder,
  TextDecoder,
  AbortController,
  AbortSignal,
  Event,
  EventTarget,
  Blob,
  performance,
  crypto,
  structuredClone,
  queueMicrotask,
  atob,
  btoa,
} as const;

/** The page address that the library and the add-in believe to be at. */
export function pageUrl(query: string): string {
  return `https://localhost:3000/addin.html${query}`;
}

/** What stands in a realm before any script runs; there is no document, for no pane is shown. */
export function realmGlobals(
  url: string,
  clock: Clock,
  localStorage: MemoryStorage,
  log: Console,
): Record<string, unknown> {
  const { href, protocol, host, hostname, origin, pathname, search, hash } = new URL(url);
  return {
    ...PLATFORM,
    console: log,
    localStorage,
    location: { href, protocol, host, hostname, origin, pathname, search, hash },
    navigator: { userAgent: "Workbench", language: "en-US" },
    history: {},
    name: "",
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    setTimeout: clock.setTimeout,
    setInterval: clock.setInterval,
    clearTimeout: clock.clear,
    clearInterval: clock.clear,
  };
}
