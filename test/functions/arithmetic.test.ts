import { change, estimate, percent, recosted, share, variance, ties, total } from "../../src/functions/arithmetic";
import { cell, provideOfficeLibrary } from "./officeLibrary";

beforeAll(provideOfficeLibrary);
const one = (value: unknown): unknown[][] => [[value]];

describe("VARIANCE", () => {
  it("is the estimate less the base, without a binary tail", () => {
    expect(cell(() => variance(one(19338.8), one(20545.4)))).toBe(1206.6);
    expect(cell(() => variance(one(1206.6000000000022), one(0)))).toBe(-1206.6);
    expect(cell(() => variance(one(0.1), one(0.3)))).toBe(0.2);
  });

  it("reads what the page prints", () => {
    expect(cell(() => variance(one("10 971.7"), one("10 336.5")))).toBe(-635.2);
    expect(cell(() => variance(one("—"), one("(17. 8)")))).toBe(-17.8);
    expect(cell(() => variance(one(null), one("")))).toBe(0);
  });

  it("says which argument is wrong and why", () => {
    expect(cell(() => variance(one("47 83434"), one(1)))).toBe(
      "#VALUE! base: '47 83434' is not a number: group '83434' has five digits.",
    );
    expect(cell(() => variance(one(1), one(true)))).toBe("#VALUE! estimate: TRUE is not a number.");
    expect(cell(() => variance(one("#N/A"), one(1)))).toBe("#N/A base: the cell holds #N/A.");
    expect(cell(() => variance(one("1e5"), one(1)))).toBe("#VALUE! base: '1e5' is not a number: it contains words.");
  });

  it("gives a range for ranges, with an error only where one is", () => {
    expect(cell(() => variance([[1], [2], ["x"]], [[2], ["(3)"], [1]]))).toEqual([
      [1],
      [-5],
      ["#VALUE! base: 'x' is not a number: it contains words."],
    ]);
    expect(cell(() => variance([[1, 2]], one(5)))).toEqual([[4, 3]]);
    expect(cell(() => variance([[1, 2]], [[1], [2], [3]]))).toBe(
      "#VALUE! estimate: a range of 3 x 1 cells does not fit base, a range of 1 x 2; they must have the same shape.",
    );
  });

  it("overflows as a number out of range", () => {
    expect(cell(() => variance(one(-1.7e308), one(1.7e308)))).toBe("#NUM!");
    expect(cell(() => variance(one(Number.NaN), one(1)))).toBe("#VALUE! base: 'NaN' is not a number.");
  });
});

describe("PERCENT and SHARE", () => {
  it("round halves away from zero as the page does", () => {
    expect(cell(() => percent(one(75.7), one(2819.2)))).toBe(2.7);
    expect(cell(() => percent(one(1), one(16)))).toBe(6.3);
    expect(cell(() => percent(one("(1)"), one("16")))).toBe(-6.3);
    expect(cell(() => share(one(21446.7), one(22097.5)))).toBe(97.1);
  });

  it("are nil of nil, and divide by no nil base", () => {
    expect(cell(() => percent(one("—"), one("—")))).toBe(0);
    expect(cell(() => percent(one(1), one("—")))).toBe("#DIV/0!");
    expect(cell(() => share([[1], [0]], [[0], [0]]))).toEqual([["#DIV/0!"], [0]]);
  });

  it("stay exact for huge and tiny numbers", () => {
    expect(cell(() => percent(one(1e300), one(1e-300)))).toBe("#NUM!");
    expect(cell(() => percent(one(1e-300), one(1e300)))).toBe(0);
  });
});

