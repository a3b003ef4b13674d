import type { HostContext, Method } from "./model";

/** The library's numbers for the events a sheet or the collection of sheets can be asked to tell of. */
const EVENTS: Readonly<Record<string, number>> = {
  DataChangedEvent: 10,
  ActivatedEvent: 11,
  DeactivatedEvent: 12,
  AddedEvent: 13,
  SelectionChangedEvent: 14,
  DeletedEvent: 15,
  CalculatedEvent: 16,
  FormatChangedEvent: 18,
};

const NAME_CHANGED = 25;

/** The same for the events of a table, or of all tables. */
const TABLE_EVENTS: Readonly<Record<string, number>> = { SelectionChangedEvent: 100, DataChangedEvent: 101 };

const pairsOf = <S>(
  events: Readonly<Record<string, number>>,
  target: (self: S, host: HostContext) => string,
): [string, Method<S>][] =>
  Object.entries(events).flatMap(([name, type]): [string, Method<S>][] => [
    [`_Register${name}`, (self, _, host) => host.events.subscribe(type, target(self, host))],
    [`_Unregister${name}`, (self, _, host) => host.events.unsubscribe(type, target(self, host))],
  ]);

/** What a table, or the collection of them, is asked to tell of. */
export const tableSubscriptions = <S>(target: (self: S, host: HostContext) => string): Record<string, Method<S>> =>
  Object.fromEntries(pairsOf(TABLE_EVENTS, target));

/** `_Register...` and `_Unregister...` methods, as the library calls them for `onChanged.add` and its like. */
export function subscriptions<S>(target: (self: S, host: HostContext) => string): Record<string, Method<S>> {
  const pairs = pairsOf(EVENTS, target);
  // This one goes by another order of words.
  pairs.push(["_RegisterEventNameChanged", (self, _, host) => host.events.subscribe(NAME_CHANGED, target(self, host))]);
  pairs.push([
    "_UnregisterEventNameChanged",
    (self, _, host) => host.events.unsubscribe(NAME_CHANGED, target(self, host)),
  ]);
  return Object.fromEntries(pairs);
}
