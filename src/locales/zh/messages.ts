import type { Messages } from "../locale";

export const messages: Messages = {
  load: "载入",
  refresh: "刷新",
};