describe("CHANGE, ESTIMATE and RECOSTED", () => {
  it("add exactly", () => {
    expect(cell(() => change(one(31.4), one("—"), one("(27.7)")))).toBe(3.7);
    expect(cell(() => recosted(one(2894.9), one(80.2)))).toBe(2975.1);
    expect(cell(() => estimate(one(14704.6), [one(31.4), one("—"), one("(27.7)")]))).toBe(14708.3);
  });

  it("add every cell of a range to one base", () => {
    expect(cell(() => estimate(one("14 704.6"), [[[31.4, "—", "(27.7)"]]]))).toBe(14708.3);
    expect(cell(() => estimate(one(5), []))).toBe(5);
  });

  it("add to a column of bases the row beside each", () => {
    const bases = [["10 971.7"], ["19 338.8"], ["14 704.6"]];
    const changes = [
      ["—", "—", "(635.2)"],
      ["—", "—", "1 206.6"],
      [31.4, "—", "(27.7)"],
    ];
    expect(cell(() => estimate(bases, [changes]))).toEqual([[10336.5], [20545.4], [14708.3]]);
    expect(cell(() => estimate(bases, [[[1], [2]]]))).toBe(
      "#VALUE! changes: a range of 2 x 1 cells does not fit base, a range of 3 x 1; they must have the same shape.",
    );
  });
});

describe("arguments that would be counted wrong in silence", () => {
  it("CHANGE takes its three kinds as one range, and nothing beside them", () => {
    expect(cell(() => change([[31.4, "—", "(27.7)"]]))).toBe(3.7);
    expect(cell(() => change([[31.4], ["—"], ["(27.7)"]]))).toBe(3.7);
    expect(
      cell(() =>
        change([
          [1, 2, 3],
          [4, "(5)", ""],
        ]),
      ),
    ).toEqual([[6], [-1]]);
    expect(cell(() => change(one(5)))).toBe(5);
    expect(cell(() => change([[31.4, 0, -27.7, 3.7, 0.1]]))).toMatch(
      /^#VALUE! technical: a range of 1 x 5 cells; give/,
    );
  });

  it("ESTIMATE refuses the total and the percentage of the changes among them", () => {
    expect(cell(() => estimate(one(2819.2), [[[0, 0, 75.7, 75.7, 2.7]]]))).toBe(
      "#VALUE! changes: '75.7' is the total of the cells before it; leave it out.",
    );
    expect(cell(() => estimate(one(2819.2), [[[0, 0, 75.7, 2.7]]]))).toBe(
      "#VALUE! changes: '2.7' is what the cells before it come to in per cent of the base; leave it out.",
    );
    expect(cell(() => estimate(one(2819.2), [[[0, 0, 75.7, "2.7%"]]]))).toBe(
      "#VALUE! changes: '2.7%' is a percentage among amounts.",
    );
    expect(
      cell(() =>
        estimate(
          [[100], [200]],
          [
            [
              [1, 2, 4, 7],
              [1, 1, 1, 9],
            ],
          ],
        ),
      ),
    ).toEqual([["#VALUE! changes: '7' is the total of the cells before it; leave it out."], [212]]);
    expect(cell(() => estimate(one(100), [[[1, 2, 3]]]))).toBe(106);
    expect(cell(() => estimate(one(100), [one(5), one(5)]))).toBe(110);
    expect(cell(() => estimate(one(100), [[[0, 0, 0, 0, 0]]]))).toBe(100);
  });

  it("no function mixes percentages with amounts", () => {
    expect(cell(() => variance(one("5.5%"), one(5)))).toBe("#VALUE! base: '5.5%' is a percentage and estimate is not.");
    expect(cell(() => variance(one("5.5%"), one("6%")))).toBe(0.5);
    expect(cell(() => percent(one(5), one("6 %")))).toMatch(/^#VALUE! base: '6 %' is a percentage/);
    expect(cell(() => ties(one("100%"), [[["97.1%"], ["2.9%"]]]))).toBe(true);
    expect(cell(() => ties(one(100), [[["97.1%"], ["2.9%"]]]))).toMatch(/^#VALUE! parts: '97.1%' is a percentage/);
  });

  it("RECOSTED has the one decimal of the page", () => {
    expect(cell(() => recosted(one(2894.9), one(80.2345)))).toBe(2975.1);
    expect(cell(() => recosted(one(1), one(0.25)))).toBe(1.3);
    expect(cell(() => recosted(one(-1), one("(0.25)")))).toBe(-1.3);
  });

  it("SUM reads every cell as printed, or says which it cannot", () => {
    expect(cell(() => total([[["5 754,6"], ["5\u2009900.5"], ["(500.5)"], ["–"], [""]]]))).toBe(11154.6);
    expect(cell(() => total([one(1), one("x")]))).toBe("#VALUE! parts: 'x' is not a number: it contains words.");
  });
});
