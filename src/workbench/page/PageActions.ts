import type { Language } from "./language";
import type { RibbonButton } from "./manifest/Manifest";

/** What the user can do around the grid. */
export interface PageActions {
  readonly speak: (language: Language) => void;
  readonly press: (button: RibbonButton) => void;
  readonly openFile: (file: File) => void;
  readonly saveFile: () => void;
  /** Starts the add-in in its pane, for the workbook of this number, and returns how to stop it. */
  readonly startAddin: (place: HTMLElement, language: Language, bookNumber: number) => () => void;
}
