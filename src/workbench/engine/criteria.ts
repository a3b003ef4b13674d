import { CellError, type FunctionValue } from "./hostFunction";
import { isErrorText } from "./cellValue";
import { spelledNumber } from "./typed";
import { DIV, type Given, type Grid, isGrid, VALUE } from "./Grid";

/** Whether a value meets a criterion. */
type Meets = (value: FunctionValue) => boolean;

const SIGN = /^(<=|>=|<>|<|>|=)?([^]*)$/;

/** A text with `*` and `?` as a pattern for whole texts, whatever the case; `~` takes away their meaning. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\/]/g, (part) =>
    part === "*" ? "[^]*" : part === "?" ? "[^]" : part.startsWith("~") ? `\\${part.slice(1)}` : `\\${part}`,
  );
  return new RegExp(`^${source}$`, "iu");
}

const isSameText =
  (pattern: RegExp): Meets =>
  (value) =>
    typeof value === "string" && pattern.test(value);

/** What COUNTIF and its kin make of a criterion: `">5"`, `"P-*"`, `12`, `"<>"`. */
function criterion(wanted: FunctionValue): Meets {
  if (wanted instanceof CellError) return (value) => value instanceof CellError && value.text === wanted.text;
  if (typeof wanted === "boolean") return (value) => value === wanted;
  if (wanted === null) return equals("0");
  if (typeof wanted === "number") return equals(String(wanted));
  const [, sign, operand = ""] = SIGN.exec(wanted) ?? [];
  if (sign === undefined) return operand === "" ? (value) => value === null || value === "" : equals(operand);
  if (sign === "=") return operand === "" ? (value) => value === null : equals(operand);
  if (sign === "<>") {
    if (operand === "") return (value) => value !== null;
    const same = equals(operand);
    return (value) => !same(value);
  }
  return ordered(sign, operand);
}

/** Numbers are found in texts that spell them too. */
function equals(operand: string): Meets {
  const number = spelledNumber(operand)?.value;
  if (number !== undefined)
    return (value) => value === number || (typeof value === "string" && spelledNumber(value)?.value === number);
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return (value) => value === (upper === "TRUE");
  if (isErrorText(upper)) return (value) => value instanceof CellError && value.text === upper;
  return isSameText(wildcardPattern(operand));
}

/** Only what is of the kind of the operand has an order with it. */
function ordered(sign: string, operand: string): Meets {
  const holds = (order: number): boolean =>
    sign === "<" ? order < 0 : sign === ">" ? order > 0 : sign === "<=" ? order <= 0 : order >= 0;
  const number = spelledNumber(operand)?.value;
  if (number !== undefined) return (value) => typeof value === "number" && holds(value - number);
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE")
    return (value) => typeof value === "boolean" && holds(Number(value) - Number(upper === "TRUE"));
  if (operand === "") return () => false;
  return (value) => typeof value === "string" && holds(compareTexts(value, operand));
}

const COLLATOR = new Intl.Collator("en", { sensitivity: "accent" });
export const compareTexts = (a: string, b: string): number => COLLATOR.compare(a, b);

/** A range and what its cells have to meet. */
interface Condition {
  readonly range: Grid;
  readonly meets: Meets;
}

/** Places at which every condition is met, by row and column; blank places beyond what is in use are only counted. */
function met(conditions: readonly Condition[]): {
  readonly places: readonly [number, number][];
  readonly count: number;
} {
  const [first, ...others] = conditions;
  if (!first) return { places: [], count: 0 };
  const whole = first.range.rows * first.range.columns;
  const told = new Set<number>();
  for (const { range } of conditions)
    range.each((_, row, column) => {
      told.add(row * first.range.columns + column);
    });
  const places: [number, number][] = [];
  const blank = conditions.every(({ meets }) => meets(null)) ? whole - told.size : 0;
  for (const place of told) {
    const [row, column] = [Math.floor(place / first.range.columns), place % first.range.columns];
    if (first.meets(first.range.at(row, column)) && others.every(({ range, meets }) => meets(range.at(row, column))))
      places.push([row, column]);
  }
  return { places, count: places.length + blank };
}

/** What is made of the values at the places that are met. */
type Fold = (values: readonly number[]) => FunctionValue;

