import { formatNumber } from "../../../src/budget/notation/formatNumber";

describe("a number in United Nations notation", () => {
  it.each([
    [10971.7, "money", "10 971.7"],
    [-635.2, "money", "(635.2)"],
    [45590.2, "money", "45 590.2"],
    [1234567, "money", "1 234 567.0"],
    [0, "money", "—"],
    [-0, "money", "—"],
    [0.04, "percentage", "—"],
    [-0.05, "percentage", "(0.1)"],
    [2140, "money", "2 140.0"],
    [17, "posts", "17"],
    [-3, "posts", "(3)"],
    [1024, "posts", "1 024"],
    [6.25, "percentage", "6.3"],
    [-17.6, "percentage", "(17.6)"],
    [100, "rate", "100"],
    [49.5, "rate", "49.5"],
    [1206.6000000000022, "money", "1 206.6"],
    [1e21, "posts", "1 000 000 000 000 000 000 000"],
  ] as const)("%d as %s is %s", (value, quantity, text) => expect(formatNumber(value, quantity)).toBe(text));
});
