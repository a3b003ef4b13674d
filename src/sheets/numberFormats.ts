import type { Quantity } from "../budget/quantity";
import type { Style } from "./plan";

type NumberStyle = Required<Pick<Style, "numberFormat">> & Pick<Style, "largeNumberFormats">;
/** A format for numbers of so many digits: positive, negative, nil. */
type Signed = (digits: string) => string;

const onSheet: Signed = (digits) => `${digits};(${digits});—`;
/** Leaves room for the parenthesis behind numbers that have none, so that digits stand below digits. */
const hanging: Signed = (digits) => `${digits}_);(${digits});—_)`;

/** How numbers look on the page: nil is a dash, negatives stand in parentheses. A rate prints its decimal only where it has one. */
export const numberStyles = stylesBy(onSheet, "General");

/** The same with parentheses that hang beyond the digits, as the document prints them. */
export const hangingStyles = stylesBy(hanging, "General_)");

/** Thousands are split by spaces, which Excel's formats can only write digit by digit, so each magnitude has a format of its own. */
function stylesBy(signed: Signed, rate: string): Readonly<Record<Quantity, NumberStyle>> {
  const oneDecimal: NumberStyle = {
    numberFormat: signed("0.0"),
    largeNumberFormats: [
      { from: 999.95, numberFormat: signed("# ##0.0") },
      { from: 999999.95, numberFormat: signed("# ### ##0.0") },
    ],
  };
  const whole: NumberStyle = {
    numberFormat: signed("0"),
    largeNumberFormats: [
      { from: 999.5, numberFormat: signed("# ##0") },
      { from: 999999.5, numberFormat: signed("# ### ##0") },
    ],
  };
  return { money: oneDecimal, percentage: oneDecimal, posts: whole, rate: { numberFormat: rate } };
}
