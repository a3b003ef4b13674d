import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  IFunctionService,
} from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";
import type { Book } from "./book";
import { CellError, type FunctionValue } from "./hostFunction";
import { complexFunctions } from "./complex";
import { convert } from "./convert";
import {
  averageIf,
  averageIfs,
  countBlank,
  countIfs,
  maxIfs,
  minIfs,
  sumIf,
  sumIfs,
  wildcardPattern,
} from "./criteria";
import { STAND_INS } from "./digest";
import { OF_NUMBERS, OF_NUMBERS_ONLY, OPERATORS } from "./functionKinds";
import {
  asNumber,
  asText,
  DIV,
  type Given,
  given,
  type Grid,
  isGrid,
  NA,
  NUM,
  REF,
  toUniver,
  toUniverArray,
  valueOf,
  VALUE,
} from "./Grid";
import { edate, eomonth } from "./months";
import { xlookup, xmatch } from "./lookup";

/** Where a function is called. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

type Answer = FunctionValue | readonly (readonly FunctionValue[])[];
type Own = (given: readonly Given[], place: Place) => Answer;

/** A function of ours that sees cells as cells. */
class OwnFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly answer: Own,
  ) {
    super(name);
  }

  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const place = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    const answer = this.answer(variants.map(given), place);
    return Array.isArray(answer) ? toUniverArray(answer) : toUniver(answer as FunctionValue);
  }
}

/**
 * A function of single values, worked out for each where grids are given; the first error among its arguments is its
 * answer.
 */
const single =
  (answer: (...values: FunctionValue[]) => FunctionValue, takesErrors = false): Own =>
  (all) => {
    const grids = all.filter(isGrid);
    const one = (values: readonly FunctionValue[]): FunctionValue =>
      (takesErrors ? undefined : values.find((value) => value instanceof CellError)) ?? answer(...values);
    const [rows, columns] = [sizeOf(grids, "rows"), sizeOf(grids, "columns")];
    const pick = (each: Given, row: number, column: number): FunctionValue => {
      if (!isGrid(each)) return each;
      const [r, c] = [each.rows === 1 ? 0 : row, each.columns === 1 ? 0 : column];
      return r < each.rows && c < each.columns ? each.at(r, c) : NA;
    };
    if (rows === 1 && columns === 1) return one(all.map((each) => pick(each, 0, 0)));
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => one(all.map((each) => pick(each, row, column)))),
    );
  };

/** More rows than anyone looks at are not worked out. */
const MAX_SIZE = 100_000;
const sizeOf = (grids: readonly Grid[], side: "rows" | "columns"): number =>
  Math.min(MAX_SIZE, Math.max(1, ...grids.map((grid) => grid[side])));

/** All values that are given, cells and what stands beside them. */
function allValues(all: readonly Given[]): FunctionValue[] {
  const found: FunctionValue[] = [];
  for (const each of all)
    if (isGrid(each)) each.each((value) => found.push(value));
    else found.push(each);
  return found;
}

const joinTexts: Own = (all) => {
  let text = "";
  for (const value of allValues(all)) {
    const part = asText(value);
    if (part instanceof CellError) return part;
    text += part;
  }
  return text.length > 32_767 ? VALUE : text;
};

/** FLOOR and CEILING: a number down or up to a multiple of another. */
const toMultiple = (round: (value: number) => number, ofNought: FunctionValue): Own =>
  single((value = null, multiple = null) => {
    const [number, step] = [asNumber(value), asNumber(multiple)];
    if (number instanceof CellError) return number;
    if (step instanceof CellError) return step;
    if (number === 0) return 0;
    if (step === 0) return ofNought;
    // Excel counts with fifteen digits: 7.1 holds 71 tenths.
    return number > 0 && step < 0 ? NUM : round(Number((number / step).toPrecision(15))) * step;
  }, true);

/** Where a text with wildcards is found in another, from 1. */
const search = single((wanted, within, from = 1) => {
  const [text, start] = [String(asText(within ?? null)), asNumber(from)];
  if (start instanceof CellError) return start;
  if (start < 1 || start > text.length + 1) return VALUE;
  const source = wildcardPattern(String(asText(wanted ?? null))).source.slice(1, -1);
  const found = text.slice(Math.trunc(start) - 1).search(new RegExp(source.replaceAll("[^]*", "[^]*?"), "iu"));
  return found < 0 ? VALUE : found + Math.trunc(start);
});

