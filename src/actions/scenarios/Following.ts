import type { NameChange } from "../../excel/change/Change";
import { followName, isFollowing } from "../../excel/look/keyNames";
import type { Sight } from "../../excel/look/sight";
import { normalFormula } from "../../refresh/formula/normalFormula";
import type { CellReference, Spot } from "../../refresh/formula/references";
import { followedIn } from "../../scenarios/formula/keyEdits";
import type { Follow } from "../../scenarios/formula/keyFormula";
import { cellsOf, type Followed } from "../../scenarios/formula/printKeyed";
import type { Scenarios } from "../../scenarios/scenario";
import { columnLetters, sheetPrefix } from "../../sheets/formula/address";

/**
 * The cells of no key that formulas in scenarios refer to: hidden names follow them, as Excel has names follow what they
 * refer to, also while no formula does.
 */
export class Following {
  /** What is followed, by key: an address with its sheet. */
  private readonly known: ReadonlyMap<string, string>;
  private readonly news = new Map<string, string>();

  constructor(
    private readonly model: string,
    private readonly look: Sight["look"],
  ) {
    const names = look.keys.filter((key) => key.model === model && isFollowing(key));
    this.known = new Map(names.map(({ line, formula }) => [line?.key ?? "", formula.slice(1)]));
  }

  readonly followed: Followed = (key) => cellsOf(this.known.get(key) ?? this.news.get(key) ?? "");

  readonly follow: Follow = (sheet, reference) => {
    const found = this.look.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
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
