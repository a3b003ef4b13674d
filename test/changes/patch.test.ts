import fc from "fast-check";
import { patched, patchOf } from "../../src/changes/patch";
import { readFileSync } from "node:fs";

const modelText = readFileSync("assets/models/29c-2020.json", "utf8");
const json = fc.json({ maxDepth: 4 });

test("a text is found again from another and what is said of it", () => {
  fc.assert(
    fc.property(fc.oneof(json, fc.string()), fc.oneof(json, fc.string()), (from, to) => {
      expect(patched(from, patchOf(from, to))).toBe(to);
    }),
  );
});

test.each([1, 10, 100])("of a model with %d other amounts little more than those amounts is said", (changes) => {
  const from = JSON.stringify(JSON.parse(modelText));
  let count = 0;
  const to = from.replace(/"value":(\d+)/g, (all, value: string) =>
    (count += 1) <= changes ? `"value":${value}77` : all,
  );
  const patch = patchOf(from, to);
  expect(patched(from, patch)).toBe(to);
  expect(JSON.stringify(patch).length).toBeLessThan(40 * (Math.min(changes, count) + 1));
});

test("a piece that moved is pointed at where it was", () => {
  const lines = Array.from({ length: 60 }, (_, index) => JSON.stringify({ row: `r${index}`, value: index }));
  const [from, to] = [lines, [...lines.slice(30), ...lines.slice(0, 30)]].map((all) => `[${all.join(",")}]`) as [
    string,
    string,
  ];
  expect(JSON.stringify(patchOf(from, to)).length).toBeLessThan(120);
});
