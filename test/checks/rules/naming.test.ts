import type { Model } from "../../../src/budget/model";
import { naming } from "../../../src/checks/rules/naming";
import { subjectOf } from "../../../src/checks/subject";
import { section29C } from "../../tables/section29C";

const found = (model: Model) =>
  naming(subjectOf(model)).map(({ place, printed, computed, misprint }) => ({ place, printed, computed, misprint }));
const known = found(section29C).length;
const fresh = (model: Model) => found(model).slice(known);

/** The section with other words for the reason of a change of posts. */
const reasoned = (zh: string, en: string): Model => ({
  ...section29C,
  postChanges: section29C.postChanges.map((change) =>
    change.id === "sp1-vienna-p5" ? { ...change, reason: { zh, en } } : change,
  ),
});

test.each([
  ["加强在巴仑西亚的力量", "Strengthens the presence in Vienna", "巴仑西亚", "巴伦西亚"],
  ["加强在维也纳的力量", "Strengthens the presence in Valancia", "Valancia", "Valencia"],
])(
  "a place name with one character wrong is found in any words about a change: %s, %s",
  (zh, en, printed, computed) => {
    expect(fresh(reasoned(zh, en))).toEqual([
      {
        place: { table: "Annex II", row: "sp1-vienna-p5/both", column: "reason" },
        ...{ printed, computed, misprint: "characterChanged" },
      },
    ]);
  },
);

test("a name that is right, and words that are like none, are no misprint", () => {
  expect(fresh(reasoned("加强在巴伦西亚和维也纳的力量", "In Valencia, Vienna and Valladolid"))).toEqual([]);
});

const worded = (texts: readonly string[]): Model => ({
  ...section29C,
  namings: texts.map((zh, index) => ({
    ...section29C.namings[0]!,
    ...{ id: `w${index}`, where: { paragraph: `29C.${index + 1}` }, number: null, role: null },
    ...{ topic: "appropriation", text: { zh, en: "Appropriation" } },
  })),
});

test("where places word a topic in two ways, the rarer one is found", () => {
  expect(found(worded(["拨款", "拨款", "批款"]))).toMatchObject([{ printed: "批款", computed: "拨款" }]);
  expect(found(worded(["拨款", "批款"]))).toMatchObject([{ printed: "拨款", computed: "批款" }]);
  expect(found(worded(["拨款", "拨款"]))).toEqual([]);
});
