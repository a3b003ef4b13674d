/** @jest-environment jsdom */
import { examples, functionList, search, signature } from "../../../src/taskpane/functions/FunctionsTab";
import { aPane } from "./aPane";

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
    "POSTS(approved, changes, [grade])",
    "ESTIMATE(base, changes…)",
    "NEWER()",
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
    "POSTS(approved, changes, [grade])Posts: those approved and the net of the post changes that match.",
    "ESTIMATE(base, changes…)The base and every change to it.",
    "NEWER()Something that has no words in the interface yet.",
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
