import { type Nullable, RANGE_TYPE } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "./area";
import { isErrorText } from "./cellValue";
import { CellError, type FunctionValue } from "./hostFunction";
import { spelledNumber } from "./typed";

/** Cells or an array that a function is given. Rows and columns beyond the last one in use are there, and blank. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  /** Whether it is cells, not something worked out. */
  readonly isReference: boolean;
  readonly row: number;
  readonly column: number;
  at(row: number, column: number): FunctionValue;
  /** Calls `visit` for each cell that is not blank; blank ones among them may be told too. */
  each(visit: (value: FunctionValue, row: number, column: number) => void): void;
}

/** What a function is given: a value, or a grid of them. */
export type Given = FunctionValue | Grid;

export const isGrid = (given: Given | undefined): given is Grid =>
  typeof given === "object" && given !== null && "rows" in given;

const ERRORS = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/** A value of Univer's as it is. */
export function valueOf(object: Nullable<BaseValueObject>): FunctionValue {
  if (!object || object.isNull()) return null;
  const value = object.getValue();
  if (object.isError() || (typeof value === "string" && object.isString() && isErrorText(value)))
    return new CellError(String(value));
  return value;
}

const isReference = (object: FunctionVariantType): object is BaseReferenceObject => object.isReferenceObject();

/** What a function is given, read. */
export function given(object: FunctionVariantType): Given {
  if (isReference(object)) return ofReference(object);
  if (object instanceof ArrayValueObject) return ofArray(object);
  return valueOf(object as BaseValueObject);
}

function ofReference(reference: BaseReferenceObject): Grid {
  const range = reference.getRangeData();
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  return {
    rows: range.rangeType === RANGE_TYPE.COLUMN || Number.isNaN(range.endRow) ? MAX_ROWS : endRow - startRow + 1,
    columns:
      range.rangeType === RANGE_TYPE.ROW || Number.isNaN(range.endColumn) ? MAX_COLUMNS : endColumn - startColumn + 1,
    isReference: true,
    row: startRow,
    column: startColumn,
    at: (row, column) => {
      const cell = reference.getCellData(startRow + row, startColumn + column);
      return cell ? valueOf(reference.getCellValueObject(cell)) : null;
    },
    each: (visit) =>
      reference.iterator((value, row, column) => {
        if (value !== null) visit(valueOf(value), row - startRow, column - startColumn);
      }),
  };
}

function ofArray(array: ArrayValueObject): Grid {
  return {
    rows: array.getRowCount(),
    columns: array.getColumnCount(),
    isReference: array.getSheetId() !== "" && array.getCurrentRow() >= 0,
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
    at: (row, column) => valueOf(array.get(row, column)),
    each: (visit) => array.iterator((value, row, column) => visit(valueOf(value), row, column)),
  };
}

/** A value as Univer takes it back. */
export function toUniver(value: FunctionValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  const type = ERRORS.get(value.text);
  return type ? ErrorValueObject.create(type) : StringValueObject.create(value.text);
}

export function toUniverArray(rows: readonly (readonly FunctionValue[])[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(toUniver)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

export const VALUE = new CellError("#VALUE!");
export const NUM = new CellError("#NUM!");
export const NA = new CellError("#N/A");
export const DIV = new CellError("#DIV/0!");
export const REF = new CellError("#REF!");

/** A value as a number: a text that spells one is one, a blank is 0. */
export function asNumber(value: FunctionValue): number | CellError {
  if (typeof value === "number" || value instanceof CellError) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  const spelled = spelledNumber(value);
  // A day is one only without spaces around it; a number or a time may have them.
  const isDay = spelled?.format !== undefined && /[dmy]{2,}|d-/.test(spelled.format.replace(/mm:ss|h:mm.*/, ""));
  return spelled === null || (isDay && value !== value.trim()) ? VALUE : spelled.value;
}

/** A value as the text that Excel makes of it. */
export function asText(value: FunctionValue): string | CellError {
  if (value instanceof CellError) return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? numberText(value) : value;
}

/** A number with the fifteen digits that Excel has of one. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const plain = String(rounded);
  if (!plain.includes("e")) return plain;
  const [digits = "", power = ""] = plain.split("e");
  const size = Number(power);
  if (size > 0 && size < 21) return BigInt(Math.round(rounded)).toString();
  if (size < 0 && size >= -9) return rounded.toFixed(20).replace(/0+$/, "");
  return `${digits}E${size < 0 ? "-" : "+"}${String(Math.abs(size)).padStart(2, "0")}`;
}
