import type { Component, Grade, Model, PostChange, TableEntry } from "../../src/budget/model";
import { section29C } from "./section29C";

const SUBPROGRAMMES = 60;
const GRADES = 28;
const CHANGES = 320;

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
const own = (number: number): string => `SUB${String(number)}`;

const components: readonly Component[] = numbers(SUBPROGRAMMES).map((number) => ({
  id: own(number),
  parent: "PW",
  number,
  label: { en: `Development of region ${String(number)}`, zh: `第 ${String(number)} 区域的发展` },
}));
const categories = section29C.staffCategories.map(({ id }) => id);
const grades: readonly Grade[] = numbers(GRADES).map((number) => ({
  id: `G-${String(number)}`,
  label: { en: `G-${String(number)}`, zh: `G-${String(number)}` },
  staffCategory: categories[number % categories.length]!,
}));
const [template] = section29C.postChanges;
const [entry] = section29C.tables.filter(({ family }) => family === "component");

const postChanges: readonly PostChange[] = numbers(CHANGES).map((number) => {
  const place = (shift: number) => ({
    component: own(((number + shift) % SUBPROGRAMMES) + 1),
    grade: `G-${String((number % GRADES) + 1)}`,
    section: null,
    dutyStation: null,
  });
  return {
    ...template!,
    id: `change-${String(number)}`,
    kind: "redeployment",
    count: 1,
    from: place(0),
    to: place(7),
    paragraph: `1.${String(number)}`,
  };
});

/** A section with sixty subprogrammes, twenty-eight grades more and three hundred and twenty changes of posts. */
export const largeSection: Model = {
  ...section29C,
  id: "large",
  components: [...section29C.components.filter(({ parent }) => parent === null), ...components],
  grades: [...section29C.grades, ...grades],
  money: [
    ...section29C.money.filter(({ component }) => component === "EDM"),
    ...components.flatMap(({ id }) =>
      section29C.money.filter(({ component }) => component === "SP1").map((fact) => ({ ...fact, component: id })),
    ),
  ],
  posts: section29C.posts.filter(({ component }) => component === "EDM" || component === null),
  postChanges,
  objectChanges: [],
  performance: [],
  tables: section29C.tables
    .filter(
      ({ family, component }) =>
        !["performance", "objects"].includes(family) && (family !== "component" || component === "EDM"),
    )
    .flatMap((each): TableEntry[] =>
      each.family === "programme"
        ? [each, ...components.map(({ id }): TableEntry => ({ ...entry!, id: `Z.${id}`, component: id, notes: [] }))]
        : [each],
    ),
  figures: section29C.figures.filter(
    ({ component }) => component === null || component === "PW" || component === "EDM",
  ),
  printed: {},
};
