import type { DocumentPlace } from "../budget/claims";
import type { Text } from "../budget/identifiers";
import type { CellAt } from "../tables/expression";
import type { MisprintKind } from "./diagnosis/misprint";

/**
 * `error`: it cannot be right. `rounding`: what rounding of the parts explains. `note`: worth knowing, and perhaps
 * meant.
 */
export type Severity = "error" | "rounding" | "note";

/**
 * Where the thing that is not right stands: on the printed page, in the facts of the model, or on a sheet of the
 * workbook.
 */
export type FindingStatus = "page" | "model" | "sheet";

/**
 * Whose it is. `mine`: what the user entered broke it. `toUpdate`: a sentence or a stated total that follows from what
 * the user entered. `source`: a slip of the document that was there before anything was entered.
 */
export const findingKinds = ["mine", "toUpdate", "source"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** A cell by its keys, or a place of the document outside its tables. */
export type FindingPlace = CellAt | DocumentPlace;

/** Something that does not fit. */
export interface Finding {
  readonly rule: RuleId;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly standing: FindingStatus;
  readonly place: FindingPlace;
  /** What stands there, as it is printed or shown; empty where nothing does. */
  readonly printed: string;
  /** What the facts give, as the page would print it; empty where they give nothing. */
  readonly computed: string;
  /** What stands there less what the facts give, as the page would print it; empty where no number compares. */
  readonly difference: string;
  readonly misprint: MisprintKind | null;
  /** The fewest cells that explain it, the likeliest first: three at most. */
  readonly culprits: readonly CellAt[];
  /** Other places that bear witness: what does not fit with the culprit, or the other place that says otherwise. */
  readonly witnesses: readonly FindingPlace[];
  /** Why, as the message `check.<code>` of a locale with its arguments. */
  readonly message: { readonly code: MessageCode; readonly args: MessageArguments };
}

export type MessageArguments = Readonly<Record<string, Text | string | number>>;

export const MOST_CULPRITS = 3;

export const isCell = (place: FindingPlace): place is CellAt => "row" in place;

/** What a finding says, whenever it is found: by it a slip is known that somebody has settled. */
export const sayingOf = ({ rule, place, printed, computed, message: { code } }: Finding): string =>
  [rule, code, ...Object.values(place), printed, computed].join("|");

/** Every rule that the numbers and the words of a section are held to, in the order in which findings are told. */
export const ruleIds = [
  "facts",
  "entry",
  "footing",
  "change",
  "estimate",
  "variance",
  "percentage",
  "recosting",
  "sameFigure",
  "postChanges",
  "notation",
  "missing",
  "margins",
  "movements",
  "transfers",
  "listTotal",
  "objects",
  "rates",
  "statedAmount",
  "statedDirection",
  "statedTwice",
  "references",
  "numbering",
  "captions",
  "naming",
  "edited",
  "typedOver",
  "structure",
] as const;
export type RuleId = (typeof ruleIds)[number];

/** The arguments of each message's words. */
export const messageArguments = {
  /** The facts differ from the page, and other printed numbers agree with the page. */
  factDiffers: ["place", "printed", "computed", "count"],
  /** Page and facts agree here, and everything that follows from it says otherwise. */
  entryDiffers: ["place", "printed", "computed", "count"],
  printedDiffers: ["place", "printed", "computed"],
  unreadable: ["place", "printed", "computed"],
  sharedDiffers: ["place", "printed", "computed"],
  garbled: ["place", "printed", "computed"],
  notation: ["place", "printed", "computed"],
  lineMissing: ["place", "computed"],
  columnMissing: ["place", "computed"],
  countMissing: ["place", "computed"],
  dashMissing: ["place"],
  marginDiffers: ["place", "printed", "computed"],
  movementOpen: ["place", "subject"],
  movementUneven: ["place", "subject", "printed"],
  movementUntold: ["place", "computed", "subject"],
  transfersDiffer: ["place", "printed", "computed"],
  listTotal: ["place", "printed", "computed"],
  objectsDiffer: ["place", "printed", "computed"],
  rateOutside: ["place", "printed"],
  planFalls: ["place", "printed"],
  amountDiffers: ["place", "printed", "computed", "subject"],
  directionDiffers: ["place", "printed", "computed", "subject"],
  saidTwice: ["place", "printed", "computed", "subject", "other"],
  noSuchPlace: ["place", "printed", "other"],
  wrongReference: ["place", "printed", "other"],
  otherMeant: ["place", "printed", "computed", "other"],
  numberGap: ["place", "printed", "computed"],
  numberRepeated: ["place", "printed", "computed"],
  captionRepeated: ["place", "printed", "computed", "other"],
  captionNames: ["place", "printed", "computed"],
  wrongName: ["place", "printed", "computed"],
  wrongRole: ["place", "printed", "computed"],
  /** An entry that is no fact; `reason` says why. */
  notTaken: ["place", "printed", "reason"],
  endMissing: ["place", "printed"],
  typedOver: ["place", "printed", "computed"],
  typedSame: ["place", "printed"],
  typedWords: ["place", "printed", "computed"],
  noNumber: ["place", "printed", "computed"],
  /** A line of the user's is added by a total. */
  lineCounted: ["place", "sheet", "line", "subject"],
  /** A line may be another one than its place says. */
  lineInDoubt: ["place", "sheet", "line", "printed"],
  /** Formulas no longer refer to what they were written for. */
  formulaAstray: ["place", "sheet", "count"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Why a finding was made; the words are the message `check.<code>` of a locale. */
export type MessageCode = keyof typeof messageArguments;
