import fc from "fast-check";
import { leafComponents } from "../../src/budget/components";
import { factKey } from "../../src/budget/factKey";
import type { Model } from "../../src/budget/model";
import { isError } from "../../src/models/findings/place";
import { findingSentence } from "../../src/models/findings/describeFinding";
import { readModel } from "../../src/models/readModel";
import { writeModelFile } from "../../src/models/writeModelFile";
import { text29c, text98x } from "./fixtures/modelFiles";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

const documents = [text29c, text98x].map((text) => {
  const document = JSON.parse(text) as Json;
  return { document, paths: pathsOf(document) };
});

function pathsOf(value: Json, path: Path = []): Path[] {
  const own: Path[] = path.length === 0 ? [] : [path];
  if (typeof value !== "object" || value === null) return own;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    ...own,
    ...keys.flatMap((key) => pathsOf((value as Record<string | number, Json>)[key] ?? null, [...path, key])),
  ];
}

const strays: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    0.25,
    1e300,
    "",
    "=1+1",
    "RB",
    "SP1",
    "PW",
    "P-4",
    "posts",
    "29C.8",
    "constructor",
    "\u0000",
    "12",
    [],
    {},
    [[]],
    { id: "x" },
  ),
  fc.integer({ min: -5000, max: 5000 }),
  fc.string({ unit: "binary", maxLength: 8 }),
);

/** What happens to one node of a document. */
const mutation = fc.record({
  node: fc.nat(),
  stray: strays,
  what: fc.constantFrom("drop", "rename", "retype", "repeat", "swap"),
  other: fc.nat(),
});

function mutate(
  which: number,
  mutations: readonly { readonly node: number; readonly stray: Json; readonly what: string; readonly other: number }[],
): Json {
  const { document, paths } = documents[which]!;
  const root = structuredClone(document);
  for (const { node, stray, what, other } of mutations) {
    const path = paths[node % paths.length]!;
    const holder = at(root, path.slice(0, -1));
    const key = path.at(-1)!;
    if (typeof holder !== "object" || holder === null) continue;
    const fields = holder as Record<string | number, Json>;
    if (what === "retype") fields[key] = stray;
    else if (what === "swap") fields[key] = structuredClone(at(document, paths[other % paths.length]!) ?? null);
    else if (Array.isArray(holder)) {
      if (what === "repeat") holder.push(structuredClone(holder[Number(key)] ?? null));
      else holder.splice(Number(key), 1);
    } else {
      if (what === "rename") fields[typeof stray === "string" ? stray : "renamed"] = fields[key] ?? null;
      Reflect.deleteProperty(fields, key);
    }
  }
  return root;
}

const at = (value: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string | number, Json>)[key] : undefined,
    value,
  );

/** What everything downstream relies on. */
function expectSound(model: Model): void {
  const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const components = ids(model.components);
  const grades = ids(model.grades);
  const funds = ids(model.funds);
  const leaves = ids(leafComponents(model.components));
  for (const list of [
    model.components,
    model.funds,
    model.grades,
    model.staffCategories,
    model.dutyStations,
    model.rates,
    model.postChanges,
    model.tables,
  ])
    expect(ids(list).size).toBe(list.length);
  for (const [index, { parent }] of model.components.entries())
    expect(parent === null || model.components.findIndex(({ id }) => id === parent) < index).toBe(true);
  expect(model.funds[0]?.id).toBe("RB");
  const keys = [
    ...model.money.map((fact) => factKey({ of: "money", ...fact })),
    ...model.posts.map((fact) => factKey({ of: "posts", ...fact })),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  for (const { value, fund, component } of [...model.money, ...model.posts]) {
    expect(Number.isSafeInteger(value) && funds.has(fund) && (component === null || components.has(component))).toBe(
      true,
    );
  }
  for (const { from, to, count, fund } of model.postChanges) {
    expect(Number.isSafeInteger(count) && count > 0 && funds.has(fund) && (from !== null || to !== null)).toBe(true);
    for (const place of [from, to])
      if (place !== null)
        expect(
          grades.has(place.grade) &&
            (place.section === null ? leaves.has(place.component ?? "") : place.component === null),
        ).toBe(true);
  }
  for (const { component, object, value, direction } of model.objectChanges) {
    expect(
      leaves.has(component) &&
        ids(model.objects).has(object) &&
        (value === null || value > 0 === (direction === "increase")),
    ).toBe(true);
  }
  for (const { table, lines } of model.deliverables) {
    expect(model.tables.some(({ id, family }) => id === table && family === "deliverables")).toBe(true);
    for (const { subcategory, values } of lines)
      expect(
        ids(model.deliverableSubcategories).has(subcategory) &&
          values.every(({ value }) => Number.isSafeInteger(value) && value >= 0),
      ).toBe(true);
  }
  for (const { component, years, values } of model.performance)
    expect(
      components.has(component) &&
        values.every(({ year, value }) => years.includes(year) && Number.isSafeInteger(value)),
    ).toBe(true);
  for (const { about, read, direction, text } of model.claims) {
    expect((read === null || Number.isSafeInteger(read)) && (text !== "" || direction !== null)).toBe(true);
    if (about.of === "postChanges") expect(about.changes.every((id) => ids(model.postChanges).has(id))).toBe(true);
  }
  for (const { topic } of [...model.references, ...model.subjects]) expect(ids(model.topics).has(topic)).toBe(true);
  expect(readModel(writeModelFile(model)).model).toEqual(model);
  for (const label of labels(model)) {
    expect(Object.keys(label)).toEqual(expect.arrayContaining([...model.languages]));
    for (const words of Object.values(label)) expect(words).toMatch(/^[^=+\-@\u0000-\u001f][^\u0000-\u001f]*$/);
  }
  for (const table of Object.keys(model.printed)) expect(ids(model.tables).has(table)).toBe(true);
}

function labels({
  titles,
  components,
  funds,
  grades,
  postChanges,
  tables,
  topics,
  headings,
  figures,
  performance,
}: Model): readonly Readonly<Record<string, string>>[] {
  const statements = performance.flatMap((measure) => measure.statements.map(({ text }) => text));
  return [
    ...Object.values(titles),
    ...statements,
    ...figures.map(({ caption }) => caption),
    ...[...components, ...funds, ...grades, ...topics, ...headings, ...performance].map(({ label }) => label),
    ...postChanges.flatMap(({ title, reason }) => [title, reason]),
    ...tables.map(({ title }) => title),
  ];
}

describe("a model file", () => {
  it("in which something was dropped, renamed, retyped, repeated or swapped gives a model or errors", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1 }), fc.array(mutation, { minLength: 1, maxLength: 3 }), (which, mutations) => {
        const { model, findings } = readModel(JSON.stringify(mutate(which, mutations)));
        expect(model === null).toBe(findings.some(isError));
        if (model !== null) expectSound(model);
        for (const found of findings)
          for (const language of ["en", "zh"])
            expect(findingSentence(found, language)).not.toMatch(/\{[a-z]+\}|undefined|\[object/);
      }),
      { numRuns: 100 },
    );
  });

  it("that was torn as text never makes reading throw", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: text98x.length }),
        fc.nat({ max: 3 }),
        fc.constantFrom("", "{", "}", "[", ",", '"', ":", "\\", "-", "0", "\u2028"),
        (offset, length, stray) => {
          const { model, findings } = readModel(text98x.slice(0, offset) + stray + text98x.slice(offset + length));
          expect(model === null).toBe(findings.some(isError));
        },
      ),
      { numRuns: 100 },
    );
  });
});
