/** Terms as official English budget documents use them. */
export const terms = {
  total: "Total",
  subtotal: "Subtotal",
} as const;
