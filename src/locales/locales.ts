import { messages as enMessages } from "./en/messages";
import { terms as enTerms } from "./en/terms";
import type { Locale, TermKey } from "./locale";
import { messages as zhMessages } from "./zh/messages";
import { terms as zhTerms } from "./zh/terms";

/** Every language of the interface and of the tables' own words. */
export const locales: readonly Locale[] = [
  { tag: "en", name: "English", terms: enTerms, messages: enMessages },
  { tag: "zh", name: "中文", terms: zhTerms, messages: zhMessages },
];

/** A term in every language, in the shape of a model's labels. */
export function term(key: TermKey): Readonly<Record<string, string>> {
  return Object.fromEntries(locales.map((locale) => [locale.tag, locale.terms[key]]));
}

/** The locale of a tag, with or without region (`zh-CN`); English where there is none. */
export function localeOf(tag: string): Locale {
  const language = tag.split("-")[0]?.toLowerCase();
  const found = locales.find((locale) => locale.tag === language) ?? locales[0];
  if (found === undefined) throw new Error("No locale is declared.");
  return found;
}
