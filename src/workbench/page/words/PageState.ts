import type { Manifest, RibbonButton } from "../manifest/fetchManifest";

/** What the page shows around the grid. */
export interface PageState {
  readonly language: Language;
  readonly bookName: string;
  /** Grows with every workbook that is opened. */
  readonly bookNumber: number;
  /** The add-in in the present language, or null when there is none to be found. */
  readonly addin: Manifest | null;
  readonly isPaneOpen: boolean;
  /** Width of the pane in CSS pixels. */
  readonly paneWidth: number;
  /** Controls that the add-in or a running command has switched off. */
  readonly disabledControls: ReadonlySet<string>;
  /** Something the user should know, until it is dismissed. */
  readonly notice: string | null;
}

/** The widths between which the pane can be drawn, in CSS pixels. */
export const paneWidths = { least: 280, usual: 360, most: 720 } as const;

/** What the user can do around the grid. */
export interface PageActions {
  readonly speak: (language: Language) => void;
  readonly press: (button: RibbonButton) => void;
  readonly openFile: (file: File) => void;
  readonly saveFile: () => void;
  /** Starts the add-in in its pane, for the workbook of this number, and returns how to stop it. */
  readonly startAddin: (place: HTMLElement, language: Language, bookNumber: number) => () => void;
}

/** A value that changes as a whole and tells those who listen. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private current: State) {}

  readonly get = (): State => this.current;

  /** Replaces the named fields; listeners hear of it only when one of them differs. */
  readonly change = (fields: Partial<State>): void => {
    const next = { ...this.current, ...fields };
    const keys = Object.keys(fields) as (keyof State)[];
    if (keys.every((key) => Object.is(next[key], this.current[key]))) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  };

  /** Calls `listener` after every change until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

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

/** Chinese in traditional characters, in which there are no words here. */
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)\b/i;

/** The language a browser asks for, or English. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags.filter((each) => !TRADITIONAL.test(each))) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary === "zh" || primary === "en") return primary;
  }
  return "en";
}
