import { en, type Locale } from "./en/locale";
import { zh } from "./zh/locale";

/**
 * Every language of the interface and of the tables' own words. Another one is one more file that exports its `Locale`,
 * and its name here; labels that a model does not have in it are shown in the document's language.
 */
export const languages: readonly [Locale, ...Locale[]] = [en, zh];
