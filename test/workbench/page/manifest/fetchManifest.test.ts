/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../../../src/workbench/page/manifest/fetchManifest";

const toy = new DOMParser().parseFromString(
  readFileSync(join(__dirname, "../toyAddin/manifest.xml"), "utf8"),
  "text/xml",
);

test("the ribbon group is read with its icons and what its buttons do", () => {
  const { groups } = readManifest(toy, "en-US", "/addin/");
  expect(groups).toEqual([
    {
      id: "Toy.Group",
      label: "Toy",
      buttons: [
        {
          id: "Toy.Open",
          label: "Open",
          title: "Open",
          description: "Opens the pane of the toy.",
          icon: "/addin/icon.svg",
          action: { kind: "showPane" },
        },
        {
          id: "Toy.Count",
          label: "Count",
          title: "Count",
          description: "Counts how often it was pressed.",
          icon: "/addin/icon.svg",
          action: { kind: "runFunction", name: "countUp" },
        },
      ],
    },
  ]);
});

test("the words are those of the language, and English where it has none", () => {
  const { name, groups } = readManifest(toy, "zh-CN", "/addin/");
  expect(name).toBe("玩具");
  expect(groups[0]?.buttons.map(({ label }) => label)).toEqual(["打开窗格", "计数"]);
  expect(groups[0]?.buttons[0]?.description).toBe("Opens the pane of the toy.");
});

test("addresses keep their path and lose their origin", () => {
  const { pane, functions } = readManifest(toy, "en-US", "/addin/");
  expect(pane).toBe("/addin/taskpane.html");
  expect(functions).toEqual({ metadata: "/addin/functions.json", namespace: "TOY" });
});
