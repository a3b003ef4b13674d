import type { FunctionDefinition, FunctionParameter } from "./definition";
import {
  type Argument,
  cellError,
  type CellError,
  type CellMatrix,
  type CellValue,
  isCellError,
  isMatrix,
} from "./result";

/** A value as it crosses the wire; `null` where an optional argument was left out. */
export type WireValue =
  number | string | boolean | null | WireError | readonly (readonly WireValue[])[] | readonly WireValue[];

/** An error value on its way to a function that takes errors. */
interface WireError {
  readonly type: "CustomFunctionError";
  readonly code: string;
}

/**
 * One or more calls for one formula: several when a scalar parameter met a range, for then Excel calls once per cell.
 */
export interface Calls {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, the arguments of each call, or the error that stands instead of it. */
  readonly each: readonly (readonly WireValue[] | CellError)[];
}

/**
 * The arguments of a formula in the shape in which Excel hands them to the function, or the error Excel gives at once.
 */
export function shapeArguments(definition: FunctionDefinition, given: readonly Argument[]): Calls | CellError {
  const miscount = miscountOf(definition, given.length);
  if (miscount !== undefined) return cellError("#VALUE!", miscount);
  const places = matchPlaces(definition, given);
  const spread = places.flatMap(({ parameter, given: values }) => (parameter.matrix ? [] : values.filter(isMatrix)));
  const rows = Math.max(1, ...spread.map((matrix) => matrix.length));
  const columns = Math.max(1, ...spread.map((matrix) => matrix[0]?.length ?? 0));
  const each: (readonly WireValue[] | CellError)[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) each.push(callAt(definition, places, row, column));
  }
  return { rows, columns, each };
}

interface Place {
  readonly parameter: FunctionParameter;
  readonly given: readonly Argument[];
}

/** Arguments beside their parameters; a repeating parameter takes all that remain. */
function matchPlaces(definition: FunctionDefinition, given: readonly Argument[]): readonly Place[] {
  return definition.parameters.map((parameter, index) => ({
    parameter,
    given: parameter.repeating ? given.slice(index) : given.slice(index, index + 1),
  }));
}

function callAt(
  definition: FunctionDefinition,
  places: readonly Place[],
  row: number,
  column: number,
): readonly WireValue[] | CellError {
  const values: WireValue[] = [];
  for (const { parameter, given } of places) {
    const shaped = given.map((argument) => shape(parameter, argument, row, column, definition.takesErrors));
    const failed = shaped.find(isCellError);
    if (failed !== undefined) return failed;
    const fit = shaped.filter((value): value is WireValue => !isCellError(value));
    values.push(parameter.repeating ? fit : (fit[0] ?? null));
  }
  return values;
}

function shape(
  parameter: FunctionParameter,
  argument: Argument,
  row: number,
  column: number,
  takesErrors: boolean,
): WireValue | CellError {
  if (argument === undefined) return parameter.optional ? null : coerce(parameter.type, null, takesErrors);
  if (!parameter.matrix)
    return coerce(parameter.type, isMatrix(argument) ? broadcast(argument, row, column) : argument, takesErrors);
  const cells = isMatrix(argument) ? argument : [[argument]];
  const shaped = cells.map((line) => line.map((cell) => coerce(parameter.type, cell, takesErrors)));
  return shaped.flat().find(isCellError) ?? (shaped as (readonly WireValue[])[]);
}

/** The cell that a scalar parameter sees at a place of the result; a single row or column serves every other. */
function broadcast(cells: CellMatrix, row: number, column: number): CellValue {
  const line = cells.length === 1 ? cells[0] : cells[row];
  const cell = line?.length === 1 ? line[0] : line?.[column];
  return cell === undefined ? cellError("#N/A") : cell;
}

/** A cell as the declared type wants it: a blank is 0, no text, or FALSE; what cannot be read is `#VALUE!`. */
function coerce(type: FunctionParameter["type"], cell: CellValue, takesErrors: boolean): WireValue | CellError {
  if (isCellError(cell))
    return takesErrors && type === "any" ? { type: "CustomFunctionError", code: cell.error } : cell;
  switch (type) {
    case "any":
      return cell ?? 0;
    case "string":
      return cell === null ? "" : textOf(cell);
    case "number":
      return cell === null ? 0 : numberOf(cell);
    case "boolean":
      return cell === null ? false : booleanOf(cell);
  }
}

function textOf(cell: number | string | boolean): string {
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

function numberOf(cell: number | string | boolean): number | CellError {
  const number = typeof cell === "string" && cell.trim() === "" ? Number.NaN : Number(cell);
  return Number.isFinite(number) ? number : cellError("#VALUE!");
}

function booleanOf(cell: number | string | boolean): boolean | CellError {
  if (typeof cell !== "string") return Boolean(cell);
  const word = cell.trim().toUpperCase();
  return word === "TRUE" || word === "FALSE" ? word === "TRUE" : cellError("#VALUE!");
}

const mustBeGiven = ({ optional, repeating }: FunctionParameter): boolean => !optional && !repeating;

const helpOn = ({ name, description }: FunctionParameter): string =>
  description === "" ? `"${name}"` : `"${name}" (${description.replace(/\.$/, "")})`;

/** What is wrong with the number of arguments that a formula gives a function; `undefined` when nothing is. */
function miscountOf({ name, parameters }: FunctionDefinition, given: number): string | undefined {
  const missing = parameters.slice(given).filter(mustBeGiven);
  if (missing.length > 0)
    return `${name} needs the argument${missing.length > 1 ? "s" : ""} ${missing.map(helpOn).join(", ")}.`;
  const isTooMany = given > parameters.length && !parameters.some(({ repeating }) => repeating);
  return isTooMany
    ? `${name} takes no more than ${parameters.length} ` +
        `argument${parameters.length === 1 ? "" : "s"} ` +
        `(${parameters.map((parameter) => parameter.name).join(", ")}), ` +
        `but ${given} are given.`
    : undefined;
}
