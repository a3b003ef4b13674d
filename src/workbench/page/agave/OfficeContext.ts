/** What the host tells an add-in about itself when the add-in starts. */
export interface OfficeContext {
  /** Language tag of the interface, such as `zh-CN`. */
  readonly displayLanguage: string;
  /** Language tag of the document's contents. */
  readonly contentLanguage: string;
  readonly documentAddress: string;
  /** Identifies the add-in to itself, as its manifest does. */
  readonly solutionId: string;
  readonly isPaneVisible: boolean;
  /** Settings the add-in saved in the document, by name, each as JSON text. */
  readonly settings: Readonly<Record<string, string>>;
}

const EXCEL = 1;
const READ_AND_WRITE = 0;
const DOCUMENT_OPENED = 2;
const TASK_PANE = 1;
/** As a Mac counts: with the number of another platform the library takes the host for an old one and leaves out passwords. */
const VERSION = { major: 16, minor: 0, revision: 0, full: "16.100.25080.0" };

/** The requirement sets the stand-in answers for; `Office.context.requirements.isSetSupported` reads them. */
export const requirementSets = {
  ExcelApi: "1.20",
  CustomFunctionsRuntime: "1.5",
  SharedRuntime: "1.2",
  RibbonApi: "1.2",
  // Requests may ask to be held back while a cell is being edited.
  DelayForCellEdit: "1.1",
} as const satisfies Readonly<Record<string, string>>;

/** The context as the array that office.js reads by position. */
export function contextArray(context: OfficeContext): readonly unknown[] {
  return [
    [Object.keys(context.settings), Object.values(context.settings)],
    context.solutionId,
    EXCEL,
    VERSION.major,
    VERSION.minor,
    VERSION.revision,
    1, // version of the document API
    READ_AND_WRITE,
    context.displayLanguage,
    context.contentLanguage,
    0, // bindings in the document
    context.documentAddress,
    DOCUMENT_OPENED,
    TASK_PANE,
    "", // token of a store purchase
    "1.1", // version of the common API set
    crypto.randomUUID(),
    crypto.randomUUID(),
    false, // touch
    false, // purchases from within the add-in
    JSON.stringify(requirementSets),
    "", // message from the host
    VERSION.full,
    context.isPaneVisible ? 2 : 0,
  ];
}
