import type { NameChange } from "../../changes/Change";
import { followName, isFollowing } from "../../changes/keyNames";
import { type Snapshot, valueAt } from "../../changes/snapshot";
import type { Seen } from "../../excel/watch/WorkbookCache";
import type { KeyPlaces } from "../../refresh/keyPlaces";
import { groundNow } from "../../refresh/print";
import { type Side, sidesOf } from "../../refresh/tableState";
import { type Arrival, arrivalAt, followedIn } from "../../scenarios/arrival";
import type { Edits } from "../../scenarios/edits";
import type { Follow } from "../../scenarios/keyFormula";
import { cellsOf, type Followed } from "../../scenarios/printKeyed";
import { readEdits } from "../../scenarios/readEdits";
import type { Scenarios } from "../../scenarios/scenario";
import { columnLetters, sheetPrefix } from "../../spreadsheet/address";
import { normalFormula } from "../../spreadsheet/normalFormula";
import type { CellReference, Spot } from "../../spreadsheet/references";
import { ActionError } from "../context/ActionError";
import { type LoadedModel, loadedModelOf, onlyLoadedModel } from "../context/loadedModel";

/** A model in the workbook with what was entered on its sheets. */
export interface EnteredModel {
  readonly standing: LoadedModel;
  readonly sides: readonly Side[];
  readonly now: KeyPlaces;
  readonly edits: Edits;
  readonly following: Following;
}

/** Reads what was entered on the sheets of a model, the only one in the workbook unless one is named. */
export function enteredModel({ snapshot, values }: Seen, model: string | undefined): EnteredModel {
  const { plan } = model === undefined ? onlyLoadedModel(snapshot) : { plan: { model } };
  const standing = loadedModelOf(snapshot, plan.model);
  if (standing === null) {
    const known = snapshot.contents.bases.map((base) => base.plan.model);
    throw known.length === 0
      ? new ActionError("NothingLoaded")
      : new ActionError("NotLoaded", { model: plan.model, known: known.join(", ") });
  }
  const { base, states } = standing;
  const sides = sidesOf(base.plan, base.plan, states);
  const now = groundNow(base.plan, states);
  const shownAt = (sheet: string, row: number, column: number) => {
    const ofSheet = values.get(sheet);
    return ofSheet === undefined ? "" : valueAt(ofSheet, row, column);
  };
  return {
    standing,
    sides,
    now,
    edits: readEdits(sides, now, shownAt),
    following: new Following(base.plan.model, snapshot.outline),
  };
}

/** The way from what is entered on the sheets to edits that are kept. */
export const arrivalOf = ({ sides, edits, following }: EnteredModel, kept: Edits): Arrival =>
  arrivalAt(sides, edits, kept, following.followed);

/**
 * The cells of no key that formulas in scenarios refer to: hidden names follow them, as Excel has names follow what
 * they refer to, also while no formula does.
 */
class Following {
  /** What is followed, by key: an address with its sheet. */
  private readonly known: ReadonlyMap<string, string>;
  private readonly news = new Map<string, string>();

  constructor(
    private readonly model: string,
    private readonly outline: Snapshot["outline"],
  ) {
    const names = outline.keys.filter((key) => key.model === model && isFollowing(key));
    this.known = new Map(names.map(({ line, formula }) => [line?.key ?? "", formula.slice(1)]));
  }

  readonly followed: Followed = (key) => cellsOf(this.known.get(key) ?? this.news.get(key) ?? "");

  readonly follow: Follow = (sheet, reference) => {
    const found = this.outline.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    return found === undefined ? null : this.keyOf(addressOf(found.name, reference));
  };

  /** The names that come and go so that all scenarios have theirs, and nothing else has one. */
  namesFor(scenarios: Scenarios): NameChange {
    const used = followedIn(scenarios);
    const added = [...this.news].filter(([key]) => used.has(key));
    return {
      removed: [...this.known.keys()].filter((key) => !used.has(key)).map((key) => followName(this.model, key)),
      added: added.map(([key, address]) => ({ name: followName(this.model, key), refersTo: `=${address}` })),
    };
  }

  /** One name follows the same cells for all. */
  private keyOf(address: string): string {
    const all = [...this.known, ...this.news];
    const same = all.find(([, each]) => normalFormula(each) === normalFormula(address));
    const key = same?.[0] ?? String(1 + Math.max(0, ...all.map(([each]) => Number(each))));
    if (same === undefined) this.news.set(key, address);
    return key;
  }
}

function addressOf(sheet: string, { from, to }: CellReference): string {
  return sheetPrefix(sheet) + fixed(from) + (to === null ? "" : `:${fixed(to)}`);
}

const fixed = ({ row, column }: Spot): string =>
  (column === null ? "" : `$${columnLetters(column)}`) + (row === null ? "" : `$${String(row + 1)}`);
