import type { Language } from "./language";
import type { Manifest } from "./manifest/Manifest";

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
