import { alignAxis, type AxisChange, type Positions } from "../refresh/axis";
import { keysInOrder, type Side } from "../refresh/tableState";
import { type AddedLine, type Edits, sameLines } from "./edits";
import { newKey, newLines } from "./keyFormula";
import { listKeys, listRows } from "./listRows";

/** How the lines of a list come and go on the way to other edits. */
export interface LineSwitch {
  readonly rows: AxisChange;
  /** The added lines that come, by the key under which they stand in `rows`, as those do that stay. */
  readonly news: ReadonlyMap<string, AddedLine>;
}

/** Lines of ours that were taken away come again or go; added lines go and come where they are not the same already. */
export function lineSwitch({ base, state }: Side, now: Edits, to: Edits): LineSwitch {
  const own = <Line extends { readonly table: string }>(lines: readonly Line[]): readonly Line[] =>
    lines.filter(({ table }) => table === state.table);
  const [stand, wanted] = [own(now.added), own(to.added)];
  const isSame = sameLines(stand, wanted);
  const olds = isSame
    ? {}
    : oldLines(
        listRows(base, state)
          .filter(({ key }) => key === null)
          .map(({ row }) => row),
      );
  const news = new Map(isSame ? [] : wanted.map((line, index) => [newKey(index), line]));
  const lines = new Set(listKeys(base));
  const gone = new Set(own(to.removed).map(({ row }) => row));
  const order = keysInOrder(base.rows).filter((key) => !lines.has(key) || !gone.has(key));
  const stay = isSame ? newLines({ base, state }) : {};
  const rows = alignAxis(
    withNews(order, news),
    { ...state.rows, ...olds, ...stay },
    {
      comes: (key) => news.has(key) || lines.has(key),
      goes: (key) => Object.hasOwn(olds, key) || lines.has(key),
      moves: () => false,
    },
  );
  return { rows, news };
}

const oldLines = (rows: readonly number[]): Positions =>
  Object.fromEntries(rows.map((row, index) => [`-${String(index)}`, row]));

/** New lines follow the line that they were added below; where that is no longer there, they come last. */
function withNews(order: readonly string[], news: ReadonlyMap<string, AddedLine>): readonly string[] {
  const below = (key: string): readonly string[] =>
    [...news].filter(([, { after }]) => after === key).map(([own]) => own);
  const known = new Set(order);
  return [
    ...order.flatMap((key) => [key, ...below(key)]),
    ...[...news].filter(([, { after }]) => !known.has(after)).map(([own]) => own),
  ];
}
