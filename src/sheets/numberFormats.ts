import type { Quantity } from "../budget/quantity";
import type { Style } from "./plan";

type NumberStyle = Required<Pick<Style, "numberFormat">> & Pick<Style, "largeNumberFormats">;

const signed = (digits: string): string => `${digits};(${digits});—`;

/** Thousands are split by spaces, which Excel's formats can only write digit by digit, so each magnitude has a format of its own. */
const oneDecimal: NumberStyle = {
  numberFormat: signed("0.0"),
  largeNumberFormats: [
    { from: 999.95, numberFormat: signed("# ##0.0") },
    { from: 999999.95, numberFormat: signed("# ### ##0.0") },
  ],
};

/** How numbers look on the page: nil is a dash, negatives stand in parentheses. A rate prints its decimal only where it has one. */
export const numberStyles = {
  money: oneDecimal,
  percentage: oneDecimal,
  posts: {
    numberFormat: signed("0"),
    largeNumberFormats: [
      { from: 999.5, numberFormat: signed("# ##0") },
      { from: 999999.5, numberFormat: signed("# ### ##0") },
    ],
  },
  rate: { numberFormat: "General" },
} as const satisfies Record<Quantity, NumberStyle>;
