import fc from "fast-check";
import { alignAxis } from "../../src/refresh/axis";

const always = () => true;
const never = () => false;

test("a row that the model adds stands after the row that precedes it in the model", () => {
  const { inserted, after } = alignAxis(
    ["title", "posts", "new", "total"],
    { title: 0, posts: 4, total: 6 },
    { comes: always, goes: always, moves: never },
  );
  expect(inserted).toEqual([{ before: 5, keys: ["new"] }]);
  expect(after).toEqual({ title: 0, posts: 4, new: 5, total: 7 });
});

test("rows that the model adds at the top push the others down", () => {
  expect(alignAxis(["a", "b", "c"], { c: 3 }, { comes: always, goes: always, moves: never }).after).toEqual({
    a: 3,
    b: 4,
    c: 5,
  });
});

test("a row that the model drops goes, and what stands below moves up", () => {
  expect(alignAxis(["a", "c"], { a: 1, b: 2, c: 3 }, { comes: always, goes: always, moves: never })).toEqual({
    deleted: [2],
    inserted: [],
    written: { a: 1, c: 3 },
    after: { a: 1, c: 2 },
  });
});

test("a row that the model drops but that may not go stays", () => {
  expect(alignAxis(["a", "c"], { a: 1, b: 2, c: 3 }, { comes: always, goes: never, moves: never })).toMatchObject({
    deleted: [],
    inserted: [],
    after: { a: 1, b: 2, c: 3 },
  });
});

test("a row that the user deleted does not come again unless it may", () => {
  expect(alignAxis(["a", "b"], { a: 0 }, { comes: never, goes: always, moves: never }).inserted).toEqual([]);
  expect(alignAxis(["a", "b"], { a: 0 }, { comes: always, goes: always, moves: never }).after).toEqual({ a: 0, b: 1 });
});

/** Keys of a model and where some of them and some others stand, with the user's rows between. */
const scene = fc
  .record({
    model: fc.uniqueArray(fc.nat(20), { maxLength: 12 }),
    now: fc.uniqueArray(fc.nat(20), { maxLength: 12 }),
    gaps: fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }),
  })
  .map(({ model, now, gaps }) => ({
    model: model.map(String),
    now: Object.fromEntries(
      now.map((key, index) => [String(key), index + gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0)]),
    ),
  }));

/** Carries out the change on lines that are named by their keys, the user's own being null. */
function carriedOut(
  now: Readonly<Record<string, number>>,
  change: ReturnType<typeof alignAxis>,
): readonly (string | null)[] {
  const lines = Array.from(
    { length: 60 },
    (_, at): string | null => Object.keys(now).find((key) => now[key] === at) ?? null,
  );
  return lines.flatMap((line, at) => {
    const come = change.inserted.filter(({ before }) => before === at).flatMap(({ keys }) => keys);
    return change.deleted.includes(at) ? come : [...come, line];
  });
}

test("every key ends up where the change says, and the user's own lines are all there", () => {
  fc.assert(
    fc.property(scene, ({ model, now }) => {
      const change = alignAxis(model, now, { comes: always, goes: always, moves: never });
      const lines = carriedOut(now, change);
      for (const key of model) expect(lines[change.after[key]!]).toBe(key);
      expect(Object.keys(change.after).sort()).toEqual([...model].sort());
      expect(lines.filter((line) => line === null)).toHaveLength(60 - Object.keys(now).length);
    }),
  );
});

test("lines that already agree with the model are left alone", () => {
  fc.assert(
    fc.property(scene, ({ now }) => {
      const model = Object.keys(now).sort((a, b) => now[a]! - now[b]!);
      expect(alignAxis(model, now, { comes: always, goes: always, moves: never })).toEqual({
        deleted: [],
        inserted: [],
        written: now,
        after: now,
      });
    }),
  );
});
