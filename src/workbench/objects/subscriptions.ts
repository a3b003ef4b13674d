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

/** `_Register...` and `_Unregister...` methods, as the library calls them for `onChanged.add` and its like. */
export function subscriptions<S>(target: (self: S, host: HostContext) => string): Record<string, Method<S>> {
  const pairs = Object.entries(EVENTS).flatMap(([name, type]): [string, Method<S>][] => [
    [`_Register${name}`, (self, _, host) => host.events.subscribe(type, target(self, host))],
    [`_Unregister${name}`, (self, _, host) => host.events.unsubscribe(type, target(self, host))],
  ]);
  // This one goes by another order of words.
  pairs.push(["_RegisterEventNameChanged", (self, _, host) => host.events.subscribe(NAME_CHANGED, target(self, host))]);
  pairs.push([
    "_UnregisterEventNameChanged",
    (self, _, host) => host.events.unsubscribe(NAME_CHANGED, target(self, host)),
  ]);
  return Object.fromEntries(pairs);
}
