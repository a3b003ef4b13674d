import { audit } from "../../../src/audit/audit";
import type { Grid } from "../../../src/audit/reading/grid";

const statement = (surplus: string): Grid => [
  ["", "2019", "2018"],
  ["Assessed contributions", "815 203", "790 114"],
  ["Investment revenue", "12 007", "9 871"],
  ["Total revenue", "827 210", "799 985"],
  ["Salaries", "501 330", "498 207"],
  ["Travel", "20 114", "22 390"],
  ["Grants", "101 402", "99 008"],
  ["Total expenses", "622 846", "619 605"],
  ["Surplus/(deficit) for the year", surplus, "180 380"],
];

test("a surplus is what expenses leave of revenue, however far the totals stand apart", () => {
  expect(audit(statement("204 364")).rows[8]).toMatchObject({
    role: "variance",
    from: [
      { line: 3, sign: 1 },
      { line: 7, sign: -1 },
    ],
  });
  expect(audit(statement("204 634")).findings).toEqual([
    expect.objectContaining({ row: 8, column: 1, computed: "204 364", misprint: "swapped" }),
  ]);
});
