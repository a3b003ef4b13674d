import { flag } from "./arguments";
import { defineObject } from "./define";

/** Excel.Runtime */
export const runtime = defineObject<null>({
  name: "Runtime",
  properties: {
    enableEvents: {
      read: (_, host) => host.events.enabled,
      write: (_, value, host) => void (host.events.enabled = flag(value, "enableEvents")),
    },
  },
});
