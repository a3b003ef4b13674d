const KEY = "fascicle.language";

/** The part of the browser's storage that is used. A browser may forbid it, so every use can fail. */
export type LanguageStorage = Pick<Storage, "getItem" | "setItem">;

/** The language that was chosen for the pane earlier; null when none was, or nothing may be kept here. */
export function rememberedLanguage(storage: () => LanguageStorage): string | null {
  try {
    return storage().getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the language for the next time, where something may be kept. */
export function rememberLanguage(storage: () => LanguageStorage, tag: string): void {
  try {
    storage().setItem(KEY, tag);
  } catch {
    // The pane then follows the display language again next time.
  }
}
