import { audit } from "../../../src/audit/audit";
import type { Grid } from "../../../src/audit/reading/grid";

const vacancies = (...cells: readonly (readonly string[])[]): Grid => [
  ["Category", "Approved", "Actual (average)", "Vacancy rate (percentage)"],
  ["Military contingents", "879", "716", "18.5"],
  ["United Nations police", "358", "325", "9.2"],
  ["International staff", "641", "596", "7.0"],
  ...cells,
];

describe("vacancy rates", () => {
  test("are what the encumbered posts leave of the approved ones", () => {
    expect(audit(vacancies(["National staff", "402", "340", "15.4"]))).toMatchObject({
      findings: [],
      counts: { percentages: 4 },
    });
    expect(audit(vacancies(["National staff", "402", "340", "14.5"])).findings).toEqual([
      expect.objectContaining({ row: 4, column: 3, computed: "15.4", misprint: "swapped" }),
    ]);
  });

  test("that fail beyond any misprint may fail for what they are computed from", () => {
    const [finding] = audit(vacancies(["National staff", "402", "240", "15.4"])).findings;
    expect(finding?.others).toEqual([
      { row: 4, column: 1 },
      { row: 4, column: 2 },
    ]);
  });
});

test("of a figure and its half either may be wrong: the one that nothing else bears out is named", () => {
  const { findings } = audit([
    [
      "Object of expenditure",
      "Apportionment",
      "Six-month apportionment",
      "Other changes",
      "Revised estimate for six months",
    ],
    ["Posts", "1 347.2", "673.6", "(133.0)", "540.6"],
    ["Travel", "47.4", "23.7", "—", "23.7"],
    ["Communications", "72.5", "13.8", "—", "13.8"],
    ["Medical", "10.0", "5.0", "—", "5.0"],
    ["Total", "1 432.1", "716.1", "(133.0)", "583.1"],
  ]);
  expect(findings).toEqual([expect.objectContaining({ row: 3, column: 1 })]);
});
