import { CellError, type FunctionValue } from "./hostFunction";
import { compareTexts, wildcardPattern } from "./criteria";
import { asNumber, type Given, type Grid, isGrid, NA, VALUE } from "./Grid";

type Answer = FunctionValue | readonly (readonly FunctionValue[])[];

/** The order in which Excel sorts: numbers, texts, truth values; null between what has none. */
function order(a: FunctionValue, b: FunctionValue): number | null {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  return typeof a === "boolean" && typeof b === "boolean" ? Number(a) - Number(b) : null;
}

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

/** The order between values of whatever kinds; null where one is blank or an error. */
function orderAcross(a: FunctionValue, b: FunctionValue): number | null {
  const [one, other] = [RANKS[typeof a], RANKS[typeof b]];
  if (one === undefined || other === undefined || a === null || b === null) return null;
  return one === other ? order(a, b) : one - other;
}

/** A row or column of cells to look in. */
interface Line {
  readonly length: number;
  at(index: number): FunctionValue;
}

function lineOf(grid: Grid): Line | null {
  if (grid.rows > 1 && grid.columns > 1) return null;
  const isColumn = grid.columns === 1;
  let last = -1;
  grid.each((value, row, column) => {
    if (value !== null) last = Math.max(last, isColumn ? row : column);
  });
  const whole = isColumn ? grid.rows : grid.columns;
  // Behind the last cell in use there are only blanks; the first of them is looked at too.
  return { length: Math.min(whole, last + 2), at: (index) => (isColumn ? grid.at(index, 0) : grid.at(0, index)) };
}

const MATCH_MODES = [0, -1, 1, 2, 3];
const SEARCH_MODES = [1, -1, 2, -2];

function isSame(value: FunctionValue, wanted: FunctionValue): boolean {
  if (wanted === null) return value === null || value === "";
  return value !== null && order(value, wanted) === 0;
}

/** Where a value stands in a line, from 0; -1 where it does not. */
function placeIn(line: Line, wanted: FunctionValue, mode: number, search: number): number {
  const isPattern = (mode === 2 || mode === 3) && typeof wanted === "string";
  const pattern = isPattern ? (mode === 2 ? wildcardPattern(wanted) : regularPattern(wanted)) : null;
  let best = -1;
  for (let step = 0; step < line.length; step++) {
    const index = search < 0 && search !== -2 ? line.length - 1 - step : step;
    const value = line.at(index);
    if (pattern ? typeof value === "string" && pattern.test(value) : isSame(value, wanted)) return index;
    const distance = mode === -1 || mode === 1 ? orderAcross(value, wanted) : null;
    if (distance === null || (mode === -1 ? distance > 0 : distance < 0)) continue;
    const toBest = best < 0 ? null : orderAcross(value, line.at(best));
    if (best < 0 || (toBest !== null && (mode === -1 ? toBest > 0 : toBest < 0))) best = index;
  }
  return best;
}

function regularPattern(text: string): RegExp | null {
  try {
    return new RegExp(text, "u");
  } catch {
    return null;
  }
}

/** The modes of a search, or the error that they are. */
function modes(match: Given | undefined, search: Given | undefined): readonly [number, number] | CellError {
  const numbers = [match ?? 0, search ?? 1].map((given) => asNumber(isGrid(given) ? given.at(0, 0) : given));
  const [mode = 0, direction = 1] = numbers;
  if (mode instanceof CellError) return mode;
  if (direction instanceof CellError) return direction;
  const known = MATCH_MODES.includes(Math.trunc(mode)) && SEARCH_MODES.includes(Math.trunc(direction));
  return known ? [Math.trunc(mode), Math.trunc(direction)] : VALUE;
}

/** Answers for each of several wanted values. */
function eachWanted(wanted: Given, answer: (value: FunctionValue) => FunctionValue): Answer {
  if (!isGrid(wanted)) return answer(wanted);
  if (wanted.rows === 1 && wanted.columns === 1) return answer(wanted.at(0, 0));
  const rows = Math.min(wanted.rows, 100_000);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: wanted.columns }, (__, column) => answer(wanted.at(row, column))),
  );
}

/** XMATCH(wanted, cells, match mode, search mode). */
export function xmatch([wanted = null, cells, match, search]: readonly Given[]): Answer {
  const found = modes(match, search);
  if (found instanceof CellError) return found;
  const line = isGrid(cells) ? lineOf(cells) : null;
  if (line === null) return VALUE;
  return eachWanted(wanted, (value) => {
    if (value instanceof CellError) return value;
    const place = placeIn(line, value, ...found);
    return place < 0 ? NA : place + 1;
  });
}

/** XLOOKUP(wanted, cells, answers, if none, match mode, search mode). */
export function xlookup([wanted = null, cells, answers, otherwise, match, search]: readonly Given[]): Answer {
  const found = modes(match, search);
  if (found instanceof CellError) return found;
  const line = isGrid(cells) ? lineOf(cells) : null;
  if (line === null || !isGrid(cells)) return cells instanceof CellError ? cells : VALUE;
  if (!isGrid(answers)) return answers instanceof CellError ? answers : VALUE;
  const isColumn = cells.columns === 1 && (cells.rows > 1 || answers.columns >= 1);
  const isFlat = cells.rows === 1 && cells.columns > 1;
  if (isFlat ? answers.columns !== cells.columns : answers.rows !== cells.rows) return VALUE;
  const none = isGrid(otherwise) ? otherwise.at(0, 0) : (otherwise ?? NA);
  const answer = (value: FunctionValue): readonly FunctionValue[] => {
    if (value instanceof CellError) return [value];
    const place = placeIn(line, value, ...found);
    if (place < 0) return [none];
    return isFlat
      ? Array.from({ length: answers.rows }, (_, row) => answers.at(row, place))
      : Array.from({ length: answers.columns }, (_, column) => answers.at(place, column));
  };
  const isMany = isGrid(wanted) && (wanted.rows > 1 || wanted.columns > 1);
  if (isMany) return eachWanted(wanted, (value) => answer(value)[0] ?? NA);
  const values = answer(isGrid(wanted) ? wanted.at(0, 0) : wanted);
  if (values.length === 1) return values[0] ?? null;
  return isColumn && !isFlat ? [values] : values.map((value) => [value]);
}
