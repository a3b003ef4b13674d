import type { Words } from "./words";

/** The name of a language in the language of the pane, as the platform knows it; its tag when it is not a language. */
export function languageName(language: string, words: Words): string {
  try {
    return new Intl.DisplayNames([words.tag], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
