import { samePlace, type Figure, type Figures, type Place, type Read } from "../reading/figures";
import {
  type BlanksAreNil,
  cellsOf,
  equationAt,
  solve,
  toleranceOf,
  verdictOf,
  type Axis,
  type Equation,
  type Law,
  type Verdict,
} from "./law";

/** An equation with what it comes to as the cells now read. */
export interface Check extends Equation {
  readonly cells: readonly Place[];
  /** Result less sum; null for a ratio, and where a cell is blank or no figure. */
  residual: number | null;
  readonly tolerance: number;
}

/** Cells supposed to be otherwise than printed. */
export interface Supposed extends Place {
  readonly value: number | null;
}

/** All equations of a table by their cells, with some cells perhaps supposed to be otherwise than printed. */
export interface Checks {
  readonly read: Read;
  readonly at: (law: Law, position: number) => Check;
  /** The equations that a cell is part of. */
  readonly around: (place: Place) => readonly Check[];
  /** Whether a law comes out at a position; keeps nothing, for the many equations that are asked once. */
  readonly judge: (law: Law, position: number) => Verdict;
  /** Whether an equation comes out, perhaps with one more cell supposed to be otherwise. */
  readonly verdict: (check: Check, supposed?: Supposed) => Verdict;
  /** What a cell of an equation would have to be; null where that cannot be told. */
  readonly solve: (check: Check, place: Place) => number | null;
  /** Takes a cell to be otherwise from now on, until what is returned is called. */
  readonly suppose: (supposed: Supposed) => () => void;
}

const keyOf = (row: number, column: number): number => row * 16384 + column;

/** Laws by the lines they are about. */
function byLine(laws: readonly Law[], axis: Axis): ReadonlyMap<number, readonly Law[]> {
  const index = new Map<number, Law[]>();
  const add = (line: number, law: Law): void => {
    const known = index.get(line);
    if (known === undefined) index.set(line, [law]);
    else if (known.at(-1) !== law) known.push(law);
  };
  for (const law of laws.filter((own) => own.axis === axis)) {
    add(law.target, law);
    for (const { line } of law.terms) add(line, law);
    if (law.ratio !== null && law.ratio.base !== null) add(law.ratio.base, law);
  }
  return index;
}

/** The signs of a law's terms by their lines. */
const signsOf = ({ terms }: Law): ReadonlyMap<number, number> => new Map(terms.map(({ line, sign }) => [line, sign]));

/** Result less sum; null for a ratio, and where a cell is blank or no figure. */
function residualOf({ law, target, terms }: Equation, read: Read): number | null {
  const result = read(target.row, target.column);
  if (law.ratio !== null || result === null || result === undefined) return null;
  let rest = result;
  for (const { row, column, sign } of terms) {
    const value = read(row, column);
    if (value === null || value === undefined) return null;
    rest -= sign * value;
  }
  return rest;
}

/** Finds the equations that a cell is part of. */
function aroundOf(laws: readonly Law[], at: Checks["at"]): Checks["around"] {
  const lines = { row: byLine(laws, "row"), column: byLine(laws, "column") };
  // The total that a share is of stands in another row than the share.
  const isPartOf = ({ law: { ratio }, cells }: Check, place: Place): boolean =>
    ratio === null ||
    (ratio.termPosition === null && ratio.basePosition === null) ||
    cells.some((cell) => samePlace(cell, place));
  return (place) => {
    const ofColumn = (lines.column.get(place.column) ?? []).filter(({ positions }) => positions.has(place.row));
    const ofRow = (lines.row.get(place.row) ?? []).filter(({ positions }) => positions.has(place.column));
    return [
      ...ofColumn.map((law) => at(law, place.row)).filter((check) => isPartOf(check, place)),
      ...ofRow.map((law) => at(law, place.column)),
    ];
  };
}

/** The equations of laws. `blanksAreNil` says whether a blank cell counts as nil in them. */
export function checksOf(figures: Figures, laws: readonly Law[], blanksAreNil: BlanksAreNil): Checks {
  const supposed = new Map<number, number | null>();
  const read: Read = (row, column) => {
    const own = supposed.size === 0 ? undefined : supposed.get(keyOf(row, column));
    return own === undefined ? figures.at(row, column) : own;
  };
  const known = new Map<Law, Map<number, Check>>(laws.map((law) => [law, new Map()]));
  const signs = new Map<Law, ReadonlyMap<number, number>>();

  /** With which sign a cell changes the residual of an equation. */
  const signOf = ({ law, target }: Check, place: Place): number => {
    if (samePlace(target, place)) return 1;
    const own = signs.get(law) ?? signsOf(law);
    signs.set(law, own);
    return -(own.get(law.axis === "row" ? place.row : place.column) ?? 0);
  };

  const at = (law: Law, position: number): Check => {
    const own = known.get(law);
    const cached = own?.get(position);
    if (cached !== undefined) return cached;
    const equation = equationAt(law, position);
    const check: Check = {
      ...equation,
      cells: cellsOf(equation),
      residual: residualOf(equation, read),
      tolerance: toleranceOf(figures, equation),
    };
    own?.set(position, check);
    return check;
  };

  const around = aroundOf(laws, at);

  const verdict = (check: Check, other?: Supposed): Verdict => {
    const before: Figure = other === undefined ? 0 : read(other.row, other.column);
    const isPlain = before !== null && before !== undefined && other?.value !== null;
    if (check.residual === null || !isPlain) {
      const readWith: Read = (row, column) =>
        other !== undefined && other.row === row && other.column === column ? other.value : read(row, column);
      return verdictOf(figures, readWith, check, blanksAreNil);
    }
    const residual = check.residual + (other === undefined ? 0 : signOf(check, other) * ((other.value ?? 0) - before));
    if (residual === 0) return "holds";
    return Math.abs(residual) <= check.tolerance ? "rounding" : "breaks";
  };

  const judge = (law: Law, position: number): Verdict =>
    verdictOf(figures, read, equationAt(law, position), blanksAreNil);

  const solveAt = (check: Check, place: Place): number | null => {
    const value = read(place.row, place.column);
    if (check.residual === null || value === null || value === undefined) return solve(figures, check, place, read);
    const sign = signOf(check, place);
    return sign === 0 ? null : value - sign * check.residual;
  };

  const suppose = (other: Supposed): (() => void) => {
    const key = keyOf(other.row, other.column);
    const before = supposed.get(key);
    const refresh = (): void => {
      for (const check of around(other)) check.residual = residualOf(check, read);
    };
    supposed.set(key, other.value);
    refresh();
    return () => {
      if (before === undefined) supposed.delete(key);
      else supposed.set(key, before);
      refresh();
    };
  };

  return { read, at, around, judge, verdict, solve: solveAt, suppose };
}
