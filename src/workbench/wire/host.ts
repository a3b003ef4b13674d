import type { Area, SheetArea } from "../engine/area";
import type { Engine } from "../engine/engine";
import { refuse } from "../engine/fault";
import { CATALOGUE } from "../objects/catalogue";
import { CellSpan } from "../objects/cellSpan";
import type { Catalogue, CellCounts, HostContext } from "../objects/model";
import type { HostObject } from "../objects/model";
import { isLockedArea } from "../objects/locked";
import { CellEditing } from "./CellEditing";
import { type PlannedFault, runBatch } from "./batch";
import { Events } from "./events";
import { isCleanUp } from "./traffic";
import { PATH, type RequestBody, type ResponseBody } from "./protocol";

export interface HostOptions {
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

  /** Makes an object known under the name by which the library asks for it, such as `Microsoft.ExcelServices.CustomFunctions`. */
  registerGlobal(name: string, object: HostObject): void {
    this.globals.set(name, object);
  }

  /**
   * Carries out one batch, after those that came before it. All it changes is one step of undo.
   * Batches that speak only to registered objects do not queue: a function's result must get through while another batch waits for it.
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
