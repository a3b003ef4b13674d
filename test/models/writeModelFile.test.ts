import fc from "fast-check";
import type { Edit } from "../../src/budget/edit/editPostChange";
import { editModel } from "../../src/budget/edit/editModel";
import type { Coordinates } from "../../src/budget/factKey";
import type { Model } from "../../src/budget/model";
import { readModel } from "../../src/models/readModel";
import { writeModelFile } from "../../src/models/writeModelFile";
import { modelOf, text29c, text98x } from "./fixtures/modelFiles";

const models = [modelOf(text29c), modelOf(text98x)];

function factsAt(model: Model): readonly Coordinates[] {
  const ends = ["from", "to"] as const;
  return [
    ...model.money.map((fact): Coordinates => ({ of: "money", ...fact })),
    ...model.posts.map((fact): Coordinates => ({ of: "posts", ...fact })),
    ...model.rates.flatMap(({ id, values }) =>
      values.map(({ year, kind }): Coordinates => ({ of: "rate", series: id, year, kind })),
    ),
    ...model.postChanges.flatMap(({ id }) => ends.map((end): Coordinates => ({ of: "postChange", change: id, end }))),
    ...model.objectChanges.map((change): Coordinates => ({ of: "object", ...change })),
    ...model.deliverables.flatMap(({ table, lines, columns }) =>
      lines.flatMap((line) =>
        columns.map((column): Coordinates => ({ of: "deliverable", table, line: line.id, ...column })),
      ),
    ),
    ...model.performance.flatMap(({ id, years }) =>
      years.map((year): Coordinates => ({ of: "performance", measure: id, year, kind: "planned" })),
    ),
  ];
}

const valueFor = ({ of }: Coordinates): fc.Arbitrary<number | null> =>
  fc.option(
    of === "posts" || of === "postChange"
      ? fc.integer({ min: -99, max: 99 })
      : of === "money" || of === "object"
        ? fc.integer({ min: -1_000_000, max: 1_000_000 })
        : fc.integer({ min: 0, max: 9999 }),
  );

const editsOf = (model: Model): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.constantFrom(...factsAt(model)).chain((at) => valueFor(at).map((value) => ({ at, value }))),
    { maxLength: 12 },
  );

describe("a model written as a file", () => {
  it.each(models)("is read again as the very same model, $id", (model) => {
    const text = writeModelFile(model);
    expect(readModel(text)).toEqual({ model, findings: [] });
    expect(writeModelFile(modelOf(text))).toBe(text);
  });

  it("is read again as the same model after any edits", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...models).chain((model) => fc.record({ model: fc.constant(model), edits: editsOf(model) })),
        ({ model, edits }) => {
          const { model: edited } = editModel(model, edits);
          expect(readModel(writeModelFile(edited))).toEqual({ model: edited, findings: [] });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("states what is unknown, so that nothing is left out in silence", () => {
    expect(writeModelFile(modelOf(text29c))).toContain(
      '{"measure": "technical", "fund": "RB", "component": "SP3", "staffCategory": "OTHER", "value": 0, ' +
        '"source": {"table": "29C.12"}}',
    );
  });

  it("changes one line where one amount changes", () => {
    const model = modelOf(text29c);
    const at = { of: "money", measure: "other", fund: "RB", component: "SP1", category: "nonPost" } as const;
    const [before, after] = [model, editModel(model, [{ at, value: -1744 }]).model].map((written) =>
      writeModelFile(written).split("\n"),
    );
    const changed = after?.filter((line, index) => line !== before?.[index]);
    expect(changed).toEqual([
      '    {"measure": "other", "fund": "RB", "component": "SP1", "category": "nonPost", "value": -174.4, ' +
        '"source": {"table": "29C.10"}},',
    ]);
  });

  it("gives whole thousands one decimal, and says what was read only where the text does not", () => {
    const text = writeModelFile(modelOf(text29c));
    expect(text).toContain('"category": "nonPost", "value": 916.0,');
    expect(text).toContain('"RB/appropriation": {"text": "47 83434", "read": 47834.3}, "RB/estimate": "48 485.1"');
    expect(text).toContain('"text": "45 590 300"}');
  });
});
