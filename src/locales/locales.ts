import { languages } from "./languages";
import type { Locale, TermKey } from "./en/locale";

/** Every language that there are words in. */
export const locales: readonly Locale[] = languages;

/** A term in every language, in the shape of a model's labels. */
export function term(key: TermKey): Readonly<Record<string, string>> {
  return Object.fromEntries(locales.map((locale) => [locale.tag, locale.terms[key]]));
}

/** The locale of a tag, with or without region (`zh-CN`); English where there is none. */
export function localeOf(tag: string): Locale {
  const language = tag.split("-")[0]?.toLowerCase();
  return locales.find((locale) => locale.tag === language) ?? languages[0];
}
