import { formatArea } from "../engine/address";
import { type Area, overlaps } from "../engine/area";
import type { Happening } from "../engine/watch";
import { type HostContext, type Subscriptions, WORKBOOK_TARGET } from "../objects/model";

/** One entry of an event message: category, event type, target, arguments as JSON text, id. */
type EventEntry = readonly [category: number, type: number, target: string, message: string, id: number];

/** The category of events as the library knows it. */
const EVENT_CATEGORY = 65536;

/** The library's numbers for events of sheets. */
const EVENT_TYPES = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selected: 14,
  deleted: 15,
  calculated: 16,
  formatted: 18,
  renamed: 25,
} as const;

/** The library's numbers for events of tables. */
const TABLE_EVENT_TYPES = { selected: 100, changed: 101 } as const;

const isTold = (kind: string): kind is keyof typeof EVENT_TYPES => kind in EVENT_TYPES;

/** Tells the add-in what happened, if it asked. */
export class Events implements Subscriptions {
  enabled = true;
  /** Whether what happens now is the add-in's doing. */
  isByAddin = false;
  private readonly counts = new Map<string, number>();
  private readonly listeners = new Set<(entries: readonly EventEntry[]) => void>();
  private sent = 0;
  private active: string;

  constructor(private readonly host: Pick<HostContext, "engine" | "span" | "keep">) {
    this.active = host.engine.sheets.active();
    host.engine.watch((happening) => this.tell(happening));
  }

  subscribe(eventType: number, target: string): void {
    this.counts.set(keyOf(eventType, target), (this.counts.get(keyOf(eventType, target)) ?? 0) + 1);
  }

  unsubscribe(eventType: number, target: string): void {
    const left = (this.counts.get(keyOf(eventType, target)) ?? 0) - 1;
    if (left > 0) this.counts.set(keyOf(eventType, target), left);
    else this.counts.delete(keyOf(eventType, target));
  }

  /** Where event entries go. */
  onEntries(listener: (entries: readonly EventEntry[]) => void): void {
    this.listeners.add(listener);
  }

  private tell(happening: Happening): void {
    if (happening.kind === "activated" && happening.sheet !== this.active) {
      this.send("deactivated", this.active, {});
      this.active = happening.sheet;
    }
    if (isTold(happening.kind))
      this.send(
        happening.kind,
        happening.sheet,
        detailsOf(happening),
        "area" in happening ? happening.area : undefined,
      );
    if (happening.kind === "changed" || happening.kind === "selected") this.tellTables(happening.kind, happening);
  }

  /** Tells those who listen to a table, or to all, that something happened in it. */
  private tellTables(kind: keyof typeof TABLE_EVENT_TYPES, happening: Happening & { readonly area: Area }): void {
    if (![...this.counts.keys()].some((key) => key.startsWith(`[${TABLE_EVENT_TYPES[kind]},`))) return;
    for (const { id, area } of this.host.engine.tables.onSheet(happening.sheet)) {
      const isInside = overlaps(area, happening.area);
      if (isInside || kind === "selected")
        this.emit(TABLE_EVENT_TYPES[kind], [id, happening.sheet, WORKBOOK_TARGET], happening.sheet, {
          ...detailsOf(happening),
          ...(kind === "selected" ? { isInsideTable: isInside, ...(isInside ? {} : { address: "" }) } : {}),
          tableId: id,
        });
    }
  }

  private send(kind: keyof typeof EVENT_TYPES, sheet: string, details: object, area?: Area): void {
    this.emit(EVENT_TYPES[kind], [sheet, WORKBOOK_TARGET], sheet, details, area);
  }

  private emit(type: number, to: readonly string[], sheet: string, details: object, area?: Area): void {
    const targets = to.filter((target) => this.counts.has(keyOf(type, target)));
    if (!this.enabled || targets.length === 0) return;
    // By this id the add-in asks for the range that the event is about.
    const range = area === undefined ? {} : { referenceId: this.host.keep(this.host.span(sheet, area)) };
    const message = JSON.stringify({
      worksheetId: sheet,
      source: "Local",
      triggerSource: this.isByAddin ? "ThisLocalAddin" : "Unknown",
      ...details,
      ...range,
    });
    const entries = targets.map((target): EventEntry => [EVENT_CATEGORY, type, target, message, ++this.sent]);
    for (const listener of this.listeners) listener(entries);
  }
}

function detailsOf(happening: Happening): object {
  if (happening.kind === "changed")
    return { address: formatArea(happening.area), changeType: happening.changeType, shiftDirection: "None" };
  if (happening.kind === "selected" || happening.kind === "formatted") return { address: formatArea(happening.area) };
  return happening.kind === "renamed" ? { nameBefore: happening.before, nameAfter: happening.after } : {};
}

const keyOf = (eventType: number, target: string): string => JSON.stringify([eventType, target]);
