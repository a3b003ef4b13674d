import type { Model } from "../budget/model";
import type { CellAt } from "../tables/expression";
import {
  type Finding,
  type FindingKind,
  type FindingPlace,
  isCell,
  type MessageArguments,
  type MessageCode,
  MOST_CULPRITS,
  type Severity,
  type FindingStatus,
  type RuleId,
} from "./finding";
import type { MisprintKind } from "./diagnosis/misprint";
import type { Net } from "./net/net";
import { inNotation } from "./page/reading";
import { placeWords } from "./subject";

/** What a rule found, as far as it is not the same for most findings. */
interface Found {
  readonly rule: RuleId;
  readonly code: MessageCode;
  readonly place: FindingPlace;
  readonly printed?: string;
  readonly computed?: string;
  readonly difference?: string;
  readonly severity?: Severity;
  readonly standing?: FindingStatus;
  readonly kind?: FindingKind;
  readonly misprint?: MisprintKind | null;
  readonly culprits?: readonly CellAt[];
  readonly witnesses?: readonly FindingPlace[];
  readonly args?: MessageArguments;
}

/**
 * A finding about the page, an error, its own place the culprit, unless said otherwise; what is found on a sheet is the
 * user's.
 */
export function report(
  { net, model }: { readonly net: Net; readonly model: Pick<Model, "headings"> },
  found: Found,
): Finding {
  const {
    rule,
    code,
    place,
    printed = "",
    computed = "",
    difference = "",
    severity = "error",
    standing = "page",
    misprint = null,
  } = found;
  const culprits = found.culprits ?? (isCell(place) ? [place] : []);
  const args = { place: placeWords(net.tables, place, model.headings), printed, computed, ...found.args };
  return {
    ...{
      rule,
      severity,
      standing,
      kind: found.kind ?? (standing === "sheet" ? "mine" : "source"),
      place,
      printed,
      computed,
      difference,
      misprint,
    },
    culprits: culprits.slice(0, MOST_CULPRITS),
    witnesses: found.witnesses ?? [],
    message: { code, args },
  };
}

/** Keys of cells by their numbers in the net. */
export const placesOf = ({ netCells }: Net, cells: readonly number[]): readonly CellAt[] =>
  cells.flatMap((index) => netCells[index]?.at ?? []);

/** A value of a cell as the page prints it; empty where it is unknown. */
export function printedValue({ netCells }: Net, index: number, value: number | null | undefined): string {
  const quantity = netCells[index]?.cell.quantity;
  return value === null || value === undefined || quantity === undefined ? "" : inNotation(value, quantity);
}
