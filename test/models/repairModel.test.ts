import { readModel } from "../../src/models/readModel";
import { repairModel } from "../../src/models/repairModel";
import { text29c } from "./fixtures/modelFiles";

interface File {
  readonly postChanges: readonly { readonly id: string }[];
}

/** The file of section 29C without some of its post changes, as somebody edits it by hand. */
function fileWithout(...ids: readonly string[]): string {
  const file = JSON.parse(text29c) as File;
  return JSON.stringify({ ...file, postChanges: file.postChanges.filter(({ id }) => !ids.includes(id)) });
}

describe("a model file from which a post change was taken out", () => {
  const text = fileWithout("sp1-sp2-p4", "edm-gs");

  it("names in one round everything that still speaks of it", () => {
    const { model, findings } = readModel(text);
    expect(model).toBeNull();
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["claimOfNoChange", "printedLineOfNoChange"]));
    const lines = findings.filter(({ code }) => code === "printedLineOfNoChange").map(({ args }) => args["id"]);
    expect(lines.sort()).toEqual(["edm-gs/from", "edm-gs/to", "sp1-sp2-p4/from", "sp1-sp2-p4/to"]);
  });

  it("is repaired by taking out just that", () => {
    const before = readModel(text29c).model!;
    const repair = repairModel(text)!;
    const after = readModel(repair.text).model!;
    expect(after.postChanges).toHaveLength(before.postChanges.length - 2);
    expect(before.claims.length - after.claims.length).toBeLessThanOrEqual(repair.takenOut.length);
    expect(after.claims).toEqual(
      before.claims.filter(
        ({ about }) =>
          about.of !== "postChanges" || !about.changes.some((id) => id === "sp1-sp2-p4" || id === "edm-gs"),
      ),
    );
    expect(after.money).toEqual(before.money);
    expect(Object.keys(after.printed["Annex II"] ?? {})).toHaveLength(
      Object.keys(before.printed["Annex II"] ?? {}).length - 4,
    );
  });

  it("is not repaired where something else is wrong too, nor where nothing is", () => {
    expect(repairModel(text29c)).toBeNull();
    expect(repairModel(text.replace('"fund":"RB"', '"fund":"ZZ"'))).toBeNull();
    expect(repairModel("{")).toBeNull();
  });
});
