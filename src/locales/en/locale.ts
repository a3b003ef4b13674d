import { messages } from "./messages";
import { terms } from "./terms";

export const en: Locale = { tag: "en", name: "English", terms, messages };

/** Terms of a programme budget, as they stand in tables: headings, units, kinds of post change. */
export type TermKey = keyof typeof terms;
export type Terms = Readonly<Record<TermKey, string>>;
/** Words of the interface; `{name}` is replaced by an argument. */
export type MessageKey = keyof typeof messages;
export type Messages = Readonly<Record<MessageKey, string>>;

/** Everything that has to be translated for one language. */
export interface Locale {
  /** Language tag without region. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly terms: Terms;
  readonly messages: Messages;
}
