import { type SheetArea, singleCell } from "../engine/area";
import type { LateValues } from "../engine/calculation";
import {
  type Caller,
  CellError as EngineError,
  type FunctionArgument,
  type FunctionValue,
  type HostFunction,
} from "../engine/hostFunction";
import type { FunctionDefinition } from "./definition";
import { FunctionCalls, type FunctionStats } from "./functionCalls";
import {
  type Argument,
  type CallResult,
  cellError,
  type CellValue,
  ERROR_CODES,
  isCellError,
  isMatrix,
} from "./result";

/** What custom functions need of the engine. */
interface FunctionEngine {
  registerFunction(name: string, answer: HostFunction): void;
  unregisterFunction(name: string): void;
  markDirty(cells: readonly SheetArea[]): void;
  addLateValues(source: LateValues): void;
  onCalculated(listener: () => void): void;
}

/** How the functions reach the add-in, and how long they wait for it. */
interface FunctionChannel {
  send(text: string): void;
  /** An area as `Sheet1!A1:B2`. */
  addressOf(place: SheetArea): string;
  /** How long a calculation waits without any answer before it leaves the rest busy. */
  readonly retryPolicy?: number;
}

const PATIENCE_MS = 10_000;

/** The add-in's functions in the workbook's formulas: `=BUDGET.PERCENT(...)` in a cell becomes a call over the wire. */
export class CustomFunctions implements LateValues {
  private readonly calls: FunctionCalls;
  private readonly messages = new Map<string, ReadonlyMap<string, string>>();
  private names: readonly string[] = [];
  private limit: ReturnType<typeof setTimeout> | undefined;
  private readonly awaiting = new Set<() => void>();

  constructor(
    private readonly engine: FunctionEngine,
    private readonly channel: FunctionChannel,
  ) {
    this.calls = new FunctionCalls(
      (text) => {
        channel.send(text);
      },
      (place) => channel.addressOf(place),
    );
    engine.addLateValues(this);
    engine.onCalculated(() => {
      this.afterPass();
    });
  }

  get stats(): Readonly<FunctionStats> {
    return this.calls.stats;
  }

  /** Makes functions known to formulas as `NAMESPACE.NAME`. Those declared before are gone. */
  declare(namespace: string, definitions: readonly FunctionDefinition[]): void {
    for (const name of this.names) this.engine.unregisterFunction(name);
    this.names = definitions.map((definition) => `${namespace}.${definition.name}`);
    for (const definition of definitions)
      this.engine.registerFunction(`${namespace}.${definition.name}`, this.answer(definition));
  }

  /** What the first function in a cell that said anything said about its error. */
  messageAt(cell: Caller): string | undefined {
    return this.messages.get(keyOf(cell))?.values().next().value;
  }

  /** Takes results from the wire. */
  receive(entries: readonly unknown[]): void {
    const cells = this.calls.receive(entries);
    if (cells.length > 0)
      this.engine.markDirty(cells.map(({ sheet, row, column }) => ({ sheet, area: singleCell(row, column) })));
    this.arrived();
  }

  isPending(): boolean {
    return this.calls.isWaiting;
  }

  arrival(): Promise<void> {
    return new Promise((resolve) => {
      this.awaiting.add(resolve);
    });
  }

  /** Stops waiting for the add-in: it is gone. */
  dispose(): void {
    this.calls.giveUp();
    this.arrived();
  }

  private answer(definition: FunctionDefinition): HostFunction {
    return (given, cell, places) => {
      const result = this.calls.evaluate({ definition, cell, given: given.map(fromEngine), places });
      this.note(cell, definition.id, messageOf(result));
      return toEngine(result);
    };
  }

  /** Keeps what one of the functions in a cell says, or that it no longer says anything. */
  private note(cell: Caller, id: string, message: string | undefined): void {
    const others = [...(this.messages.get(keyOf(cell)) ?? [])].filter(([other]) => other !== id);
    const said = message === undefined ? others : [...others, [id, message] as const];
    if (said.length > 0) this.messages.set(keyOf(cell), new Map(said));
    else this.messages.delete(keyOf(cell));
  }

  /**
   * A pass has noted the calls it could not answer: they go out together, and a calculation without any is at its end.
   */
  private afterPass(): void {
    this.calls.flush();
    if (this.calls.isWaiting) this.wait();
    else this.calls.forget();
  }

  private wait(): void {
    clearTimeout(this.limit);
    this.limit = setTimeout(() => {
      this.calls.giveUp();
      this.arrived();
    }, this.channel.retryPolicy ?? PATIENCE_MS);
  }

  private arrived(): void {
    if (this.calls.isWaiting) this.wait();
    else clearTimeout(this.limit);
    for (const resolve of this.awaiting) resolve();
    this.awaiting.clear();
  }
}

function keyOf({ sheet, row, column }: Caller): string {
  return `${sheet}!${row},${column}`;
}

/**
 * An argument as the engine gives it. Cells come as rows, so a lone `null` is an argument left out, not a blank cell.
 */
function fromEngine(argument: FunctionArgument): Argument {
  if (Array.isArray(argument)) return argument.map((row) => row.map(cellFrom));
  return argument === null ? undefined : cellFrom(argument);
}

function cellFrom(value: FunctionValue): CellValue {
  // The engine has no error of this name, so it stands in the cell as text until the answer comes.
  if (value === "#BUSY!") return cellError("#BUSY!");
  return value instanceof EngineError ? cellError(ERROR_CODES.find((code) => code === value.text) ?? "#VALUE!") : value;
}

/** A result as the engine takes it; messages stay behind, for a cell has no place for them. */
function toEngine(result: CallResult): FunctionArgument {
  return isMatrix(result) ? result.map((row) => row.map(cellTo)) : cellTo(result);
}

function cellTo(value: CellValue): FunctionValue {
  return isCellError(value) ? new EngineError(value.error) : value;
}

/** The message of the first error in a result; `undefined` when there is none. */
function messageOf(result: CallResult): string | undefined {
  const cells = isMatrix(result) ? result.flat() : [result];
  return cells.filter(isCellError).find((cell) => (cell.message ?? "") !== "")?.message;
}
