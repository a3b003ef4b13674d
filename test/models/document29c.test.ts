import type { Claim } from "../../src/budget/claims";
import { factsOf } from "../../src/budget/factKey";
import { figure } from "../../src/budget/figure/figure";
import { modelOf, text29c } from "./fixtures/modelFiles";

const model = modelOf(text29c);
const facts = factsOf(model);
const changesOf = (ids: readonly string[]): number =>
  model.postChanges.filter(({ id }) => ids.includes(id)).reduce((sum, { count }) => sum + count, 0);

/** What the facts give for a claim, without the sign that the words beside it say. */
function given({ about }: Claim): number | null {
  switch (about.of) {
    case "money":
    case "posts":
      return figure(model, about).value;
    case "object":
      return facts.value({
        of: "object",
        measure: "other",
        fund: "RB",
        component: about.component,
        object: about.object,
      });
    case "postChanges":
      return changesOf(about.changes);
    case "performance":
      return facts.value({ ...about, of: "performance" });
    case "deliverable":
    case "topic":
      return null;
  }
}

describe("the rest of section 29C", () => {
  it("lists its tables in document order", () => {
    const annex = Array.from({ length: 10 }, (_, index) => `A.${index + 1}`);
    const resources = ["29C.4", "29C.5", "29C.6", "29C.7", "29C.8", "Objects", "29C.9", "29C.10", "29C.11", "29C.12"];
    expect(model.tables.map(({ id }) => id)).toEqual([
      "Figure 29C.I",
      "Performance",
      "29C.1",
      "29C.2",
      "29C.3",
      ...annex,
      "Figure 29C.II",
      ...resources,
      "Annex I",
      "Annex II",
    ]);
    expect(model.tables.filter(({ paragraph }) => paragraph === null).map(({ id }) => id)).toEqual([
      "Annex I",
      "Annex II",
    ]);
  });

  it("knows its deliverables: twenty lines, of which the meetings are counted", () => {
    expect(model.deliverables.map(({ lines }) => lines.length)).toEqual([5, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]);
    expect(
      model.deliverables.flatMap(({ table, lines }) =>
        lines.flatMap(({ values }) => values.map(({ year, kind, value }) => `${table} ${year} ${kind} ${value}`)),
      ),
    ).toEqual([
      "29C.2 2019 planned 26910",
      "29C.2 2020 planned 26910",
      "A.10 2018 planned 13440",
      "A.10 2018 actual 20704",
    ]);
    expect(model.printed["A.10"]?.["meetings"]).toMatchObject({
      "2018/planned": { text: "", read: null },
      "2018/actual": { text: "13 440", read: 13440 },
      "2020/planned": { text: "20 704", read: 20704 },
    });
  });

  it("leaves the satisfaction of 2019 unknown, which the text does not give", () => {
    const rates = [
      ["actual", 2018],
      ["planned", 2019],
      ["planned", 2020],
    ] as const;
    expect(
      rates.map(([kind, year]) => facts.value({ of: "performance", measure: "clientSatisfaction", kind, year })),
    ).toEqual([760, null, 850]);
  });

  it("splits the non-post change of executive direction and management by object", () => {
    const amounts = model.objectChanges.filter(({ component }) => component === "EDM").map(({ value }) => value ?? 0);
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(
      figure(model, { of: "money", measure: "other", fund: "RB", component: "EDM", category: "nonPost" }).value,
    );
    expect(
      model.objectChanges
        .filter(({ value }) => value === null)
        .map(({ component, object }) => `${component} ${object}`),
    ).toEqual(["SP1 contractualServices", "SP1 furnitureAndEquipment", "SP3 contractualServices"]);
  });

  it("states what its paragraphs state: one amount in them is not that of the tables", () => {
    const compared = model.claims.flatMap((claim) => {
      const value = given(claim);
      return value === null || claim.read === null ? [] : [{ id: claim.id, agrees: Math.abs(value) === claim.read }];
    });
    expect(compared).toHaveLength(88);
    expect(compared.filter(({ agrees }) => !agrees).map(({ id }) => id)).toEqual(["29C.40-estimate"]);
  });

  it("states the words beside the amounts: one of them is not that of the tables", () => {
    const wrong = model.claims.filter((claim) => {
      const value = given(claim);
      return (
        value !== null &&
        (claim.about.of === "money" || claim.about.of === "object") &&
        claim.direction !== null &&
        claim.direction !== (value > 0 ? "increase" : "decrease")
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual(["29C.48-change"]);
  });

  it("states every amount of paragraphs 29C.37 to 29C.49 as printed", () => {
    const claim = (id: string): Claim | undefined => model.claims.find((other) => other.id === id);
    expect(claim("29C.40-estimate")).toMatchObject({
      where: { paragraph: "29C.40" },
      text: "45 590 300",
      read: 455903,
    });
    expect(claim("29C.43-assessed-posts")).toMatchObject({
      about: { of: "posts", fund: "OA", component: "SP1" },
      text: "4",
      read: 4,
      direction: null,
    });
    expect(claim("29C.45-c-nonPost")).toMatchObject({ text: "", read: null, direction: "increase" });
    expect(claim("plan-SP2-satisfaction-2020")).toMatchObject({ text: "85%", read: 850 });
  });

  it("has thirteen figures, of which one names another component than its own", () => {
    expect(model.figures.map(({ id }) => id)).toHaveLength(13);
    expect(
      model.figures
        .filter(({ component, printed }) => printed.component !== null && printed.component !== component)
        .map(({ id }) => id),
    ).toEqual(["29C.VI"]);
  });

  it("keeps its references, numbers and names as they stand", () => {
    expect(model.references.find(({ id }) => id === "29C.18-paragraph-29C.10")).toMatchObject({
      target: { paragraph: "29C.10" },
      topic: "evaluations",
    });
    expect(model.subjects.find(({ where }) => "paragraph" in where && where.paragraph === "29C.17")?.topic).toBe(
      "evaluations",
    );
    expect(model.numberings.find(({ id }) => id === "paragraphs")?.printed).toHaveLength(49);
    expect(model.numberings.find(({ within }) => within === "29C.48 (b)")?.printed).toEqual([
      "(-)",
      "(二)",
      "(三)",
      "(四)",
    ]);
    expect(model.namings.find(({ id }) => id === "performance-2018-section")).toMatchObject({
      number: "29E",
      text: { zh: "信息和技术通信厅" },
    });
    expect(model.namings.find(({ id }) => id === "II-SP1")?.text?.["zh"]).toBe("信息和通信技术政策、战略和治理");
  });

  it("has its front page", () => {
    expect(model.frontMatter).toMatchObject({
      part: { number: "VIII" },
      section: { number: "29" },
      subsection: { number: "29C" },
      programme: { number: "25" },
    });
  });
});
