/** The methods of the door through which office.js speaks to its host outside the request protocol. */
export const method = { execute: 1, registerEvent: 2, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;

/** Numbers of the events and methods that the stand-in knows. */
export const dispatch = { selectionChanged: 2, appCommandInvoked: 39, appCommandCompleted: 94 } as const;

/** Status codes of the answers. */
export const status = { success: 0, notSupported: 5000 } as const;

/** One message of office.js. `callbackFunction` is the dotted name of a global function that takes the answer. */
export interface AgaveMessage {
  readonly methodId: number;
  readonly params: unknown;
  readonly callbackId?: string;
  readonly callbackFunction?: string;
  readonly eventCallbackFunction?: string;
}

/** The number of the event or method that a message is about, when it names one. */
export function subject(message: AgaveMessage): number | null {
  const { params } = message;
  if (typeof params !== "object" || params === null || !("id" in params)) return null;
  return typeof params.id === "number" ? params.id : null;
}

/** The settings a message wants kept in the document, by name. */
export function settingsOf(message: AgaveMessage): Record<string, string> {
  const { params } = message;
  if (typeof params !== "object" || params === null || !("keys" in params) || !("values" in params)) return {};
  const { keys, values } = params;
  if (!Array.isArray(keys) || !Array.isArray(values)) return {};
  return Object.fromEntries(keys.map((key, index) => [String(key), String(values[index])]));
}
