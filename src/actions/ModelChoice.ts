/** A built-in model by its id, or a file by its text; with neither, the model that is in the workbook. */
export interface ModelChoice {
  readonly model?: string | undefined;
  readonly file?: ModelFile | undefined;
  /** Whether what speaks of post changes that the file no longer has may be taken out of it. */
  readonly repair?: boolean | undefined;
}

export interface ModelFile {
  readonly name: string;
  readonly text: string;
}
