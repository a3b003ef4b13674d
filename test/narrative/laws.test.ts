import fc from "fast-check";
import { evaluate } from "../../src/tables/evaluate";
import { tablesOf } from "../../src/tables/tablesOf";
import type { Model } from "../../src/budget/model";
import { narrate } from "../../src/narrative/narrate";
import { section29C } from "../tables/section29C";

const leaves = section29C.money.filter(({ fund }) => fund === "RB");
/** Hundreds of dollars: nil, one, the smallest that is shown as a percentage, and amounts larger than any section's. */
const amount = fc.oneof(
  fc.constantFrom(0, 1, -1, 5),
  fc.integer({ min: -9_000_000, max: 9_000_000 }),
  fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }),
);

/** The section with other amounts of the regular budget, and some changes of posts left out. */
const sections: fc.Arbitrary<Model> = fc
  .tuple(
    fc.array(amount, { minLength: leaves.length, maxLength: leaves.length }),
    fc.subarray([...section29C.postChanges]),
  )
  .map(([amounts, postChanges]) => ({
    ...section29C,
    postChanges,
    money: section29C.money.map((fact) =>
      fact.fund === "RB" && fact.value !== null ? { ...fact, value: amounts[leaves.indexOf(fact)]! } : fact,
    ),
  }));

const tableOf = { EDM: "29C.8", PW: "29C.9", SP1: "29C.10", SP2: "29C.11", SP3: "29C.12" } as const;
const components = Object.keys(tableOf) as (keyof typeof tableOf)[];

const grouped = (units: number, separator = ","): string =>
  String(Math.abs(units)).replace(/\B(?=(\d{3})+$)/g, separator);
const dollars = (units: number): string => `$${grouped(units * 100)}`;
const inChinese = (units: number): string => `${grouped(units * 100, "\u00a0")}\u00a0美元`;

function said(model: Model, component: keyof typeof tableOf, language: string) {
  const values = evaluate(tablesOf(model))[tableOf[component]]!;
  const [money, posts] = [values["money/total"] ?? {}, values["posts/total"] ?? {}];
  const part = (name: string): string => narrate(model, component, { language, part: name }) ?? "";
  return { money: (column: string) => money[column] ?? 0, posts: (column: string) => posts[column] ?? 0, part };
}

const eachSection = (law: (model: Model, component: keyof typeof tableOf) => void): void => {
  fc.assert(fc.property(sections, fc.constantFrom(...components), law), { numRuns: 150 });
};

test("the resources told are the estimate of the table, and their change has its size and direction", () => {
  eachSection((model, component) => {
    const { money, part } = said(model, component, "en");
    const sign = money("estimate") < 0 ? "−" : "";
    const change =
      money("change") === 0
        ? "the same as"
        : `${money("change") > 0 ? "an increase" : "a decrease"} of ${dollars(money("change"))}`;
    expect(part("resources")).toContain(` amount to ${sign}${dollars(money("estimate"))}, ${change}`);
    expect(part("resources").includes("per cent")).toBe(money("change") !== 0 && money("percentage") !== 0);
    const zh = said(model, component, "zh").part("resources");
    expect(zh).toContain(`为 ${sign}${inChinese(money("estimate"))}`);
    expect(zh).toContain(
      money("change") === 0 ? "没有变动" : `${money("change") > 0 ? "增加" : "减少"} ${inChinese(money("change"))}`,
    );
  });
});

test("the posts that are told are those of the table, one of them without an s", () => {
  eachSection((model, component) => {
    const { posts, part } = said(model, component, "en");
    const [count, change] = [posts("estimate"), posts("change")];
    const comparison = change === 0 ? "the same number as" : `${grouped(change)} ${change > 0 ? "more" : "fewer"} than`;
    const told = part("posts").replace(/ \(.*\)/, "");
    const number = `${count < 0 ? "−" : ""}${grouped(count)}\u00a0${Math.abs(count) === 1 ? "post" : "posts"}`;
    expect(told).toBe(`They cover ${number}, ${comparison} approved for 2019.`);
  });
});

test("every part of the change is told unless it is nil, in the direction that the table has", () => {
  eachSection((model, component) => {
    const { money, part } = said(model, component, "en");
    const told = part("reasons");
    expect(
      told.startsWith(
        money("change") === 0
          ? "Resources do not change in total."
          : `Resources ${money("change") > 0 ? "increase" : "decrease"} by a net amount of ` +
              `${dollars(money("change"))}.`,
      ),
    ).toBe(true);
    for (const [column, name] of [
      ["technical", "Technical adjustments"],
      ["mandates", "New/expanded mandates"],
      ["other", "Other changes"],
    ] as const) {
      const value = money(column);
      expect(told.includes(`${name}: net ${value > 0 ? "increase" : "decrease"} of ${dollars(value)}.`)).toBe(
        value !== 0,
      );
    }
  });
});

test("nothing that is told has an empty place or an empty list", () => {
  eachSection((model, component) => {
    for (const language of ["en", "zh"])
      expect(narrate(model, component, { language })).not.toMatch(/[{}]|undefined|NaN|:\.|：。|  /);
  });
});
