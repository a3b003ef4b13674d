import fc from "fast-check";
import { type MovedLine, noChange, type SheetEdit } from "../../src/changes/Change";
import { linesCome, linesGo } from "../../src/changes/lineSteps";
import type { SheetContents } from "../../src/changes/snapshot";
import { alignAxis, type Positions } from "../../src/refresh/axis";
import { withFollowing } from "../../src/undo/followLines";

const contents = (...formulas: readonly string[]): SheetContents => ({
  top: 0,
  left: 0,
  contents: [formulas],
  charts: [],
  comments: [],
  commented: [],
});

/** Where rows stand that follow one another from row 7 on, under keys of one letter. */
const standing = (now: string): Positions => Object.fromEntries([...now].map((key, index) => [key, 6 + index]));

/** Such rows come into another order; those that have to stand elsewhere move. */
function edit(now: string, wanted: string): SheetEdit {
  const positions = standing(now);
  const rows = alignAxis([...wanted], positions, {
    comes: () => true,
    goes: () => true,
    moves: (key) => now.indexOf(key) !== wanted.indexOf(key),
  });
  const moved = rows.inserted.flatMap(({ keys }) =>
    keys.flatMap((key): MovedLine[] =>
      positions[key] === undefined ? [] : [{ axis: "row", from: positions[key], to: rows.written[key]! }],
    ),
  );
  return {
    sheet: "29C.10",
    lines: linesCome("row", rows),
    go: linesGo("row", rows),
    moved,
    looks: [],
    list: null,
    styles: [],
    validations: [],
    validationsBefore: [],
    blocks: [],
    cells: [],
    stand: { rows: rows.after, columns: {} },
    charts: { added: [], words: [], removed: [] },
  };
}

/** What a formula of another sheet reads in the end; as it was where Excel leads it along by itself. */
function after(formula: string, now: string, wanted: string): unknown {
  const { edits } = withFollowing(
    { ...noChange, edits: [edit(now, wanted)] },
    new Map([["Mine", contents(formula)]]),
    {},
  );
  return edits.find(({ sheet }) => sheet === "Mine")?.cells[0]?.[3] ?? formula;
}

test.each([
  ["each line to its place", "='29C.10'!C7+'29C.10'!$C$9", "='29C.10'!C9+'29C.10'!$C$7", "abc", "cba"],
  ["a block in another order is the same block", "=SUM('29C.10'!C7:C9)", "=SUM('29C.10'!C7:C9)", "abc", "cba"],
  ["a part of it stays those lines", "=SUM('29C.10'!C7:C8)", "=SUM('29C.10'!C8:C9)", "abc", "cba"],
  [
    "lines that come apart are summed apart",
    "=SUM('29C.10'!C7:C8)",
    "=SUM('29C.10'!C7:C7,'29C.10'!C9:C9)",
    "abc",
    "acb",
  ],
  ["other functions get all between", "=ROWS('29C.10'!C7:C8)", "=ROWS('29C.10'!C7:C9)", "abc", "acb"],
  ["a new line between is part of the block", "=SUM('29C.10'!C7:C9)", "=SUM('29C.10'!C7:C10)", "abc", "cxba"],
  ["a line that goes is lost to it", "=SUM('29C.10'!C7:C9)", "=SUM('29C.10'!C7:C8)", "abc", "ca"],
  [
    "other sheets and words are left",
    "=Other!C7&\"'29C.10'!C7\"&'29C.10'!C:C",
    "=Other!C7&\"'29C.10'!C7\"&'29C.10'!C:C",
    "abc",
    "cba",
  ],
])("%s: %s", (_, formula, expected, now, wanted) => {
  expect(after(formula, now, wanted)).toBe(expected);
});

test("a name of the user's follows its line", () => {
  const change = { ...noChange, edits: [edit("abc", "cba")] };
  const others = [
    { name: "a", formula: "='29C.10'!$C$7" },
    { name: "rate", formula: "=0.5" },
  ];
  expect(withFollowing(change, new Map(), { others }).names.following).toMatchObject([
    { name: "a", before: "='29C.10'!$C$7", after: "='29C.10'!$C$9" },
  ]);
});

test("a formula that Excel leads along by itself is not written", () => {
  const change = { ...noChange, edits: [edit("abcd", "bacd")] };
  const { edits } = withFollowing(change, new Map([["Mine", contents("='29C.10'!C9")]]), {});
  expect(edits.map(({ sheet }) => sheet)).toEqual(["29C.10"]);
});

const keys = [..."abcdefgh"];
const someKeys = fc.shuffledSubarray(keys, { minLength: 2 }).map((some) => some.join(""));

test("in whatever order lines come, a sum is of the lines that it was of, and at most of new ones between", () => {
  fc.assert(
    fc.property(someKeys, someKeys, fc.nat(7), fc.nat(7), (now, wanted, one, other) => {
      const [first, last] = [one % now.length, other % now.length].sort() as [number, number];
      const formula = `=SUM('29C.10'!C${7 + first}:C${7 + last})`;
      const change = { ...noChange, edits: [edit(now, wanted)] };
      const { edits } = withFollowing(change, new Map([["Mine", contents(formula)]]), {});
      const written = edits.find(({ sheet }) => sheet === "Mine")?.cells[0]?.[3];
      // What Excel leads along by itself is its own affair.
      fc.pre(written !== undefined);
      const summed = [...String(written).matchAll(/C(\d+):C(\d+)/g)].flatMap(([, from, to]) =>
        Object.entries(edits[0]?.stand?.rows ?? {}).flatMap(([key, row]) =>
          Number(from) - 1 <= row && row <= Number(to) - 1 ? [key] : [],
        ),
      );
      const wasSummed = [...now].slice(first, last + 1).filter((key) => wanted.includes(key));
      expect(summed.filter((key) => now.includes(key)).sort()).toEqual(wasSummed.sort());
    }),
  );
});
