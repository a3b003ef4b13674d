import type { Area, SheetArea } from "../engine/area";
import type { Engine } from "../engine/engine";
import { refuse } from "../engine/fault";
import { CATALOGUE } from "../objects/catalogue";
import { type Catalogue, type CellCounts, CellSpan, type HostContext, type HostObject } from "../objects/model";
import { isLockedArea } from "../objects/rangeFormat";
import { type PlannedFault, runBatch } from "./batch";
import { Events } from "./events";
import { ACTION, type ActionInfo, PATH, type RequestBody, type ResponseBody } from "./protocol";

interface HostOptions {
  /** The workbook's name as `Workbook.name` gives it. */
  readonly documentName?: string;
  /** The cell in which the user of the page types. */
  readonly editing?: CellEditing;
}

/** The stand-in for Excel: answers batches over an engine. */
export class Host implements HostContext {
  readonly objects: Catalogue = CATALOGUE;
  readonly counts: CellCounts = { read: 0, written: 0 };
  readonly events: Events;
  readonly documentName: string;
  readonly editing: CellEditing;
  private readonly globals = new Map<string, HostObject>();
  private readonly kept = new Map<string, CellSpan>();
  /** Spans of the running batch; they have to follow their cells too. */
  private readonly passing = new Set<CellSpan>();
  private references = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly engine: Engine,
    options: HostOptions = {},
  ) {
    this.documentName = options.documentName ?? "Book1.xlsx";
    this.editing = options.editing ?? new CellEditing();
    this.events = new Events(this);
    engine.state.onShift((sheet, shift) => {
      for (const span of [...this.kept.values(), ...this.passing]) span.shift(sheet, shift);
    });
  }

  /**
   * Makes an object known under the name by which the library asks for it, such as
   * `Microsoft.ExcelServices.CustomFunctions`.
   */
  registerGlobal(name: string, object: HostObject): void {
    this.globals.set(name, object);
  }

  /**
   * Carries out one batch, after those that came before it. All it changes is one step of undo. Batches that speak only
   * to registered objects do not queue: a function's result must get through while another batch waits for it.
   */
  async processQuery(body: RequestBody, planned?: PlannedFault): Promise<ResponseBody> {
    if (!touchesWorkbook(body)) return runBatch(body, this, this.globals, planned);
    const work = () => runBatch(body, this, this.globals, planned);
    const turn = this.last.then(() => (isCleanUp(body) ? work() : this.engine.asOneStep(() => this.asAddin(work))));
    this.last = turn.catch(() => undefined).then(() => this.passing.clear());
    return turn;
  }

  private async asAddin<T>(work: () => Promise<T>): Promise<T> {
    this.events.isByAddin = true;
    return work().finally(() => {
      this.events.isByAddin = false;
    });
  }

  refuse = refuse;

  span(sheet: string, area: Area): CellSpan {
    const span = new CellSpan(sheet, area);
    this.passing.add(span);
    return span;
  }

  keep(span: CellSpan): string {
    span.reference ??= `range-${++this.references}`;
    this.kept.set(span.reference, span);
    return span.reference;
  }

  release(reference: string): void {
    this.kept.delete(reference);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  referenced(reference: string): CellSpan | null {
    return this.kept.get(reference) ?? null;
  }

  referenceCount(): number {
    return this.kept.size;
  }

  checkWritable(target: SheetArea): void {
    if (isLockedArea(this.engine, target))
      refuse("AccessDenied", "The cell is protected: unprotect the sheet to change it.");
  }

  checkStructure(): void {
    if (this.engine.state.value.isProtected)
      refuse(
        "AccessDenied",
        "The workbook is protected: unprotect it to add, delete, move, rename, hide or show sheets.",
      );
  }
}

export function createHost(engine: Engine, options?: HostOptions): Host {
  return new Host(engine, options);
}

/** Paths of the workbook start at the global object or at a kept range. */
function touchesWorkbook(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  return (
    paths.length === 0 ||
    paths.some((path) => path.ObjectPathType === PATH.globalObject || path.ObjectPathType === PATH.referenceId)
  );
}

/** The cell in which the user is typing. Meanwhile Excel does nothing else. */
export class CellEditing {
  private ended: Promise<void> | null = null;
  private end: () => void = () => undefined;
  /** How many requests are refused before the user leaves the cell; null where that does not matter to them. */
  private refusals: number | null = null;
  private leaving: () => Promise<void> = () => Promise.resolve();

  get isOpen(): boolean {
    return this.ended !== null;
  }

  /** The user begins to type. After so many refused requests the cell is left, by `leave`. */
  begin(refusals: number | null = null, leave: () => Promise<void> = () => Promise.resolve()): void {
    if (this.isOpen) return;
    this.refusals = refusals;
    this.leaving = leave;
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  /** The cell is left, whether by Enter or by Esc. */
  leave(): void {
    this.ended = null;
    this.end();
  }

  /** The cell is left, and what was typed goes into it. */
  async finish(): Promise<void> {
    if (!this.isOpen) return;
    const { leaving } = this;
    this.leaving = () => Promise.resolve();
    this.leave();
    await leaving();
  }

  /** Whether a request may go on: at once where nobody types, later where it asked to wait, and otherwise not. */
  async lets(canWait: boolean): Promise<boolean> {
    if (this.ended === null) return true;
    if (canWait) {
      await this.ended;
      return true;
    }
    if (this.refusals !== null && --this.refusals <= 0) await this.finish();
    return false;
  }
}

const speaksToObject = (action: ActionInfo): boolean =>
  action.ActionType !== ACTION.instantiate && action.ActionType !== ACTION.trace;

/** A batch for a service beside the workbook: results of custom functions, or their registration. */
export function isFunctionTraffic(body: RequestBody): boolean {
  const paths = Object.values(body.ObjectPaths);
  const isBeside =
    paths.length > 0 &&
    paths.every((path) => path.ObjectPathType !== PATH.globalObject && path.ObjectPathType !== PATH.referenceId);
  const acts = body.Actions.filter(speaksToObject);
  const readies = acts.length > 0 && acts.every((action) => /CustomFunctions$/i.test(action.Name));
  // Results carry the path of the workbook along without a word to it.
  const speaksBeside =
    acts.length > 0 && acts.every((action) => body.ObjectPaths[action.ObjectPathId]?.ObjectPathType === PATH.newObject);
  return isBeside || readies || speaksBeside;
}

/** What the library sends by itself after `Excel.run` to let go of ranges. */
export function isCleanUp(body: RequestBody): boolean {
  const acts = body.Actions.filter(speaksToObject);
  return (
    acts.length > 0 && acts.every((action) => action.ActionType === ACTION.method && action.Name === "_RemoveReference")
  );
}
