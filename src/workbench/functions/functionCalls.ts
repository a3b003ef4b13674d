import { type SheetArea, singleCell } from "../engine/area";
import type { Caller } from "../engine/hostFunction";
import { type Calls, shapeArguments, type WireValue } from "./arguments";
import type { FunctionDefinition } from "./definition";
import {
  type Argument,
  type CallResult,
  type CellError,
  cellError,
  type CellValue,
  isCellError,
  isMatrix,
  readAnswer,
} from "./result";

/** A call as the engine meets it while it calculates a cell. */
interface FunctionCall {
  readonly definition: FunctionDefinition;
  readonly cell: Caller;
  readonly given: readonly Argument[];
  /** Where each argument stands, null where it is no range. */
  readonly places: readonly (SheetArea | null)[];
}

/** What stands in a cell while the add-in works. */
const BUSY: CellError = cellError("#BUSY!");

/** What function calls have cost: how many messages went out, and how many calls they carried. */
export interface FunctionStats {
  functionBatches: number;
  functionCalls: number;
}

interface Sent {
  readonly group: Group;
  readonly place: number;
}

/**
 * The calls of one calculation. The engine never waits inside a pass: a call whose value is not known is noted and
 * answered with `#BUSY!`; after the pass all noted calls go out in one message; when answers come, their cells are
 * calculated again, and the calls of their dependants are noted in turn. A value belongs to its cell, call and
 * arguments, and only to this calculation.
 */
export class FunctionCalls {
  readonly stats: FunctionStats = { functionBatches: 0, functionCalls: 0 };
  private nextId = 1;
  private readonly known = new Map<string, CallResult>();
  private readonly asked = new Set<string>();
  private readonly sent = new Map<number, Sent>();
  private readonly late = new Set<number>();
  private noted: Group[] = [];

  /** `send` hands one message to the library; `addressOf` names an area as `Sheet1!A1:B2`. */
  constructor(
    private readonly send: (text: string) => void,
    private readonly addressOf: (place: SheetArea) => string,
  ) {}

  /** The value of a call, or `#BUSY!` while the add-in has not answered. */
  evaluate({ definition, cell, given, places }: FunctionCall): CallResult {
    // An argument that is itself still being computed would only be asked for in vain.
    if (given.some(isBusy)) return BUSY;
    const calls = shapeArguments(definition, given);
    if (isCellError(calls)) return calls;
    const stands = definition.takesAddresses
      ? places.map((place) => (place === null ? null : this.addressOf(place)))
      : undefined;
    const key = `${cell.sheet}!${cell.row},${cell.column}:${definition.id}(${JSON.stringify([calls, stands])})`;
    const value = this.known.get(key);
    if (value !== undefined) return value;
    return this.asked.has(key) ? BUSY : this.note(new Group({ key, definition, cell, places: stands }, calls));
  }

  /** Sends every call noted since the last time, in one message. */
  flush(): void {
    const invocations = this.noted.flatMap((group) => this.invocationsOf(group));
    this.noted = [];
    if (invocations.length === 0) return;
    this.stats.functionBatches++;
    this.stats.functionCalls += invocations.length;
    this.send(invocationMessage(invocations));
  }

  /** Takes results from the wire; answers the cells whose calls are now complete. */
  receive(entries: readonly unknown[]): readonly Caller[] {
    return entries.flatMap((entry) => {
      const { invocation, result } = readAnswer(entry);
      const sent = this.sent.get(invocation);
      if (sent === undefined) return [];
      this.sent.delete(invocation);
      this.late.delete(invocation);
      sent.group.answer(sent.place, result);
      return sent.group.open.length === 0 ? [this.complete(sent.group)] : [];
    });
  }

  /** Whether an answer is awaited. */
  get isWaiting(): boolean {
    return this.noted.length > 0 || this.sent.size > this.late.size;
  }

  /** Stops waiting for what has not been answered; its cells stay `#BUSY!`, and a late answer is still taken. */
  giveUp(): void {
    for (const id of this.sent.keys()) this.late.add(id);
  }

  /** Ends a calculation: its values are forgotten, so that nothing goes stale. */
  forget(): void {
    this.known.clear();
  }

  private note(group: Group): CallResult {
    if (group.open.length === 0) return group.result;
    this.asked.add(group.call.key);
    this.noted.push(group);
    return BUSY;
  }

  private invocationsOf(group: Group): readonly Invocation[] {
    const { definition, cell, places } = group.call;
    const address = this.addressOf({ sheet: cell.sheet, area: singleCell(cell.row, cell.column) });
    return group.open.map((place) => {
      const id = this.nextId++;
      this.sent.set(id, { group, place });
      return { id, definition, values: group.valuesAt(place), address, ...(places === undefined ? {} : { places }) };
    });
  }

  private complete(group: Group): Caller {
    this.asked.delete(group.call.key);
    this.known.set(group.call.key, group.result);
    return group.call.cell;
  }
}

function isBusy(argument: Argument): boolean {
  if (Array.isArray(argument)) return (argument as readonly (readonly Argument[])[]).some((row) => row.some(isBusy));
  return isCellError(argument) && argument.error === "#BUSY!";
}

/** One call in one formula. */
interface GroupCall {
  /** What tells it from every other of one calculation. */
  readonly key: string;
  readonly definition: FunctionDefinition;
  readonly cell: Caller;
  /** Addresses of its arguments, null where one is no range; undefined where the function has not asked for them. */
  readonly places: readonly (string | null)[] | undefined;
}

/** The invocations that one call in one formula needs, and what has come back of them. */
class Group {
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

/** One call on its way to the add-in. */
interface Invocation {
  readonly id: number;
  readonly definition: FunctionDefinition;
  readonly values: readonly WireValue[];
  /** The cell that asks, such as `Sheet1!A1`. */
  readonly address: string;
  /** Where each argument stands, null where it is no range; left out where the function has not asked for it. */
  readonly places?: readonly (string | null)[];
}

const FUNCTION_MESSAGE = 3;
const CATEGORY = 1;
const INVOKE = 1000;

/** The message that invokes all of them at once. */
function invocationMessage(invocations: readonly Invocation[]): string {
  return message(
    invocations.map(({ id, definition, values, address, places }) => [
      CATEGORY,
      INVOKE,
      "",
      [id, definition.id, values, address, flags(definition), ...(places === undefined ? [] : [places])],
      id,
    ]),
  );
}

function flags({ cancelable, streaming, takesErrors }: FunctionDefinition): number {
  return (cancelable ? 1 : 0) + (streaming ? 2 : 0) + (takesErrors ? 4 : 0);
}

function message(entries: readonly (readonly unknown[])[]): string {
  return JSON.stringify({ type: FUNCTION_MESSAGE, message: { entries } });
}
