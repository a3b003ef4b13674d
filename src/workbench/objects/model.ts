import type { Area, SheetArea } from "../engine/area";
import type { Engine } from "../engine/engine";
import { type FaultCode, refuse } from "../engine/fault";
import { type Shift, shiftArea } from "../engine/reach";

/** One scalar member of an Office.js object. Values cross the wire as JSON. */
export interface Property<S> {
  readonly read: (self: S, host: HostContext) => unknown;
  /** Absent where the property is read-only. */
  readonly write?: (self: S, value: unknown, host: HostContext) => void | Promise<void>;
}

/** A method: answers a value, an object, a null object (`null` from an `...OrNullObject` method), or nothing. */
export type Method<S> = (self: S, args: readonly unknown[], host: HostContext) => unknown;

/** A member that is an object; null for a null object. */
export type Navigation<S> = (self: S, host: HostContext) => HostObject | null;

/** An Office.js class as data. Members carry the names that add-ins use. */
export interface ObjectType<S> {
  /** The class's name: `Range`. */
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  readonly navigation?: Readonly<Record<string, Navigation<S>>>;
  readonly methods?: Readonly<Record<string, Method<S>>>;
  /** The members of a collection, in order. */
  readonly items?: (self: S, host: HostContext) => readonly HostObject[];
  /** What `collection.getItem(key)` answers; throws ItemNotFound. */
  readonly item?: (self: S, key: unknown, host: HostContext) => HostObject;
  /** What the library needs to find the object again: `Id`, `_Id` or `_ReferenceId`. */
  readonly identity?: (self: S, host: HostContext) => Readonly<Record<string, string>>;
  /** The cells an object stands for, where it can be an argument that means cells. */
  readonly target?: (self: S) => SheetArea;
}

/** A live object of the host, its inner side hidden. */
export interface HostObject {
  readonly type: string;
  /** Names of all scalar properties. */
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  hasProperty(name: string): boolean;
  hasNavigation(name: string): boolean;
  read(name: string): unknown;
  write(name: string, value: unknown): Promise<void>;
  navigate(name: string): HostObject | null;
  call(name: string, args: readonly unknown[]): Promise<unknown>;
  items(): readonly HostObject[];
  item(key: unknown): HostObject;
  identity(): Readonly<Record<string, string>>;
  target(): SheetArea;
}

/** Makes the objects of a class. */
export type Maker<S> = (self: S, host: HostContext) => HostObject;

/** The makers that other classes need; what is made here and nowhere else is left out. */
export interface Catalogue {
  readonly workbook: Maker<null>;
  readonly worksheet: Maker<string>;
  readonly range: Maker<CellSpan>;
  readonly rangeAreas: Maker<readonly CellSpan[]>;
  readonly table: Maker<string>;
  /** Of a sheet by its id, or of the workbook. */
  readonly tables: Maker<string | null>;
  readonly names: Maker<string | null>;
  readonly charts: Maker<string>;
}

/** Numbers of cells that crossed the wire. */
export interface CellCounts {
  read: number;
  written: number;
}

/** Which happenings an add-in has asked to hear of. */
export interface Subscriptions {
  /** `eventType` as the library numbers it; `target` a sheet's id or `WORKBOOK_TARGET`. */
  subscribe(eventType: number, target: string): void;
  unsubscribe(eventType: number, target: string): void;
  enabled: boolean;
}

/** The library's name for the target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** What every object of the host can reach. */
export interface HostContext {
  readonly engine: Engine;
  readonly objects: Catalogue;
  readonly counts: CellCounts;
  readonly events: Subscriptions;
  readonly documentName: string;
  refuse(code: FaultCode, message: string): never;
  /** A span that follows its cells when rows or columns come and go. */
  span(sheet: string, area: Area): CellSpan;
  /** Keeps a span under a reference id until it is released. */
  keep(span: CellSpan): string;
  release(reference: string): void;
  releaseAll(): void;
  referenced(reference: string): CellSpan | null;
  referenceCount(): number;
  /** Throws AccessDenied when the sheet is protected and any of the cells is locked. */
  checkWritable(target: SheetArea): void;
  /** Throws AccessDenied when the workbook is protected: then its sheets stay as they are. */
  checkStructure(): void;
}

/**
 * Cells that an add-in holds on to. They keep their identity when rows or columns are inserted or deleted around them.
 */
export class CellSpan implements SheetArea {
  private current: Area | null;
  /** The id by which later batches name these cells, once they are kept. */
  reference: string | null = null;

  constructor(
    readonly sheet: string,
    area: Area,
  ) {
    this.current = area;
  }

  /** Where the cells are now; InvalidReference once all of them were deleted. */
  get area(): Area {
    return this.current ?? refuse("InvalidReference", "The cells this range stood for were deleted.");
  }

  shift(sheet: string, shift: Shift): void {
    if (sheet === this.sheet && this.current) this.current = shiftArea(this.current, shift);
  }
}
