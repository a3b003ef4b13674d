import type { DocumentPlace } from "../budget/claims";
import type { Text } from "../budget/identifiers";
import type { CellAt } from "../tables/expression";
import type { MisprintKind } from "./diagnosis/misprint";
import type { MessageCode } from "./messageCode";

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
