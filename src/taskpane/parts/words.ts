import { createContext, useContext } from "react";
import type { RefreshResult } from "../../actions/write/argsAndResults";
import type { MessageKey } from "../../locales/en/locale";
import { format, type FormatArgs } from "../../locales/format";
import { localeOf, locales } from "../../locales/locales";

/** The words of the interface in one language. */
export interface Words {
  readonly tag: string;
  readonly say: (key: MessageKey, args?: FormatArgs) => string;
  /** A message whose key is only known when it happens, such as that of an error code; null when there is none. */
  readonly sayIfKnown: (key: string, args?: FormatArgs) => string | null;
  readonly time: (moment: Date) => string;
}

export function wordsOf(tag: string): Words {
  const { messages } = localeOf(tag);
  const say = (key: MessageKey, args: FormatArgs = {}) => format(messages[key], args, tag);
  const isKnown = (key: string): key is MessageKey => Object.hasOwn(messages, key);
  const clock = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "short" });
  return {
    tag,
    say,
    sayIfKnown: (key, args) => (isKnown(key) ? say(key, args) : null),
    time: (moment) => clock.format(moment),
  };
}

export const WordsContext = createContext<Words>(wordsOf(locales[0]?.tag ?? "en"));
export const useWords = (): Words => useContext(WordsContext);

type CellContent = RefreshResult["applied"][number]["base"];

const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });
/** Longer formulas say nothing to anybody who reads a list. */
const READABLE = 60;
const THIN_SPACE = "\u202f";

/**
 * What stands in a cell, numbers as United Nations documents print them: spaces between thousands, negatives in
 * parentheses, nil as a dash.
 */
export function cellWords(content: CellContent, { say }: Words): string {
  if (content === null || content === "") return say("differences.blank");
  if (typeof content === "string" && content.startsWith("=") && content.length > READABLE)
    return say("preview.formula");
  if (typeof content !== "number") return String(content);
  if (content === 0) return "—";
  const digits = grouped.format(Math.abs(content)).replaceAll(",", THIN_SPACE);
  return content < 0 ? `(${digits})` : digits;
}

/** A number is not broken between its thousands. */
export const unbroken = (text: string): string => text.replace(/(\d) (?=\d)/g, "$1\u202f");

/** The name of a language in the language of the pane, as the platform knows it; its tag when it is not a language. */
export function languageName(language: string, words: Words): string {
  try {
    return new Intl.DisplayNames([words.tag], { type: "language" }).of(language) ?? language;
  } catch {
    return language;
  }
}
