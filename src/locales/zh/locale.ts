import type { Locale } from "../en/locale";
import { messages } from "./messages";
import { terms } from "./terms";

export const zh: Locale = { tag: "zh", name: "中文", terms, messages };
