import { subjectOf } from "../../src/checks/subject";
import { checkSubject } from "../../src/checks/rules/checkModel";
import { takesPart } from "../../src/trace/cellFigure";
import { traceOf, type Trace } from "../../src/trace/traceOf";
import { section29C } from "../tables/section29C";

const subject = subjectOf(section29C);
const trace = (table: string, row: string, column: string): Trace =>
  traceOf(subject, subject.values, { table, row, column })!;
const leaves = (traced: Trace): readonly Trace[] =>
  traced.inputs.length === 0 ? [traced] : traced.inputs.flatMap(leaves);

test("a cell is said in the reader's language", () => {
  const { words } = trace("29C.10", "money/total", "change");
  expect(words["en"]).toBe("Total change, subprogramme 1, regular budget");
  expect(words["zh"]).toBe("变动共计，次级方案 1，经常预算");
});

test.each([
  [
    "29C.10",
    "money/posts",
    "change",
    "Total change = Technical adjustments + New/expanded mandates + Other",
    "(360.8) = — + — + (360.8)",
  ],
  [
    "29C.10",
    "money/total",
    "percentage",
    "Percentage = Total change ÷ 2019 appropriation × 100",
    "(5.8) = (635.2) ÷ 10 971.7 × 100",
  ],
  [
    "29C.4",
    "money/SP2",
    "RB/variance",
    "Variance = 2020 estimate (before recosting) − 2019 appropriation",
    "1 206.6 = 20 545.4 − 19 338.8",
  ],
  [
    "29C.5",
    "component/EDM",
    "recosted",
    "2020 estimate (after recosting) = 2020 estimate (before recosting) + Recosting",
    "2 975.1 = 2 894.9 + 80.2",
  ],
  ["29C.6", "category/GS", "other", "Subtotal = Principal level + Other level", "10 = 1 + 9"],
  ["29C.8", "posts/GS", "other", "Other = lines of Annex II", "— = (1) + 1"],
] as const)("%s, %s, %s is worked out as %s", (table, row, column, formula, sentence) => {
  const traced = trace(table, row, column);
  expect(traced.formula?.["en"]).toBe(formula);
  expect(traced.sentence).toBe(sentence);
});

test("every derived cell has its sentence, and following its inputs ends at what was printed or left blank", () => {
  const derived = subject.net.netCells
    .filter(({ cell }) => cell.kind === "derived")
    .map(({ at }) => traceOf(subject, subject.values, at)!);
  expect(derived.length).toBeGreaterThan(400);
  expect(derived.filter(({ sentence, formula }) => sentence === null || formula === null)).toEqual([]);
  expect(derived.filter((traced) => leaves(traced).some(({ source }) => source === null))).toEqual([]);
});

test("a count of posts leads to the changes behind it, with their paragraphs", () => {
  const { inputs } = trace("29C.6", "grade/GS (PL)", "other");
  expect(inputs.map(({ change }) => change?.["en"])).toEqual([
    "Reclassification: 1 Staff Assistant (GS (OL) → GS (PL))",
    "Transfer: 1 Information and communications technology staff (GS (PL))",
    "Relocation: 1 Information Systems Assistant (GS (PL) → LL)",
  ]);
  expect(inputs[0]?.source).toEqual({ paragraph: "29C.38 (a)" });
});

test("a cell takes part in its own check, in those of what follows from it, and in what the text states", () => {
  const parts = takesPart(subject, checkSubject(subject), { table: "29C.12", row: "money/total", column: "change" });
  expect(parts.map(({ rule, place }) => [rule, Object.values(place).join(" ")])).toEqual(
    expect.arrayContaining([
      ["footing", "29C.12 money/total change"],
      ["percentage", "29C.12 money/total percentage"],
      ["statedAmount", "29C.47"],
      ["statedAmount", "29C.48"],
    ]),
  );
});

test("a check that does not hold says so", () => {
  const parts = takesPart(subject, checkSubject(subject), {
    table: "Annex II",
    row: "sp1-p3-p4/from",
    column: "count",
  });
  expect(parts.find(({ rule }) => rule === "facts")?.holds).toBe(false);
});
