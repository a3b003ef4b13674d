import type { Text } from "../../budget/model";

/** A model's words in a language, or in the first one it has. */
export function inLanguage(text: Text, language: string): string {
  return text[language] ?? Object.values(text)[0] ?? "";
}
