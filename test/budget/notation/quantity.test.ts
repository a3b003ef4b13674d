import fc from "fast-check";
import { percentage } from "../../../src/budget/notation/quantity";

describe("a percentage", () => {
  it.each([
    [757, 28192, 27],
    [1, 16, 63],
    [-1, 16, -63],
    [-1611, 9160, -176],
    [37, 147046, 0],
    [1, 1, 1000],
    [0, 5, 0],
    [0, 0, 0],
    [1, 0, null],
    [-1, 0, null],
  ])("%d of %d is %j tenths of a per cent", (change, base, tenths) => expect(percentage(change, base)).toBe(tenths));

  const amount = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

  it("has the opposite sign for the opposite change, and does not know the unit", () => {
    fc.assert(
      fc.property(
        amount,
        amount.filter((base) => base !== 0),
        (change, base) => {
          expect(percentage(-change, base)).toBe(0 - (percentage(change, base) ?? NaN));
          expect(percentage(BigInt(change) * 10n, BigInt(base) * 10n)).toBe(percentage(change, base));
        },
      ),
    );
  });

  it("is within half a tenth of the exact one", () => {
    const dollars = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(dollars, fc.integer({ min: 1, max: 1e12 }), (change, base) => {
        const error = 2n * (BigInt(percentage(change, base) ?? 0) * BigInt(base) - BigInt(change) * 1000n);
        expect(error <= BigInt(base) && error >= -BigInt(base)).toBe(true);
      }),
    );
  });
});
