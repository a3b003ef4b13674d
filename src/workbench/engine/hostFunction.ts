import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { SheetArea } from "./area";

/** An error as a function receives or returns it: "#N/A", "#VALUE!"... */
export class CellError {
  constructor(readonly text: string) {}
}

/** One value in an argument or result; null is a blank cell or an argument left out. */
export type FunctionValue = number | string | boolean | null | CellError;
/** A range or array arrives as rows of values, even when it is a single cell. */
export type FunctionArgument = FunctionValue | FunctionValue[][];

/** The cell whose formula calls a function: sheet id, row and column from 0. */
export interface Caller {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A function that the host lends to formulas. It must answer at once: what is not known yet is answered as an error and
 * recalculated later. `places` tells of each argument where it stands, null where it is no range.
 */
export type HostFunction = (
  args: FunctionArgument[],
  caller: Caller,
  places: readonly (SheetArea | null)[],
) => FunctionArgument;

const ERROR_TYPES = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

function toValue(object: Nullable<BaseValueObject>): FunctionValue {
  if (!object || object.isNull()) return null;
  const value = object.getValue();
  return object.isError() ? new CellError(String(value)) : value;
}

function isMatrix(object: BaseValueObject): object is ArrayValueObject {
  return object.isArray();
}

function toArgument(object: BaseValueObject): FunctionArgument {
  if (!isMatrix(object)) return toValue(object);
  return Array.from({ length: object.getRowCount() }, (_, r) =>
    Array.from({ length: object.getColumnCount() }, (_, c) => toValue(object.get(r, c))),
  );
}

/** Where an argument stands. What a formula works out itself stands nowhere: its row is before the first. */
function placeOf(object: BaseValueObject): SheetArea | null {
  if (!isMatrix(object) || object.getSheetId() === "" || object.getCurrentRow() < 0) return null;
  const [row, column] = [object.getCurrentRow(), object.getCurrentColumn()];
  return {
    sheet: object.getSheetId(),
    area: { row, column, rows: object.getRowCount(), columns: object.getColumnCount() },
  };
}

function fromValue(value: FunctionValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  const type = ERROR_TYPES.get(value.text);
  // Errors that the engine does not know (#BUSY!) still have to be seen in the cell.
  return type ? ErrorValueObject.create(type) : StringValueObject.create(value.text);
}

function fromResult(result: FunctionArgument): BaseValueObject {
  if (!Array.isArray(result)) return fromValue(result);
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(fromValue)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** A host function in the shape in which the formula engine calls it. */
export class HostFunctionExecutor extends BaseFunction {
  constructor(
    name: string,
    private readonly answer: HostFunction,
  ) {
    super(name);
  }

  /** A text in a formula arrives as it stands there: "5%" is no number, and "3/4" no date. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const caller: Caller = { sheet: this.subUnitId ?? "", row: this.row, column: this.column };
    return fromResult(this.answer(variants.map(toArgument), caller, variants.map(placeOf)));
  }
}
