import type { Terms } from "../locale";

/** Terms as the Chinese documents use them. */
export const terms: Terms = {
  total: "共计",
  subtotal: "小计",
};
