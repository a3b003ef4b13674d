/** The longest pause that may be cut short: the library spaces its batches of function results by half a second. */
const LONGEST_PAUSE_MS = 1000;

interface Timer {
  readonly due: number;
  readonly wait: number;
  fire(): void;
}

/**
 * The timers of a realm. Time passes as in the world, except that while a calculation waits for the add-in and nothing
 * is in flight, short pauses end at once: nobody looks at the screen there. Time limits (longer waits) keep their
 * length.
 */
export class Clock {
  private nextId = 1;
  /** By how much pauses that were cut short have put this clock ahead of the world's. */
  private ahead = 0;
  private readonly timers = new Map<number, Timer>();
  private readonly handles = new Map<number, NodeJS.Timeout>();

  readonly setTimeout = (run: (...given: unknown[]) => void, wait = 0, ...given: unknown[]): number => {
    const id = this.nextId++;
    this.start(id, wait, () => {
      this.clear(id);
      run(...given);
    });
    return id;
  };

  readonly setInterval = (run: (...given: unknown[]) => void, wait = 0, ...given: unknown[]): number => {
    const id = this.nextId++;
    const turn = (): void => {
      this.clear(id);
      this.start(id, wait, turn);
      run(...given);
    };
    this.start(id, wait, turn);
    return id;
  };

  readonly clear = (id: number | undefined): void => {
    if (id === undefined) return;
    clearTimeout(this.handles.get(id));
    this.handles.delete(id);
    this.timers.delete(id);
  };

  /** Waits for `work`, ending short pauses early whenever `idle` says that nothing else is under way. */
  async hurry<T>(work: Promise<T>, idle: () => boolean): Promise<T> {
    let done = false;
    const finished = work.finally(() => {
      done = true;
    });
    finished.catch(() => undefined);
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve));
      if (!done && !(idle() && this.endNextPause())) await briefly();
    }
    return finished;
  }

  /** Stops every timer: the realm is gone. */
  dispose(): void {
    for (const id of [...this.handles.keys()]) this.clear(id);
  }

  private start(id: number, wait: number, fire: () => void): void {
    const ms = Number.isFinite(Number(wait)) ? Math.max(0, Number(wait)) : 0;
    this.timers.set(id, { due: this.now() + ms, wait: ms, fire });
    this.handles.set(id, setTimeout(fire, ms));
  }

  private endNextPause(): boolean {
    const next = [...this.timers.values()]
      .filter((timer) => timer.wait <= LONGEST_PAUSE_MS)
      .sort((a, b) => a.due - b.due)[0];
    if (next === undefined) return false;
    this.ahead += Math.max(0, next.due - this.now());
    next.fire();
    return true;
  }

  private now(): number {
    return Date.now() + this.ahead;
  }
}

function briefly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}

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

/** The Web Storage methods; entries are own properties beside them, because the library lists keys with Object.keys. */
interface MemoryStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: unknown): void;
  removeItem(key: string): void;
  clear(): void;
}

/** `localStorage` that lives as long as the realm: `OfficeRuntime.storage` keeps its entries there. */
export function memoryStorage(): MemoryStorage {
  const methods: MemoryStorage = {
    getItem: (key) => (Object.hasOwn(entries, key) ? String(entries[key]) : null),
    setItem: (key, value) => {
      entries[key] = String(value);
    },
    removeItem: (key) => {
      Reflect.deleteProperty(entries, key);
    },
    clear: () => {
      for (const key of Object.keys(entries)) Reflect.deleteProperty(entries, key);
    },
  };
  const entries: Record<string, unknown> = Object.create(methods) as Record<string, unknown>;
  return entries as Record<string, unknown> & MemoryStorage;
}
