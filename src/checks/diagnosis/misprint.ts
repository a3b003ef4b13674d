/** What a printer, typist or scanner may have done to a number. */
export type MisprintKind =
  | "digitsSwapped"
  | "signLost"
  | "signAdded"
  | "digitDropped"
  | "digitAdded"
  | "lastDigit"
  | "digitChanged"
  | "pointShifted"
  | "columnShifted"
  | "lineShifted"
  | "characterChanged"
  | "garbled"
  | "lineMissing"
  | "columnMissing"
  | "numberMissing";

/**
 * What may have become of a number between what is right and what is printed, both in whole units; null where no single
 * slip explains it.
 */
export function misprintOf(printed: number, right: number): MisprintKind | null {
  if (printed === -right) return right < 0 ? "signLost" : "signAdded";
  if (Math.sign(printed) * Math.sign(right) < 0) return null;
  return digitsMisprint(String(Math.abs(printed)), String(Math.abs(right)));
}

function digitsMisprint(printed: string, right: string): MisprintKind | null {
  if (printed === `${right}0` || right === `${printed}0`) return "pointShifted";
  if (printed.length + 1 === right.length) return lacksOne(printed, right) ? "digitDropped" : null;
  if (printed.length === right.length + 1) return lacksOne(right, printed) ? "digitAdded" : null;
  if (printed.length !== right.length) return null;
  const differing = [...printed].flatMap((digit, index) => (digit === right[index] ? [] : [index]));
  const [first = -1, second = -1] = differing;
  if (differing.length === 1) return first === right.length - 1 ? "lastDigit" : "digitChanged";
  const isSwapped = differing.length === 2 && printed[first] === right[second] && printed[second] === right[first];
  return isSwapped ? "digitsSwapped" : null;
}

/** Whether the shorter text is the longer one without one of its digits. */
function lacksOne(shorter: string, longer: string): boolean {
  return [...longer].some((_digit, index) => longer.slice(0, index) + longer.slice(index + 1) === shorter);
}
