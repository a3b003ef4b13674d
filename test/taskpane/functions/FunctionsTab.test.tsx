/** @jest-environment jsdom */
import { messages as english } from "../../../src/locales/en/messages";
import { examples, functionList, search, signature } from "../../../src/taskpane/functions/functionList";
import { aPane } from "../pane/aPane";

const metadata = {
  functions: [
    {
      id: "POSTS",
      name: "POSTS",
      description: "Approved posts and their net changes.",
      parameters: [
        { name: "approved", description: "Posts approved." },
        { name: "changes", description: "The post changes." },
        { name: "grade", description: "Only this grade.", optional: true },
      ],
    },
    {
      id: "ESTIMATE",
      name: "ESTIMATE",
      description: "Base and changes.",
      parameters: [
        { name: "base", description: "" },
        { name: "changes", description: "", repeating: true },
      ],
    },
    { id: "NEWER", name: "NEWER", description: "Something that has no words in the interface yet.", parameters: [] },
  ],
};

test("a call is written with optional arguments in brackets and repeated ones open", () => {
  expect(functionList(metadata).map(signature)).toEqual([
    "BUDGET.POSTS(approved, changes, [grade])",
    "BUDGET.ESTIMATE(base, changes…)",
    "BUDGET.NEWER()",
  ]);
});

test.each([null, 7, "text", [], {}, { functions: 3 }, { functions: [null, {}, { name: 3 }] }])(
  "metadata such as %j gives no function with a name, and no exception",
  (odd) => {
    expect(functionList(odd).filter(({ name }) => name !== "")).toEqual([]);
  },
);

test("functions are found by all words of the search, in any order and case", () => {
  const found = (wanted: string) =>
    search(functionList(metadata), wanted, ({ name }) => (name === "POSTS" ? "员额" : "")).map(({ name }) => name);
  expect(found("")).toEqual(["POSTS", "ESTIMATE", "NEWER"]);
  expect(found("changes BASE")).toEqual(["ESTIMATE"]);
  expect(found("员额")).toEqual(["POSTS"]);
  expect(found("nothing")).toEqual([]);
});

test("every example calls the function that it stands for", () => {
  const strays = Object.entries(examples).filter(([name, { formula }]) => !formula.startsWith(`=BUDGET.${name}(`));
  expect(strays).toEqual([]);
});

test("the tab lists each function with its arguments and its words, or else its own description", async () => {
  const pane = await aPane((desk) => {
    desk.metadata = metadata;
  });
  await pane.press("Functions");
  expect(pane.all(".function summary").map((each) => each.textContent)).toEqual([
    "BUDGET.POSTS(approved, changes, [grade])Posts: those approved and the net of the post changes that match.",
    "BUDGET.ESTIMATE(base, changes…)The base and every change to it.",
    "BUDGET.NEWER()Something that has no words in the interface yet.",
  ]);
  expect(pane.find(".function dl")?.textContent).toContain("grade optional");
  await pane.leave();
});

test("without metadata the tab says so", async () => {
  const pane = await aPane();
  await pane.press("Functions");
  expect(pane.text()).toContain("The list of functions could not be read.");
  await pane.leave();
});

test.each([
  ["growth", ["VARIANCE", "PERCENT", "POSTS"]],
  ["posts", ["POSTS", "POSTCHANGE", "POSTSUMMARY"]],
  ["print", ["FORMAT", "PARSE", "SUM"]],
] as const)("who wants %s finds %j", (wanted, names) => {
  const every = Object.keys(english).flatMap((key) => /^function\.(\w+)$/.exec(key)?.[1] ?? []);
  const entries = functionList({ functions: every.map((name) => ({ name })) });
  const words = (name: string) =>
    [`function.${name}`, `wanted.${name}`].map((key) => Object.entries(english).find(([own]) => own === key)?.[1]);
  const found = search(entries, wanted, ({ name }) => words(name).join(" ")).map(({ name }) => name);
  expect(found).toEqual(expect.arrayContaining([...names]));
  expect(found.length).toBeLessThan(every.length);
});

describe("with a section in the workbook", () => {
  const opened = async (holds: string | null = null) => {
    const pane = await aPane((desk) => {
      desk.metadata = metadata;
      desk.standingModel = { model: "29c-2020", language: "en", formulas: "functions", sheets: ["29C.10"] };
      desk.live.exampleOf = { ESTIMATE: { formula: "=BUDGET.ESTIMATE('29C.10'!C9,'29C.10'!F9)", value: 10336.5 } };
      desk.live.holds = holds;
    });
    await pane.press("Functions");
    return pane;
  };

  test("an example is from that section, and a press puts it into the selected cell", async () => {
    const pane = await opened();
    const example = pane.all(".example").find((each) => each.textContent?.includes("29C.10"));
    expect(example?.textContent).toContain(
      "Example from this section=BUDGET.ESTIMATE('29C.10'!C9,'29C.10'!F9)gives 10\u202f336.5",
    );
    await pane.doing(() => example?.querySelector("button")?.click());
    expect(pane.desk.live.entered).toEqual(["=BUDGET.ESTIMATE('29C.10'!C9,'29C.10'!F9)"]);
    expect(example?.textContent).toContain("It stands in 29C.10!G9.");
    await pane.leave();
  });

  test("what stands in the cell is not lost unasked", async () => {
    const pane = await opened("(635.2)");
    await pane.press("Put into the selected cell");
    expect(pane.text()).toContain("29C.10!G9 holds (635.2). Replace it?");
    expect(pane.desk.live.entered).toEqual([]);
    await pane.press("Keep");
    expect(pane.text()).not.toContain("Replace it?");
    await pane.press("Put into the selected cell");
    await pane.press("Replace");
    expect(pane.desk.live.entered).toHaveLength(1);
    await pane.leave();
  });
});
