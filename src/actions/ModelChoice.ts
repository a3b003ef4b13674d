/** A built-in model by its id, or a file by its text; with neither, the model that is in the workbook. */
export interface ModelChoice {
  readonly model?: string | undefined;
  readonly file?: ModelFile | undefined;
}

export interface ModelFile {
  readonly name: string;
  readonly text: string;
}
