import type { Locale } from "../locale";
import { messages } from "./messages";
import { terms } from "./terms";

export const en: Locale = { tag: "en", name: "English", terms, messages };
