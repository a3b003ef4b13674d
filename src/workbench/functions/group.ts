import type { Caller } from "../engine/hostFunction";
import type { Calls, WireValue } from "./arguments";
import type { FunctionDefinition } from "./definition";
import type { CallResult } from "./result";
import { type CellError, type CellValue, cellError, isCellError, isMatrix } from "./value";

/** One call in one formula. */
export interface GroupCall {
  /** What tells it from every other of one calculation. */
  readonly key: string;
  readonly definition: FunctionDefinition;
  readonly cell: Caller;
  /** Addresses of its arguments, null where one is no range; undefined where the function has not asked for them. */
  readonly places: readonly (string | null)[] | undefined;
}

/** The invocations that one call in one formula needs, and what has come back of them. */
export class Group {
  private readonly results: (CallResult | undefined)[];

  constructor(
    readonly call: GroupCall,
    private readonly calls: Calls,
  ) {
    this.results = calls.each.map((call) => (isCellError(call) ? call : undefined));
  }

  /** Places of the result that need the add-in. */
  get open(): readonly number[] {
    return this.results.flatMap((result, place) => (result === undefined ? [place] : []));
  }

  /** The arguments of the call at a place. */
  valuesAt(place: number): readonly WireValue[] {
    const call = this.calls.each[place];
    return call === undefined || isCellError(call) ? [] : call;
  }

  answer(place: number, result: CallResult): void {
    this.results[place] = result;
  }

  /** The result of the formula's call, once nothing is open. */
  get result(): CallResult {
    const { rows, columns } = this.calls;
    if (rows === 1 && columns === 1) return this.results[0] ?? cellError("#VALUE!");
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => single(this.results[row * columns + column])),
    );
  }
}

/** An array inside an array cannot stand in a cell. */
function single(result: CallResult | undefined): CellValue | CellError {
  return result === undefined || isMatrix(result) ? cellError("#CALC!") : result;
}
