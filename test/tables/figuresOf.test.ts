import { figuresOf } from "../../src/tables/figuresOf";
import { tablesOf } from "../../src/tables/tablesOf";
import { section29C } from "./section29C";

const tables = tablesOf(section29C);
const figures = figuresOf(section29C, tables);
const figure = (id: string) => figures.find((each) => each.id === id)!;

test("section 29C has twelve figures that numbers decide, and one of client satisfaction", () => {
  expect(figures.map(({ id }) => id)).toEqual([
    ...["II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"].map((numeral) => `29C.${numeral}`),
    "clientSatisfaction",
  ]);
});

test("the caption that the document repeats by mistake names the programme of work", () => {
  expect(figure("29C.VI").caption["zh"]).toBe("工作方案所需资源占经常预算的百分比");
  expect(figure("29C.VI").name).toMatchObject({ en: "Figure 29C.VI", zh: "图 29C.六" });
});

test("a distribution splits posts by the staff categories of its component's table", () => {
  expect(figure("29C.XII").rows.map(({ key }) => key)).toEqual([
    "posts/P",
    "posts/GS",
    "posts/OTHER",
    "money/posts",
    "money/nonPost",
    "total",
  ]);
  expect(figure("29C.IV").rows.map(({ key }) => key)).toEqual([
    "posts/P",
    "posts/GS",
    "money/posts",
    "money/nonPost",
    "total",
  ]);
});

test("a section without a table of its component has no figure of it", () => {
  const without = { ...section29C, tables: section29C.tables.filter(({ id }) => id !== "29C.8") };
  const ids = figuresOf(without, tablesOf(without)).map(({ id }) => id);
  expect(ids).not.toContain("29C.IV");
  expect(ids).toContain("29C.VIII");
});
