import type { Component, Model, TableEntry } from "../../src/budget/model";
import { tablesOf } from "../../src/tables/tablesOf";
import { section29C } from "./section29C";

/**
 * Section 29C as another section might be cut: subprogramme 2 split into two parts with tables of their own, programme
 * support beside the programme of work without anything in it, and Field Service posts of a grade that 29C does not
 * have.
 */
const split: Model = {
  ...section29C,
  id: "deeper",
  components: [
    ...section29C.components,
    part("SP2A", "SP2", "Part A"),
    part("SP2B", "SP2", "Part B"),
    part("PS", null, "Programme support"),
  ],
  staffCategories: [...section29C.staffCategories, { id: "FIELD", label: { en: "Field Service" } }],
  grades: [...section29C.grades, { id: "FS", label: { en: "FS" }, staffCategory: "FIELD" }],
  money: [
    ...section29C.money.map((fact) => ({ ...fact, component: fact.component === "SP2" ? "SP2A" : fact.component })),
    {
      measure: "appropriation",
      fund: "RB",
      component: "PS",
      category: "nonPost",
      value: 5000,
      source: { table: "X.2" },
    },
    { measure: "other", fund: "RB", component: "SP2B", category: "posts", value: -300, source: { table: "X.1" } },
  ],
  posts: section29C.posts.map((fact) => ({ ...fact, component: fact.component === "SP2" ? "SP2A" : fact.component })),
  postChanges: [
    ...section29C.postChanges.map((change) => ({ ...change, from: moved(change.from), to: moved(change.to) })),
    {
      id: "fs",
      kind: "establishment",
      count: 3,
      from: null,
      to: { component: "SP2B", grade: "FS", section: null, dutyStation: null },
      title: { en: "Field Technician" },
      reason: { en: "New mandate" },
      paragraph: "1",
      fund: "RB",
    },
  ],
  tables: section29C.tables.flatMap((entry): TableEntry[] =>
    entry.component === "SP2" && entry.family === "component"
      ? [
          { ...entry, family: "programme" },
          { ...entry, id: "X.0", component: "SP2A" },
          { ...entry, id: "X.1", component: "SP2B" },
          { ...entry, id: "X.2", component: "PS" },
        ]
      : [entry],
  ),
};

/** A part without anything in it has nil of everything, which is told; expenditure stays unknown. */
const nils = tablesOf(split)
  .flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells)))
  .flatMap((cell) => (cell.kind === "input" && cell.value === null ? [cell.fact] : []));

export const deeperSection: Model = {
  ...split,
  money: [
    ...split.money,
    ...nils.flatMap((fact) =>
      fact.of === "money" && fact.measure !== "expenditure" ? [{ ...fact, value: 0, source: { table: "X.1" } }] : [],
    ),
  ],
  posts: [
    ...split.posts,
    ...nils.flatMap((fact) => (fact.of === "posts" ? [{ ...fact, value: 0, source: { table: "X.1" } }] : [])),
  ],
};

function part(id: string, parent: string | null, name: string): Component {
  return { id, parent, number: null, label: { en: name } };
}

function moved<Place extends { readonly component: string | null }>(place: Place | null): Place | null {
  return place === null ? null : { ...place, component: place.component === "SP2" ? "SP2A" : place.component };
}
