import fc from "fast-check";
import { factKey, type Coordinates } from "../../src/budget/factKey";

const id = fc.constantFrom("EDM", "SP1", "RB", "P-4", "P-2/1", "GS (PL)", "posts");
const idOrNone = fc.option(id, { nil: null });
const coordinates: fc.Arbitrary<Coordinates> = fc.oneof(
  fc.record({
    of: fc.constant("money" as const),
    measure: fc.constantFrom("other" as const, "technical" as const),
    fund: id,
    component: idOrNone,
    category: fc.constantFrom("posts" as const, "nonPost" as const, null),
  }),
  fc.record({
    of: fc.constant("posts" as const),
    measure: fc.constantFrom("approved" as const, "technical" as const),
    fund: id,
    component: idOrNone,
    grade: idOrNone,
    staffCategory: idOrNone,
  }),
  fc.record({
    of: fc.constant("rate" as const),
    series: id,
    year: fc.integer({ min: 2018, max: 2020 }),
    kind: fc.constantFrom("planned" as const, "actual" as const),
  }),
  fc.record({
    of: fc.constant("postChange" as const),
    change: id,
    end: fc.constantFrom("from" as const, "to" as const),
  }),
  fc.record({
    of: fc.constant("object" as const),
    measure: fc.constantFrom("other" as const, "technical" as const),
    fund: id,
    component: id,
    object: id,
  }),
  fc.record({
    of: fc.constant("deliverable" as const),
    table: id,
    line: id,
    year: fc.integer({ min: 2018, max: 2020 }),
    kind: fc.constantFrom("planned" as const, "actual" as const),
  }),
  fc.record({
    of: fc.constant("performance" as const),
    measure: id,
    year: fc.integer({ min: 2018, max: 2020 }),
    kind: fc.constantFrom("planned" as const, "actual" as const),
  }),
);

describe("the key of a fact", () => {
  it("is readable", () => {
    expect(factKey({ of: "money", measure: "other", fund: "RB", component: "SP1", category: "posts" })).toBe(
      "money|other|RB|SP1|posts",
    );
    expect(
      factKey({ of: "posts", measure: "approved", fund: "RB", component: null, grade: "P-2/1", staffCategory: null }),
    ).toBe("posts|approved|RB||P-2/1|");
  });

  it("is equal for equal coordinates and for no others", () => {
    fc.assert(
      fc.property(coordinates, coordinates, (one, other) => {
        const sorted = (at: Coordinates): string => JSON.stringify(Object.entries(at).sort());
        expect(factKey(one) === factKey(other)).toBe(sorted(one) === sorted(other));
      }),
    );
  });
});
