import { type SheetArea, singleCell } from "../engine/area";
import type { Caller } from "../engine/hostFunction";
import { shapeArguments } from "./arguments";
import type { FunctionDefinition } from "./definition";
import { Group } from "./group";
import { type Invocation, invocationMessage } from "./invocation";
import { type CallResult, readAnswer } from "./result";
import { type Argument, type CellError, cellError, isCellError } from "./value";

/** A call as the engine meets it while it calculates a cell. */
export interface FunctionCall {
  readonly definition: FunctionDefinition;
  readonly cell: Caller;
  readonly given: readonly Argument[];
  /** Where each argument stands, null where it is no range. */
  readonly places: readonly (SheetArea | null)[];
}

/** What stands in a cell while the add-in works. */
export const BUSY: CellError = cellError("#BUSY!");

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
 * calculated again, and the calls of their dependants are noted in turn. A value belongs to its cell, call and arguments,
 * and only to this calculation.
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
