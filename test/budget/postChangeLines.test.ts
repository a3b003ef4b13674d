import { postChangeLines, type PostChangeLine } from "../../src/budget/postChangeLines";
import { modelOf, text29c, text98x } from "../models/fixtures/modelFiles";

const model = modelOf(text29c);
const lines = postChangeLines(model);
const say = ({ component, grade, count }: PostChangeLine): string => `${component} ${grade} ${count}`;
const net = (matches: (line: PostChangeLine) => boolean): number =>
  lines.filter(matches).reduce((sum, { count }) => sum + count, 0);
const ofChange = (all: readonly PostChangeLine[], id: string): string[] =>
  all.filter(({ change }) => change.id === id).map(say);

describe("the lines of annex II of section 29C", () => {
  it("stand as the annex prints them", () => {
    expect(lines.map(say)).toEqual([
      "EDM P-5 1",
      "EDM GS (OL) -1",
      "EDM GS (PL) 1",
      "SP1 P-5 -1",
      "SP1 P-4 1",
      "SP1 P-4 -1",
      "SP1 P-3 -2",
      "SP1 P-2/1 1",
      "SP1 P-2/1 -1",
      "SP1 P-3 1",
      "SP1 P-3 -1",
      "SP1 P-4 1",
      "SP1 GS (OL) -1",
      "SP1 P-5 0",
      "SP1 P-5 -1",
      "SP1 D-1 1",
      "SP1 P-4 -2",
      "SP1 P-5 2",
      "SP2 P-4 -1",
      "SP2 GS (OL) 1",
      "SP2 GS (PL) 1",
      "SP2 GS (OL) 11",
      "SP3 P-2/1 -1",
      "SP3 P-5 0",
      "SP3 GS (PL) -1",
      "SP3 LL 1",
      "SP3 P-3 0",
      "SP3 GS (OL) -1",
      "SP3 P-4 1",
      "SP3 P-3 2",
    ]);
  });

  it.each([
    ["D-1", 1],
    ["P-5", 1],
    ["P-4", -1],
    ["P-3", 0],
    ["P-2/1", -1],
    ["GS (PL)", 1],
    ["GS (OL)", 9],
    ["LL", 1],
  ])("change %s by %i", (grade, count) => {
    expect(net((line) => line.grade === grade)).toBe(count);
  });

  it.each([
    ["EDM", "P", 1],
    ["EDM", "GS", 0],
    ["SP1", "P", -2],
    ["SP1", "GS", -1],
    ["SP2", "P", -1],
    ["SP2", "GS", 13],
    ["SP3", "P", 2],
    ["SP3", "GS", -2],
    ["SP3", "OTHER", 1],
  ])("change %s, staff category %s, by %i", (component, category, count) => {
    const inCategory = new Set(
      model.grades.filter(({ staffCategory }) => staffCategory === category).map(({ id }) => id),
    );
    expect(net((line) => line.component === component && inCategory.has(line.grade))).toBe(count);
  });

  it("change the section by 11 posts, all of them from section 2", () => {
    expect(net(() => true)).toBe(11);
    expect(net(({ change }) => change.kind === "transfer" || change.kind === "abolishment")).toBe(11);
    expect(net(({ change }) => ["redeployment", "reclassification", "relocation"].includes(change.kind))).toBe(0);
  });

  it("have names of their own", () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });
});

describe("the lines of each kind of post change", () => {
  const other = postChangeLines(modelOf(text98x));
  it.each([
    ["new-keepers", ["SP2A FS 3"]],
    ["old-clerk", ["PS GS (OL) -1"]],
    ["to-land", ["SP2A P-3 -2", "SP2B P-3 2"]],
    ["from-section-5", ["SP1 P-5 1"]],
    ["to-section-29C", ["PS GS (OL) -2"]],
    ["upgrade", ["EDM P-5 -1", "EDM D-1 1"]],
    ["other-work", ["SP1 P-3 0"]],
    ["converted", ["SP1 NPO -1", "SP1 P-3 1"]],
    ["coast", ["SP2A FS 0"]],
  ])("%s", (id, expected) => {
    expect(ofChange(other, id)).toEqual(expected);
  });

  it("stand by component where the annex gives no order", () => {
    const order = ["EDM", "SP1", "SP2A", "SP2B", "PS"];
    const ranks = other.map(({ component }) => order.indexOf(component));
    expect(ranks).toEqual([...ranks].sort());
  });
});