const find = single((wanted, within, from = 1) => {
  const [text, start] = [String(asText(within ?? null)), asNumber(from)];
  if (start instanceof CellError) return start;
  if (start < 1 || start > text.length + 1) return VALUE;
  const found = text.indexOf(String(asText(wanted ?? null)), Math.trunc(start) - 1);
  return found < 0 ? VALUE : found + 1;
});

const keyOf = (value: FunctionValue): string =>
  value instanceof CellError ? value.text : `${typeof value}:${String(value ?? 0).toLowerCase()}`;

/** UNIQUE(cells, by columns, only once). Texts that differ in their case only are the same. */
const unique: Own = ([cells, byColumns = false, once = false]) => {
  if (!isGrid(cells)) return cells ?? VALUE;
  const isFlat = asNumber(isGrid(byColumns) ? byColumns.at(0, 0) : byColumns) !== 0;
  const isOnce = asNumber(isGrid(once) ? once.at(0, 0) : once) !== 0;
  const [count, width] = isFlat ? [cells.columns, cells.rows] : [cells.rows, cells.columns];
  const line = (at: number): FunctionValue[] =>
    Array.from({ length: width }, (_, other) => (isFlat ? cells.at(other, at) : cells.at(at, other)));
  const counts = new Map<string, { line: FunctionValue[]; count: number }>();
  for (let at = 0; at < Math.min(count, MAX_SIZE); at++) {
    const values = line(at);
    const key = JSON.stringify(values.map(keyOf));
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { line: values.map((value) => value ?? 0), count: 1 });
  }
  const kept = [...counts.values()].filter((each) => !isOnce || each.count === 1).map((each) => each.line);
  if (kept.length === 0) return new CellError("#CALC!");
  return isFlat ? Array.from({ length: width }, (_, row) => kept.map((values) => values[row] ?? null)) : kept;
};

/** One value of what is given, as a formula in a cell of old takes it: that of the same row or column. */
const implicit: Own = ([each], { row, column }) => {
  if (!isGrid(each)) return each ?? null;
  if (!each.isReference || (each.rows === 1 && each.columns === 1)) return each.at(0, 0);
  const [r, c] = [row - each.row, column - each.column];
  if (each.columns === 1 && r >= 0 && r < each.rows) return each.at(r, 0);
  if (each.rows === 1 && c >= 0 && c < each.columns) return each.at(0, c);
  return VALUE;
};

/** All cells of several ranges as one column: what functions that add up make of a union. */
const union: Own = (all) => allValues(all).map((value) => [value]);

const wholeGrid: Own = ([each]) => {
  if (!isGrid(each)) return each ?? null;
  return Array.from({ length: each.rows }, (_, row) =>
    Array.from({ length: each.columns }, (__, column) => each.at(row, column)),
  );
};

const size =
  (side: "rows" | "columns"): Own =>
  ([each]) =>
    isGrid(each) ? each[side] : each instanceof CellError ? each : 1;

/** Functions that the engine has not, or gets wrong; each stands in the place of its own. */
const OWN: Readonly<Record<string, Own>> = {
  [STAND_INS.array]: wholeGrid,
  [STAND_INS.union]: union,
  [STAND_INS.single]: implicit,
  COUNTIF: countIfs,
  COUNTIFS: countIfs,
  SUMIF: sumIf,
  SUMIFS: sumIfs,
  AVERAGEIF: averageIf,
  AVERAGEIFS: averageIfs,
  MAXIFS: maxIfs,
  MINIFS: minIfs,
  COUNTBLANK: countBlank,
  CONCAT: joinTexts,
  FLOOR: toMultiple(Math.floor, DIV),
  CEILING: toMultiple(Math.ceil, 0),
  SEARCH: search,
  FIND: find,
  UNIQUE: unique,
  ROWS: size("rows"),
  COLUMNS: size("columns"),
  EDATE: single(edate),
  EOMONTH: single(eomonth),
  CONVERT: single(convert),
  XLOOKUP: xlookup,
  XMATCH: xmatch,
  ...Object.fromEntries(Object.entries(complexFunctions).map(([name, answer]) => [name, answer])),
};

/** The cells that a formula fills, as `A1#` says it. */
class Anchor extends BaseFunction {
  override needsReferenceObject = true;

  constructor(private readonly book: Book) {
    super(STAND_INS.anchor);
  }

  override calculate(cell: FunctionVariantType): FunctionVariantType {
    if (!cell.isReferenceObject()) return toUniver(REF);
    const reference = cell as BaseReferenceObject;
    const { startRow, startColumn } = reference.getRangePosition();
    const range = spillOf(reference, this.book.unitId, startRow, startColumn);
    if (range === undefined) return toUniver(REF);
    return this.createReferenceObject(reference, range);
  }
}

