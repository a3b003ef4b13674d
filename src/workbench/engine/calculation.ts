import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IFunctionService,
  type IFormulaDirtyData,
  LexerTreeBuilder,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { type ICommandInfo, type IUnitRange, ObjectMatrix } from "@univerjs/core";
import { SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { type SheetArea, singleCell } from "./area";
import type { Book } from "./book";
import { toRange } from "./address";
import { mergeDirty } from "./dirty";
import { type HostFunction, HostFunctionExecutor } from "./hostFunction";
import { nameChangedBy, textOf, wordsOf } from "./names";

/** Something that will deliver values for cells later, as custom functions do. */
export interface LateValues {
  /** True while an answer is still outstanding. */
  isPending(): boolean;
  /** Resolves when answers have arrived and their cells were marked dirty, or nothing is outstanding any more. */
  arrival(): Promise<void>;
}

/** The sheets whose cells a calculation may have changed, by id. */
type CalculatedListener = (sheets: readonly string[]) => void;

/** Decides when formulas are calculated, and knows when they have been. */
export class Calculation {
  private readonly dirtyManager: IActiveDirtyManagerService;
  private readonly data: FormulaDataModel;
  private readonly functions: IFunctionService;
  private queue: ICommandInfo[] = [];
  private marked: IUnitRange[] = [];
  /** Names that have come to mean something else since the last calculation. */
  private readonly renamed = new Set<string>();
  private everything = false;
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private isStopped = false;
  private holds = 0;
  private readonly late = new Set<LateValues>();
  private readonly listeners = new Set<CalculatedListener>();
  /** Grows with every calculation. */
  version = 0;
  /** Whether formulas are calculated only when someone says so, as `Application.calculationMode` is "Manual". */
  isManual = false;

  constructor(private readonly book: Book) {
    this.dirtyManager = book.injector.get(IActiveDirtyManagerService);
    this.data = book.injector.get(FormulaDataModel);
    this.functions = book.injector.get(IFunctionService);
    book.injector.get(ICalculateFormulaService);
    // Univer waits a tenth of a second before it calculates; here calculation starts when someone asks for a value.
    book.injector.get(TriggerCalculationController).dispose();
    book.commands.onCommandExecuted((command, options) => {
      const isHarmless =
        command.id === SetRangeValuesMutation.id &&
        (options?.onlyLocal === true || textOf(command.params ?? {}, "trigger") === SetStyleCommand.id);
      this.forgetNames(command);
      if (!isHarmless && this.dirtyManager.get(command.id)) this.enqueue(command);
    });
  }

  /** True when a cell may not show its latest value, custom functions aside. */
  get isDirty(): boolean {
    return this.queue.length > 0 || this.marked.length > 0 || this.everything || this.running !== null;
  }

  /**
   * Calculates whatever is dirty with the values at hand, unless that waits until it is asked for; does not wait for
   * custom functions.
   */
  async pass(): Promise<void> {
    if (!this.isManual) await this.calculateNow();
    else if (this.running) await this.running;
  }

  /** Calculates whatever is dirty, whoever has to ask for it. */
  async calculateNow(): Promise<void> {
    while (this.isDirty && !this.isStopped) {
      this.running ??= this.calculate().finally(() => (this.running = null));
      await this.running;
    }
  }

  /** Runs work in the midst of which nothing is calculated by itself, only when a value is asked for. */
  async holding<T>(work: () => Promise<T>): Promise<T> {
    this.holds++;
    try {
      return await work();
    } finally {
      this.holds--;
      if (this.isDirty) this.schedule();
    }
  }

  /**
   * Runs work that uses the formula engine while no calculation does. The work must not wait for calculation itself.
   */
  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    await this.pass();
    while (this.running) await this.running;
    const result = work();
    const done = (): void => {
      this.running = null;
    };
    this.running = result.then(done, done);
    return result;
  }

  /** Resolves when every formula shows its final value, custom functions included. */
  async settled(): Promise<void> {
    await this.pass();
    const waiting = [...this.late].filter((source) => source.isPending());
    if (waiting.length === 0) return;
    await Promise.race(waiting.map((source) => source.arrival()));
    await this.settled();
  }

  addLateValues(source: LateValues): void {
    this.late.add(source);
  }

  /** Has cells calculated again although nothing they refer to has changed. */
  markDirty(cells: readonly SheetArea[]): void {
    this.marked.push(
      ...cells.map(({ sheet, area }) => ({ unitId: this.book.unitId, sheetId: sheet, range: toRange(area) })),
    );
    this.schedule();
  }

  /** Has every formula of the workbook calculated again. */
  markAllDirty(): void {
    this.everything = true;
    this.schedule();
  }

  /**
   * Lends a function to formulas under a name such as `BUDGET.POSTS`. Formulas that already use it are calculated
   * again.
   */
  registerFunction(name: string, answer: HostFunction): void {
    this.functions.registerExecutors(new HostFunctionExecutor(name.toUpperCase(), answer));
    this.forgetFormulas();
    this.markAllDirty();
  }

  unregisterFunction(name: string): void {
    this.functions.unregisterExecutors(name.toUpperCase());
    this.forgetFormulas();
    this.markAllDirty();
  }

  onCalculated(listener: CalculatedListener): void {
    this.listeners.add(listener);
  }

  /** False when Excel would refuse the formula's syntax. */
  isFormula(formula: string): boolean {
    const tree = this.book.injector.get(LexerTreeBuilder).treeBuilder(formula);
    return tree !== undefined && typeof tree !== "string";
  }

  /** A formula as it reads after being copied some rows down and columns to the right. */
  moveFormula(formula: string, rows: number, columns: number): string {
    return this.book.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
  }

  /** A formula that was parsed before a name was known does not know that it hangs on it. */
  private forgetNames(command: ICommandInfo): void {
    const name = nameChangedBy(command);
    if (!name) return;
    this.renamed.add(name);
    this.forgetFormulas();
  }

  /**
   * A parsed formula remembers what its functions and names meant, so it has to be parsed again when they come to mean
   * something else. Long formulas are cached under a digest in which no name is found: all have to go, and every key
   * contains the empty text.
   */
  private forgetFormulas(): void {
    this.functions.deleteFormulaAstCacheKey("");
  }

  private enqueue(command: ICommandInfo): void {
    this.queue.push(command);
    this.schedule();
  }

  /** Ends calculation for good, before the spreadsheet itself ends. */
  stop(): void {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  /** What a user types has to be calculated although no add-in asks for it. */
  private schedule(): void {
    if (this.isStopped) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      if (this.holds === 0) void this.pass();
    }, 0);
  }

  private async calculate(): Promise<void> {
    forgetLexing();
    const dirty = this.takeDirty();
    const done = this.completion();
    await this.book.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...dirty, options: null, maxIteration: 1, rowData: this.data.getHiddenRowsFiltered() },
      { onlyLocal: true },
    );
    await done;
    this.version++;
    const sheets = Object.keys(this.book.workbook.getSnapshot().sheets);
    for (const listener of this.listeners) listener(sheets);
  }

  private takeDirty(): IFormulaDirtyData {
    const queued = this.queue.flatMap((command) => this.dirtyManager.get(command.id)?.getDirtyData(command) ?? []);
    const { ranges, names } = this.mentions();
    const { dirtyDefinedNameMap, ...dirty } = mergeDirty(...queued, {
      dirtyRanges: [...this.marked, ...ranges],
      forceCalculation: this.everything,
    });
    this.queue = [];
    this.marked = [];
    this.renamed.clear();
    this.everything = false;
    return { ...dirty, dirtyDefinedNameMap: onlyNamed(dirtyDefinedNameMap, names) };
  }

  /** The cells whose formulas mention a name that has come to mean something else, and these names. */
  private mentions(): { readonly ranges: readonly IUnitRange[]; readonly names: ReadonlySet<string> } {
    const names = new Set<string>();
    if (this.renamed.size === 0) return { ranges: [], names };
    const unitId = this.book.unitId;
    const renamed = new Set([...this.renamed].map((name) => name.toLowerCase()));
    const ranges: IUnitRange[] = [];
    for (const [sheetId, rows] of Object.entries(this.data.getFormulaData()[unitId] ?? {})) {
      new ObjectMatrix(rows ?? {}).forValue((row, column, cell) => {
        const formula = cell && this.data.getFormulaStringByCell(row, column, sheetId, unitId);
        const mentioned = formula ? wordsOf(formula).filter((word) => renamed.has(word)) : [];
        if (mentioned.length > 0) ranges.push({ unitId, sheetId, range: toRange(singleCell(row, column)) });
        for (const name of mentioned) names.add(name);
      });
    }
    return { ranges, names };
  }

  private completion(): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.book.commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id || !isFinished(command.params)) return;
        waiting.dispose();
        resolve();
      });
    });
  }
}

/**
 * Univer keeps what its lexer made of a formula, names filled in, for all workbooks of the process together. A lexer
 * that ends empties that store; what is parsed is kept elsewhere, for each workbook.
 */
const forgetLexing = (): void => new LexerTreeBuilder().dispose();

const isFinished = (params: unknown): boolean =>
  typeof params === "object" &&
  params !== null &&
  "functionsExecutedState" in params &&
  params.functionsExecutedState !== undefined;

/**
 * Of the names that mean something else those that formulas mention: Univer goes through all of them for each part of
 * each formula, and a load makes thousands that none mentions.
 */
function onlyNamed(
  names: IFormulaDirtyData["dirtyDefinedNameMap"],
  mentioned: ReadonlySet<string>,
): IFormulaDirtyData["dirtyDefinedNameMap"] {
  return Object.fromEntries(
    Object.entries(names).map(([unit, own]) => [
      unit,
      Object.fromEntries(Object.entries(own ?? {}).filter(([name]) => mentioned.has(name.toLowerCase()))),
    ]),
  );
}
