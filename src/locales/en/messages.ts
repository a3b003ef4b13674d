export const messages = {
  load: "Load",
  refresh: "Refresh",
} as const;