type SpillRange = { startRow: number; endRow: number; startColumn: number; endColumn: number };

/** Where a cell's array stands: as it has just been worked out, or as it was. */
function spillOf(reference: BaseReferenceObject, unit: string, row: number, column: number): SpillRange | undefined {
  const sheet = reference.getSheetId();
  const known: unknown = Reflect.get(reference, "_arrayFormulaRange");
  const at = (owner: unknown, key: string | number): unknown =>
    typeof owner === "object" && owner !== null ? Reflect.get(owner, key) : undefined;
  const found = at(at(at(at(known, unit), sheet), row), column);
  return found as SpillRange | undefined;
}

function coerced(value: FunctionVariantType, withTruths: boolean): FunctionVariantType {
  if (value instanceof ArrayValueObject) {
    const needs = value.getArrayValue().some((row) => row.some((cell) => isCoerced(cell, withTruths)));
    return needs ? value.mapValue((cell) => coercedValue(cell, withTruths)) : value;
  }
  return value.isReferenceObject() ? value : coercedValue(value as BaseValueObject, withTruths);
}

const isCoerced = (cell: Nullable<BaseValueObject>, withTruths: boolean): boolean =>
  cell ? cell.isString() || (!withTruths && cell.isBoolean()) : false;

function coercedValue(value: BaseValueObject, withTruths: boolean): BaseValueObject {
  if (!isCoerced(value, withTruths)) return value;
  return toUniver(value.isBoolean() ? VALUE : asNumber(valueOf(value)));
}

/** Values of arrays of several sizes: where one has none, the answer has none either. */
function evened(values: readonly FunctionVariantType[]): FunctionVariantType[] {
  const arrays = values.filter((value): value is ArrayValueObject => value instanceof ArrayValueObject);
  const [rows, columns] = [
    Math.max(1, ...arrays.map((array) => array.getRowCount())),
    Math.max(1, ...arrays.map((array) => array.getColumnCount())),
  ];
  return values.map((value) => {
    if (!(value instanceof ArrayValueObject)) return value;
    const isShort = (own: number, whole: number): boolean => own > 1 && own < whole;
    if (!isShort(value.getRowCount(), rows) && !isShort(value.getColumnCount(), columns)) return value;
    const at = (row: number, column: number): FunctionValue => {
      const [r, c] = [value.getRowCount() === 1 ? 0 : row, value.getColumnCount() === 1 ? 0 : column];
      return r < value.getRowCount() && c < value.getColumnCount() ? valueOf(value.get(r, c)) : NA;
    };
    return toUniverArray(
      Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => at(row, column))),
    );
  });
}

type Values = Parameters<BaseFunction["calculate"]>;

const prepared = (values: Values, prepare: (values: readonly FunctionVariantType[]) => FunctionVariantType[]): Values =>
  prepare(values) as Values;

/** Puts what functions are given right before they see it. */
function before(
  book: Book,
  names: readonly string[],
  prepare: (values: readonly FunctionVariantType[]) => FunctionVariantType[],
): void {
  const service = book.injector.get(IFunctionService);
  for (const name of names) {
    const executor = service.getExecutor(name);
    if (!executor) continue;
    const own = executor.calculate.bind(executor);
    // What a text of the formula spells is read here too, not by the engine before.
    executor.isArgumentsIgnoreNumberPattern = () => true;
    executor.calculate = (...values) => own(...prepared(values, prepare));
  }
}

/** Parts of rows and columns are none. */
function truncated(value: FunctionVariantType): FunctionVariantType {
  const one = given(value);
  const number = isGrid(one) ? (one.rows === 1 && one.columns === 1 ? one.at(0, 0) : null) : one;
  return typeof number === "number" && !Number.isInteger(number) ? toUniver(Math.trunc(number)) : value;
}

/** Has functions answer as Excel's do where Univer's own do not. What stays wrong is listed in docs/workbench.md. */
export function mendFunctions(book: Book): void {
  before(book, OF_NUMBERS, (values) => values.map((value) => coerced(value, true)));
  before(book, OF_NUMBERS_ONLY, (values) => values.map((value) => coerced(value, false)));
  before(book, OPERATORS, (values) => evened(values.map((value) => coerced(value, true))));
  before(book, ["COMPARE", "CONCATENATE"], evened);
  const service = book.injector.get(IFunctionService);
  for (const [name, answer] of Object.entries(OWN)) service.registerExecutors(new OwnFunction(name, answer));
  service.registerExecutors(new Anchor(book));
  before(book, ["OFFSET"], (values) => values.map((value, index) => (index === 0 ? value : truncated(value))));
}
