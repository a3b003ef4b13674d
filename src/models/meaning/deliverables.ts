import { finding, type Finding, type Path } from "../findings/place";
import type { WordKey } from "../findings/sentences.en";
import type { FileDeliverable, FileDeliverableTable } from "../file/documentFile";
import type { Survey } from "./survey";

type Years = readonly { readonly year: number; readonly kind: string }[];

/**
 * Every table of deliverables has its lines, each once, and numbers only where its columns and subcategories have them.
 */
export function deliverables(survey: Survey): readonly Finding[] {
  const lists = survey.file.deliverables ?? [];
  return [
    ...repeats(
      survey,
      lists.map(({ table }) => table),
      (index) => ["deliverables", index, "table"],
    ),
    ...lists.flatMap((list, index) => [...ofItsFamily(survey, list, index), ...judgeLines(survey, list, index)]),
    ...tablesWithoutLines(survey),
  ];
}

function ofItsFamily(
  { file, place, knows }: Survey,
  { table }: FileDeliverableTable,
  index: number,
): readonly Finding[] {
  const isDeliverables = file.tables.some(({ id, family }) => id === table && family === "deliverables");
  return isDeliverables || !knows("tables", table)
    ? []
    : [finding("contradiction", place(["deliverables", index, "table"]), { rule: { word: "ruleDeliverableTable" } })];
}

function tablesWithoutLines({ file, place, whole }: Survey): readonly Finding[] {
  if (!whole.has("deliverables") || !whole.has("tables")) return [];
  const listed = new Set((file.deliverables ?? []).map(({ table }) => table));
  return file.tables.flatMap(({ id, family }, index) =>
    family === "deliverables" && !listed.has(id)
      ? [finding("contradiction", place(["tables", index]), { rule: { word: "ruleDeliverableLines" } })]
      : [],
  );
}

function judgeLines(survey: Survey, { columns = [], lines }: FileDeliverableTable, index: number): readonly Finding[] {
  const path: Path = ["deliverables", index];
  return [
    ...repeats(
      survey,
      lines.map(({ id }) => id),
      (line) => [...path, "lines", line, "id"],
    ),
    ...repeats(survey, keys(columns), (column) => [...path, "columns", column]),
    ...lines.flatMap((line, number) => judgeValues(survey, line, new Set(keys(columns)), [...path, "lines", number])),
  ];
}

function judgeValues(
  survey: Survey,
  { subcategory, values = [] }: FileDeliverable,
  columns: ReadonlySet<string>,
  path: Path,
): readonly Finding[] {
  const known = survey.file.deliverableSubcategories?.find(({ id }) => id === subcategory);
  const isQuantified = known === undefined || (known.unit ?? null) !== null;
  const broken = (rule: WordKey, at: Path): Finding =>
    finding("contradiction", survey.place(at), { rule: { word: rule } });
  return [
    ...repeats(survey, keys(values), (value) => [...path, "values", value]),
    ...(isQuantified || values.length === 0 ? [] : [broken("ruleQuantified", path)]),
    ...keys(values).flatMap((key, value) =>
      columns.has(key) ? [] : [broken("ruleColumns", [...path, "values", value])],
    ),
  ];
}

const keys = (years: Years): readonly string[] => years.map(({ year, kind }) => `${year}/${kind}`);

function repeats({ place }: Survey, names: readonly string[], pathOf: (index: number) => Path): readonly Finding[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) =>
    seen.size < seen.add(name.toLowerCase()).size ? [] : [finding("duplicateEntry", place(pathOf(index)), { name })],
  );
}
