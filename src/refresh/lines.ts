import type { SheetPlan } from "../sheets/plan";
import type { SheetPlacement } from "../sheets/printFormula";
import { alignAxis, type AxisChange, pushed } from "./axis";
import type { Resolutions } from "./choices";
import { workedLines } from "./edited";
import type { KeyPlaces } from "./keyPlaces";
import { keysInOrder, type ListState, type Side } from "./tableState";

/** Which rows and columns of a sheet come and go, and where that leaves its keys. */
export interface LineChange {
  readonly rows: AxisChange;
  readonly columns: AxisChange;
  /** Where the keys stand once lines have come and before any goes: that is when cells are written. */
  readonly written: SheetPlacement;
  /** Where the keys stand in the end. */
  readonly place: SheetPlacement;
  /** Lines that the model has dropped and that stay because the user worked in them. */
  readonly keptRows: readonly string[];
  readonly keptColumns: readonly string[];
}

/** A line that the user deleted stays away, unless it is to come back to the model. */
export function linesOf(side: Side, now: KeyPlaces, resolutions: Resolutions): LineChange {
  const worked = workedLines(side, now, resolutions);
  const rows = linesAlong(side, "rows", worked.rows, resolutions);
  const columns = linesAlong(side, "columns", worked.columns, resolutions);
  const there = { sheet: side.state.sheet, list: listAfter(side, resolutions) };
  const apart = side.state.apart;
  const written = {
    ...there,
    rows: rows.written,
    columns: columns.written,
    apart: apart && { rows: pushedAll(apart.rows, rows), columns: pushedAll(apart.columns, columns) },
  };
  const place = {
    ...there,
    rows: rows.after,
    columns: columns.after,
    apart: apart && { rows: pulledAll(apart.rows, rows), columns: pulledAll(apart.columns, columns) },
  };
  return {
    rows,
    columns,
    written,
    place,
    keptRows: keptOf(side, "rows", rows),
    keptColumns: keptOf(side, "columns", columns),
  };
}

type Along = "rows" | "columns";

/** Where lines of the user's stand once others have come, and once others have gone too. */
const pushedAll = (lines: readonly number[], { inserted }: AxisChange): readonly number[] =>
  lines.map((line) => pushed(line, inserted));
const pulledAll = (lines: readonly number[], { inserted, deleted }: AxisChange): readonly number[] =>
  lines.map((line) => pushed(line, inserted) - deleted.filter((gone) => gone < line).length);

function linesAlong(
  { base, model, state }: Side,
  along: Along,
  worked: ReadonlySet<string>,
  resolutions: Resolutions,
): AxisChange {
  const [was, wanted] = [base[along], model[along]].map(keysInOrder);
  const stay = longestOrder(was ?? [], wanted ?? [], (key) => (worked.has(key) ? HEAVY : 1));
  const mayMove = (key: string): boolean =>
    Object.hasOwn(base[along], key) &&
    !stay.has(key) &&
    !worked.has(key) &&
    !isOfList(base, along, key) &&
    state.named === undefined;
  return alignAxis(wanted ?? [], state[along], {
    comes: (key) => resolutions.ofLine(state.table, along, key) === "model" || !Object.hasOwn(base[along], key),
    goes: (key) => !worked.has(key) && state.unsure?.[along].includes(key) !== true,
    moves: mayMove,
  });
}

/** A line in which the user worked stays, however many others have to make way. */
const HEAVY = 10_000;

/** The lines of a list are found wherever the user sorts them; their order says nothing. */
function isOfList({ listObject, rows }: SheetPlan, along: Along, key: string): boolean {
  return listObject !== null && (along === "columns" || (rows[key] ?? -1) > listObject.area.top);
}

/** Lines that stayed the last time already are told no more. */
function keptOf({ base, model, state }: Side, along: Along, { after }: AxisChange): readonly string[] {
  return Object.keys(state[along]).filter(
    (key) => Object.hasOwn(base[along], key) && !Object.hasOwn(model[along], key) && Object.hasOwn(after, key),
  );
}

/** The list with its headings as they will be, since formulas name its columns by them. */
function listAfter(side: Side, resolutions: Resolutions): ListState | null {
  const { list, table } = side.state;
  const row = headingRow(side.model);
  if (list === null || row === undefined) return list;
  const headings = Object.entries(list.headings).map(([column, heading]) => {
    const [was, is] = [side.baseCells, side.modelCells].map((cells) => cells.at(row, column)?.content);
    return [
      column,
      typeof is === "string" && (heading === was || resolutions.ofCell(table, row, column) === "model") ? is : heading,
    ];
  });
  return { name: list.name, headings: Object.fromEntries(headings) };
}

/** The row of a list's headings. */
export function headingRow({ listObject, rows }: SheetPlan): string | undefined {
  return Object.keys(rows).find((key) => rows[key] === listObject?.area.top);
}

/**
 * The keys that can stay where they are while all come into a wanted order: those that follow one another in both,
 * chosen so that they weigh most. The others change their place.
 */
function longestOrder(
  was: readonly string[],
  wanted: readonly string[],
  weight: (key: string) => number,
): ReadonlySet<string> {
  const place = new Map(wanted.map((key, index) => [key, index]));
  const common = was.filter((key) => place.has(key));
  const chains: Chain[] = [];
  for (const key of common) {
    const at = place.get(key) ?? 0;
    const before = heaviest(chains.filter((chain) => chain.at < at));
    chains.push({ key, at, weight: (before?.weight ?? 0) + weight(key), before });
  }
  return new Set(keysOf(heaviest(chains)));
}

interface Chain {
  readonly key: string;
  readonly at: number;
  readonly weight: number;
  readonly before: Chain | undefined;
}

const heaviest = (chains: readonly Chain[]): Chain | undefined =>
  chains.reduce<Chain | undefined>(
    (best, chain) => (best === undefined || chain.weight > best.weight ? chain : best),
    undefined,
  );

function keysOf(last: Chain | undefined): readonly string[] {
  const keys: string[] = [];
  for (let chain = last; chain !== undefined; chain = chain.before) keys.push(chain.key);
  return keys;
}
