import type { TableFamily } from "../../budget/model";
import { finding, type Finding } from "../findings/finding";
import type { WordKey } from "../findings/sentences.en";
import { printedLayout } from "../printed/printedLayout";
import type { Survey } from "./survey";

const expected = {
  overview: "noComponent",
  changes: "noComponent",
  grades: "noComponent",
  rates: "noComponent",
  component: "leafComponent",
  programme: "parentComponent",
  postChanges: "noComponent",
  deliverables: "anyComponent",
  performance: "noComponent",
  objects: "noComponent",
  numbers: "noComponent",
  organisation: "noComponent",
  alignment: "noComponent",
} as const satisfies Record<TableFamily, WordKey>;

/** Each table is about the kind of component that its family needs, shows what no other table shows, and has notes on rows it has. */
export function tables(survey: Survey): readonly Finding[] {
  const first = new Map<string, string>();
  return survey.model.tables.flatMap((table, index) => {
    const subject = `${table.family} ${table.component ?? ""} ${table.family === "deliverables" ? table.id : ""}`;
    const other = first.get(subject);
    first.set(subject, other ?? table.id);
    const args = { table: table.id, family: table.family, expected: { word: expected[table.family] } };
    return [
      ...(hasItsComponent(survey, table) ? [] : [finding("tableComponent", survey.place(["tables", index]), args)]),
      ...(other === undefined
        ? []
        : [finding("duplicateTableFamily", survey.place(["tables", index]), { table: other, other: table.id })]),
      ...noteRows(survey, index),
    ];
  });
}

/** A component that is missing is reported elsewhere. */
function hasItsComponent(
  { leaves, knows }: Survey,
  { family, component }: { readonly family: TableFamily; readonly component: string | null },
): boolean {
  if (expected[family] === "anyComponent") return true;
  if (expected[family] === "noComponent") return component === null;
  if (component !== null && !knows("components", component)) return true;
  return component !== null && leaves.has(component) === (expected[family] === "leafComponent");
}

/** Rows that depend on entries which had to be left out are not judged. */
function noteRows({ model, whole, place }: Survey, index: number): readonly Finding[] {
  const table = model.tables[index];
  if (table === undefined || !whole.has("rates") || !whole.has("postChanges")) return [];
  const layout = printedLayout(model, table);
  return table.notes.flatMap(({ row }, number) =>
    row === null || layout.has(row)
      ? []
      : [finding("unknownRow", place(["tables", index, "notes", number, "row"]), { table: table.id, id: row })],
  );
}
