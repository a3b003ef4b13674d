import { languages } from "./languages";
import type { Locale, TermKey } from "./en/locale";

/** Every language that there are words in. */
export const locales: readonly Locale[] = languages;

/** A term in every language, in the shape of a model's labels. */
export function term(key: TermKey): Readonly<Record<string, string>> {
  return Object.fromEntries(locales.map((locale) => [locale.tag, locale.terms[key]]));
}

/** Chinese in traditional characters, in which there are no words: its readers are better served with English. */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/i;

/** The locale of a tag, with or without region (`zh-CN`); English where there is none. */
export function localeOf(tag: string): Locale {
  if (TRADITIONAL.test(tag)) return languages[0];
  const language = tag.split("-")[0]?.toLowerCase();
  return locales.find((locale) => locale.tag === language) ?? languages[0];
}
