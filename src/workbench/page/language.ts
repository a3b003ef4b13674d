/** The languages the workbench speaks. */
export type Language = "en" | "zh";

interface LanguageFacts {
  /** What the language calls itself. */
  readonly name: string;
  /** The tag a host tells its add-ins, and the one `lang` attributes carry. */
  readonly tag: "en-US" | "zh-CN";
}

export const languages = {
  en: { name: "English", tag: "en-US" },
  zh: { name: "中文", tag: "zh-CN" },
} as const satisfies Record<Language, LanguageFacts>;

/** The language a browser asks for, or English. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary === "zh" || primary === "en") return primary;
  }
  return "en";
}
