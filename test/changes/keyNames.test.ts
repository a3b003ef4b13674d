import fc from "fast-check";
import { lineNames, parseKeyName, sheetName } from "../../src/changes/keyNames";

test("a name of ours says which row of which table of which model it anchors", () => {
  const name = lineNames("29c-2020", "29C.10", "row", ["posts/P"]).get("posts/P")!;
  expect(name).toBe("_fascicle.29c_2d_2020.29C_2e_10.r.posts_2f_P");
  expect(parseKeyName(name)).toEqual({ model: "29c-2020", table: "29C.10", line: { axis: "row", key: "posts/P" } });
});

test("the name of a sheet has no line", () => {
  expect(parseKeyName(sheetName("29c-2020", "Annex II"))).toEqual({ model: "29c-2020", table: "Annex II", line: null });
});

test.each(["PostChanges", "_xlnm.Print_Area", "fascicle", "_fascicle"])("%s is a name of the user's", (name) => {
  expect(parseKeyName(name)).toBeNull();
});

test("any keys get names that Excel takes, that differ in any case of letters, and that lead back to them", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc
          .oneof(
            fc.string({ minLength: 1, maxLength: 12 }),
            fc.string({ unit: fc.constantFrom("a", "A", "b", "B") }),
            fc.string({ unit: "grapheme", minLength: 1, maxLength: 5 }),
          )
          .filter((key) => key !== ""),
        { maxLength: 8 },
      ),
      (keys) => {
        const names = lineNames("m", "T.1", "column", keys);
        const all = [...names.values()];
        for (const name of all) expect(name).toMatch(/^_[A-Za-z0-9_.]+$/);
        expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(keys.length);
        expect(all.map((name) => parseKeyName(name)?.line?.key)).toEqual(keys);
      },
    ),
  );
});
