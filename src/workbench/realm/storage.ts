/** The Web Storage methods; entries are own properties beside them, because the library lists keys with Object.keys. */
export interface MemoryStorage {
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
