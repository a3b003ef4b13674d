import { createContext, useContext } from "react";
import { format, type FormatArgs } from "../../locales/format";
import type { MessageKey } from "../../locales/locale";
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
