import type { Language } from "../language";
import { en } from "./en";
import type { Words } from "./wordList";
import { zh } from "./zh";

export const words: Readonly<Record<Language, Words>> = { en, zh };
