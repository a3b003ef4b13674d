import { placementOf, printFormula } from "../../src/sheets/printFormula";
import type { Plan } from "../../src/sheets/plan";
import { planOf } from "../../src/sheets/planOf";
import { narrate } from "../../src/narrative/narrate";
import { section29C } from "../tables/section29C";
import { mark } from "./pseudoLanguage";

jest.mock("../../src/locales/languages", () => {
  const { languages } = jest.requireActual<{ languages: readonly unknown[] }>("../../src/locales/languages");
  const { pseudoLanguage } = jest.requireActual<{ pseudoLanguage: unknown }>("./pseudoLanguage");
  return { languages: [...languages, pseudoLanguage] };
});

const planIn = (language: string): Plan => planOf(section29C, { language, formulas: "native" });
const [pseudo, english, chinese] = [planIn("qps"), planIn("en"), planIn("zh")];

/** What is written, by sheet, row and column. */
const cellsOf = (plan: Plan) =>
  new Map(
    plan.sheets.flatMap(({ table, cells }) => cells.map((cell) => [`${table} | ${cell.row} | ${cell.column}`, cell])),
  );

test("a new language has the same sheets and the same cells in the same places", () => {
  expect(pseudo.sheets.map(({ table, rows, columns }) => ({ table, rows, columns }))).toEqual(
    english.sheets.map(({ table, rows, columns }) => ({ table, rows, columns })),
  );
  const named = english.sheets.filter(({ name }) => /^[A-Z][a-z]/.test(name));
  expect(pseudo.sheets.filter(({ name }) => name.startsWith(mark)).map(({ name }) => name)).toEqual(
    named.map(({ name }) => `${mark}${name}`),
  );
  expect([...cellsOf(pseudo).keys()]).toEqual([...cellsOf(english).keys()]);
});

test("every number is the same", () => {
  const numbers = (plan: Plan) =>
    [...cellsOf(plan)]
      .filter(([, { content }]) => typeof content === "number")
      .map(([at, { content }]) => [at, content]);
  expect(numbers(pseudo).length).toBeGreaterThan(150);
  expect(numbers(pseudo)).toEqual(numbers(english));
});

test("every formula refers to the same cells", () => {
  const references = (plan: Plan) =>
    [...cellsOf(plan)].flatMap(([at, { content }]) =>
      typeof content === "object" && content !== null
        ? [
            [
              at,
              new Set(content.parts.filter((part) => typeof part !== "string").map((part) => JSON.stringify(part))),
            ] as const,
          ]
        : [],
    );
  expect(references(pseudo).length).toBeGreaterThan(500);
  expect(references(pseudo)).toEqual(references(english));
});

test("every label is in the new language, or in the document's where the model has none", () => {
  const [inChinese, inEnglish] = [cellsOf(chinese), cellsOf(english)];
  const strays = [...cellsOf(pseudo)].filter(([at, { content }]) => {
    if (typeof content !== "string" || content.includes(mark)) return false;
    return content !== inChinese.get(at)?.content && content === inEnglish.get(at)?.content;
  });
  expect(strays.map(([at]) => at)).toEqual([]);
  expect(
    [...cellsOf(pseudo).values()].filter(({ content }) => typeof content === "string" && content.includes(mark)).length,
  ).toBeGreaterThan(300);
});

test("formulas name the columns of the list by their new headings", () => {
  const posts = cellsOf(pseudo).get("29C.6 | grade/P-5 | other")?.content;
  const formula =
    typeof posts === "object" && posts !== null ? printFormula(posts, placementOf(pseudo), "29C.6") : String(posts);
  expect(formula).toContain(`SUMIFS(PostChanges[[${mark}Posts]],PostChanges[[${mark}Grade]],"P-5")`);
  expect(new Set(formula.match(/PostChanges\[[^\]]*\]+/g))).toEqual(
    new Set([`PostChanges[[${mark}Posts]]`, `PostChanges[[${mark}Grade]]`]),
  );
});

test("the narrative is told in it too", () => {
  expect(narrate(section29C, "EDM", { language: "qps", part: "posts" })).toBe(
    `${mark}They cover 17 ${mark}posts${mark} (${mark}5 专业及以上职类${mark}, ${mark}12 一般事务及有关职类), ${mark}1 ` +
      `${mark}more than approved for 2019.`,
  );
});
