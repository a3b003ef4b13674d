import fc from "fast-check";
import { type Coordinates, factKey, factsOf } from "../../src/budget/factKey";
import { modelOf, text29c } from "../models/fixtures/modelFiles";

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

const facts = factsOf(modelOf(text29c));

describe("facts by their coordinates", () => {
  it("are found in whole units with their source", () => {
    expect(
      facts.find({ of: "money", measure: "other", fund: "RB", component: "SP1", category: "posts" }),
    ).toMatchObject({ value: -3608, source: { table: "29C.10" } });
    expect(facts.value({ of: "money", measure: "estimate", fund: "OA", component: "SP3", category: null })).toBe(
      316118,
    );
    expect(
      facts.value({ of: "posts", measure: "approved", fund: "RB", component: null, grade: "P-3", staffCategory: null }),
    ).toBe(36);
    expect(facts.value({ of: "rate", series: "airTickets", year: 2018, kind: "actual" })).toBe(495);
  });

  it("tell nil from unknown; what a page leaves blank beside a change that it prints is nil", () => {
    expect(facts.value({ of: "money", measure: "technical", fund: "RB", component: "SP1", category: "posts" })).toBe(0);
    expect(
      facts.value({ of: "money", measure: "expenditure", fund: "RB", component: "SP1", category: "posts" }),
    ).toBeNull();
    expect(
      facts.value({
        of: "posts",
        measure: "technical",
        fund: "RB",
        component: "SP3",
        grade: null,
        staffCategory: "OTHER",
      }),
    ).toBe(0);
  });

  it("give each end of a post change its sign and paragraph", () => {
    expect(facts.find({ of: "postChange", change: "sp3-sp1-p3", end: "from" })).toEqual({
      value: -2,
      source: { paragraph: "29C.42 (a) (iii), 29C.48 (b) (ii)" },
    });
    expect(facts.value({ of: "postChange", change: "sp3-sp1-p3", end: "to" })).toBe(2);
    expect(facts.value({ of: "postChange", change: "sp1-gs", end: "to" })).toBeNull();
  });

  it("hold deliverables, rates of performance and changes by object, each with its place", () => {
    expect(facts.find({ of: "deliverable", table: "A.10", line: "meetings", year: 2018, kind: "actual" })).toEqual({
      value: 20704,
      source: { table: "A.10" },
    });
    expect(facts.find({ of: "performance", measure: "clientSatisfaction", year: 2020, kind: "planned" })?.value).toBe(
      850,
    );
    expect(
      facts.find({ of: "object", measure: "other", fund: "RB", component: "EDM", object: "furnitureAndEquipment" }),
    ).toMatchObject({ value: -968, source: { paragraph: "29C.38" } });
    expect(
      facts.value({ of: "object", measure: "other", fund: "RB", component: "SP1", object: "contractualServices" }),
    ).toBeNull();
  });
});
