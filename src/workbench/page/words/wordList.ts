/** Everything the workbench itself says; the add-in brings its own words. */
export interface Words {
  readonly bookName: string;
  readonly subtitle: string;
  readonly language: string;
  readonly file: string;
  readonly open: string;
  readonly openHint: string;
  readonly save: string;
  readonly saveHint: string;
  readonly closePane: string;
  readonly resizePane: string;
  readonly paneOf: (addin: string) => string;
  readonly noAddin: string;
  readonly cannotRun: (command: string, reason: string) => string;
  readonly cannotSave: (reason: string) => string;
  readonly cannotOpen: (reason: string) => string;
  readonly notAWorkbook: string;
  readonly askUnsaved: (book: string) => string;
  readonly cellIsLocked: string;
  readonly cannotEnter: (reason: string) => string;
  readonly dismiss: string;
}