/** The values of a range at places; the first error among them is the answer. */
function folded(range: Grid, places: readonly [number, number][], fold: Fold): FunctionValue {
  const numbers: number[] = [];
  for (const [row, column] of [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const value = range.at(row, column);
    if (value instanceof CellError) return value;
    if (typeof value === "number") numbers.push(value);
  }
  return fold(numbers);
}

const sum: Fold = (values) => values.reduce((all, one) => all + one, 0);
const average: Fold = (values) => (values.length === 0 ? DIV : Number(sum(values)) / values.length);
const most: Fold = (values) => values.reduce((best, one) => Math.max(best, one), values[0] ?? 0);
const least: Fold = (values) => values.reduce((best, one) => Math.min(best, one), values[0] ?? 0);

/** Works a function out for each of several criteria where one is given as a grid of them. */
function eachCriterion(
  criteria: readonly Given[],
  answer: (criteria: readonly FunctionValue[]) => FunctionValue,
): FunctionValue | FunctionValue[][] {
  const grids = criteria.filter(isGrid);
  const [rows, columns] = [
    Math.max(1, ...grids.map((grid) => grid.rows)),
    Math.max(1, ...grids.map((grid) => grid.columns)),
  ];
  const pick = (given: Given, row: number, column: number): FunctionValue =>
    isGrid(given) ? given.at(given.rows === 1 ? 0 : row, given.columns === 1 ? 0 : column) : given;
  if (rows === 1 && columns === 1) return answer(criteria.map((given) => pick(given, 0, 0)));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => answer(criteria.map((given) => pick(given, row, column)))),
  );
}

const isSameSize = (a: Grid, b: Grid): boolean => a.rows === b.rows && a.columns === b.columns;

/** COUNTIF(range, criterion) and COUNTIFS(range, criterion, ...). */
export function countIfs(given: readonly Given[]): FunctionValue | FunctionValue[][] {
  const [ranges, criteria] = pairs(given);
  if (ranges === null) return VALUE;
  return eachCriterion(criteria, (wanted) => met(conditionsOf(ranges, wanted)).count);
}

/** The ranges and the criteria of an alternating list; null where the ranges are none or of several sizes. */
function pairs(given: readonly Given[]): readonly [ranges: readonly Grid[] | null, criteria: readonly Given[]] {
  const ranges = given.filter((_, index) => index % 2 === 0);
  const criteria = given.filter((_, index) => index % 2 === 1);
  const grids = ranges.filter(isGrid);
  const [first] = grids;
  const isWhole = grids.length === ranges.length && criteria.length === ranges.length && first !== undefined;
  return [isWhole && grids.every((grid) => isSameSize(grid, first)) ? grids : null, criteria];
}

const conditionsOf = (ranges: readonly Grid[], wanted: readonly FunctionValue[]): readonly Condition[] =>
  ranges.map((range, index) => ({ range, meets: criterion(wanted[index] ?? null) }));

/** SUMIFS and its kin: the values first, then ranges and criteria. */
const ifs =
  (fold: Fold) =>
  ([values, ...rest]: readonly Given[]): FunctionValue | FunctionValue[][] => {
    const [ranges, criteria] = pairs(rest);
    if (!isGrid(values) || ranges === null || !ranges.every((range) => isSameSize(range, values))) return VALUE;
    return eachCriterion(criteria, (wanted) => folded(values, met(conditionsOf(ranges, wanted)).places, fold));
  };

/** SUMIF and AVERAGEIF: the values, which need not be of the same size, come last and may be left out. */
const onlyIf =
  (fold: Fold) =>
  ([range, wanted = null, values]: readonly Given[]): FunctionValue | FunctionValue[][] => {
    if (!isGrid(range) || (values !== undefined && values !== null && !isGrid(values))) return VALUE;
    const from = isGrid(values) ? values : range;
    return eachCriterion([wanted], ([one = null]) =>
      folded(from, met([{ range, meets: criterion(one) }]).places, fold),
    );
  };

export const sumIf = onlyIf(sum);
export const averageIf = onlyIf(average);
export const sumIfs = ifs(sum);
export const averageIfs = ifs(average);
export const maxIfs = ifs(most);
export const minIfs = ifs(least);

/** COUNTBLANK: cells that are blank or hold an empty text. */
export function countBlank([range]: readonly Given[]): FunctionValue {
  if (!isGrid(range)) return VALUE;
  let filled = 0;
  range.each((value) => {
    if (value !== null && value !== "") filled += 1;
  });
  return range.rows * range.columns - filled;
}
