import { checkModel } from "../../../src/checks/rules/checkModel";
import { type Finding, isCell, MOST_CULPRITS } from "../../../src/checks/finding";
import { section29C } from "../../tables/section29C";
import { everySlip, type SlippedCell } from "../aSlip";

/** Every so many of all slips, beginning somewhere: enough to see each table, end and kind. */
const [STEP, SEED] = [43, 7];
const sample = [...everySlip(section29C)].filter((_slipped, index) => index % STEP === SEED);
const sayingOf = ({ rule, place, printed, computed }: Finding): string =>
  JSON.stringify([rule, place, printed, computed]);
const known = new Set(checkModel(section29C).map(sayingOf));
const found = new Map(
  sample.map((slipped) => [slipped, checkModel(slipped.model()).filter((finding) => !known.has(sayingOf(finding)))]),
);

const nameOf = (at: SlippedCell["at"]): string => [at.table, at.row, at.column].join(" ");
const cellsNamed = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.flatMap(({ place, culprits }) => [...(isCell(place) ? [place] : []), ...culprits]).map(nameOf));

/** Nothing in the document follows from the rates: where page and fact say the same, nobody can know better. */
const isRateOnBoth = ({ at, end }: SlippedCell): boolean => at.table === "29C.7" && end === "both";

test("the sample has slips of every kind, at every end", () => {
  expect(new Set(sample.map(({ slip }) => slip)).size).toBe(5);
  expect(new Set(sample.map(({ end }) => end)).size).toBe(3);
});

test("one slip in any cell is found, whether the page or the fact has it", () => {
  const missed = [...found].filter(([slipped, findings]) => findings.length === 0 && !isRateOnBoth(slipped));
  expect(missed.map(([{ at, end, slip }]) => `${nameOf(at)}: ${slip}, ${end}`)).toEqual([]);
});

test("it is among at most three cells named in at least 95 of 100 cases", () => {
  const judged = [...found].filter(([slipped]) => !isRateOnBoth(slipped));
  const named = judged.filter(
    ([{ at }, findings]) => cellsNamed(findings).size <= MOST_CULPRITS && cellsNamed(findings).has(nameOf(at)),
  );
  expect(named.length / judged.length).toBeGreaterThanOrEqual(0.95);
});
