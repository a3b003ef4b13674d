import { type AnnexEdit, editLines, type NewLine } from "../../../src/budget/edit/editLines";
import { postChangeLines } from "../../../src/budget/postChangeLines";
import { readModel } from "../../../src/models/readModel";
import { writeModelFile } from "../../../src/models/writeModelFile";
import { modelOf, text29c } from "../../models/fixtures/modelFiles";

const model = modelOf(text29c);
const nothing: AnnexEdit = { lines: [], removed: [], added: [] };
const edit = (given: Partial<AnnexEdit>) => editLines(model, { ...nothing, ...given }, "en");
const countsOf = (edited: typeof model) =>
  Object.fromEntries(postChangeLines(edited).map(({ id, count }) => [id, count]));
const before = countsOf(model);
const line: NewLine = {
  count: 1,
  component: "SP1",
  grade: "P-4",
  kind: "establishment",
  title: "Data Scientist",
  reason: "",
  paragraph: "",
  from: "",
  to: "",
};

describe("editing the lines of the annex", () => {
  it("counts both ends of a change alike where both lines say the same", () => {
    const edited = edit({
      lines: [
        { change: "sp3-sp1-p3", end: "from", count: -3 },
        { change: "sp3-sp1-p3", end: "to", count: 3 },
      ],
    });
    expect(edited.postChanges.find(({ id }) => id === "sp3-sp1-p3")).toMatchObject({
      count: 3,
      from: { component: "SP1", grade: "P-3" },
    });
    expect(edited.postChanges.find(({ id }) => id === "sp3-sp1-p3")?.from).not.toHaveProperty("count");
  });

  it("keeps what each line says where they say different things, until they agree again", () => {
    const uneven = edit({ lines: [{ change: "sp3-sp1-p3", end: "to", count: 5 }] });
    expect(countsOf(uneven)).toEqual({ ...before, "sp3-sp1-p3/to": 5 });
    expect(
      editLines(
        uneven,
        { ...nothing, lines: [{ change: "sp3-sp1-p3", end: "from", count: -5 }] },
        "en",
      ).postChanges.find(({ id }) => id === "sp3-sp1-p3"),
    ).toMatchObject({ count: 5 });
  });

  it("takes a change away once all of its lines are gone, and shows no posts where only one is", () => {
    expect(
      edit({
        removed: [
          { change: "sp3-sp1-p3", end: "from" },
          { change: "sp3-sp1-p3", end: "to" },
        ],
      }).postChanges.map(({ id }) => id),
    ).not.toContain("sp3-sp1-p3");
    expect(edit({ removed: [{ change: "sp1-gs", end: "from" }] }).postChanges.map(({ id }) => id)).not.toContain(
      "sp1-gs",
    );
    expect(countsOf(edit({ removed: [{ change: "sp3-sp1-p3", end: "to" }] }))).toEqual({
      ...before,
      "sp3-sp1-p3/to": 0,
    });
  });

  it("changes grade, kind and words, the words in one language", () => {
    const edited = edit({
      lines: [{ change: "sp1-gs", end: "from", grade: "GS (PL)", title: "Clerk" }],
    }).postChanges.find(({ id }) => id === "sp1-gs");
    expect(edited).toMatchObject({
      from: { grade: "GS (PL)" },
      title: { en: "Clerk", zh: model.postChanges.find(({ id }) => id === "sp1-gs")?.title["zh"] },
    });
  });

  it("makes a change of a new line, named by what the line does alone", () => {
    const [added] = edit({ added: [{ ...line, count: -2, kind: "redeployment" }] }).postChanges.slice(-1);
    expect(added).toMatchObject({
      id: "added-1",
      kind: "abolishment",
      count: 2,
      from: { component: "SP1", grade: "P-4" },
      to: null,
      title: { en: "Data Scientist", zh: "Data Scientist" },
    });
  });

  it("makes one change of two new lines that move the same posts", () => {
    const { postChanges } = edit({
      added: [
        { ...line, count: -2, kind: "redeployment" },
        { ...line, count: 2, kind: "redeployment", component: "SP2" },
      ],
    });
    expect(postChanges).toHaveLength(model.postChanges.length + 1);
    expect(postChanges.at(-1)).toMatchObject({
      kind: "redeployment",
      count: 2,
      from: { component: "SP1" },
      to: { component: "SP2" },
    });
  });

  it("reads the other section of a transfer from its words", () => {
    expect(edit({ added: [{ ...line, kind: "transfer", from: "Section 29B" }] }).postChanges.at(-1)).toMatchObject({
      kind: "transfer",
      from: { component: null, section: "29B" },
      to: { component: "SP1" },
    });
  });

  it("gives a model that a file can say", () => {
    const edited = edit({
      lines: [{ change: "sp3-sp1-p3", end: "to", count: 5 }],
      removed: [
        { change: "sp1-gs", end: "from" },
        { change: "edm-sp1-p5", end: "to" },
      ],
      added: [line, { ...line, count: -1, kind: null }],
    });
    expect(readModel(writeModelFile(edited))).toEqual({ model: edited, findings: [] });
  });
});
