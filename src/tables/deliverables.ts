import type { Deliverable, DeliverableSubcategory, DeliverableTable } from "../budget/deliverables";
import type { Model, TableEntry, Text, YearValue } from "../budget/model";
import { term } from "../locales/locales";
import { at, derived, heading, row } from "./cells";
import { type IndexedModel, input } from "./numbers";
import { frame, termWith } from "./frame";
import type { Cell, Column, Row, Table } from "./table";

type YearColumn = DeliverableTable["columns"][number];

/**
 * Deliverables by category and subcategory: quantified ones with planned and actual numbers by year, then the others in
 * words.
 */
export function deliverablesTable(model: IndexedModel, entry: TableEntry): Table {
  const { columns, lines } = model.deliverables.find(({ table }) => table === entry.id) ?? { columns: [], lines: [] };
  const counted = lines.filter((line) => isQuantified(model, line, columns));
  const others = lines.filter((line) => !counted.includes(line));
  return frame(entry, counted.length > 0 ? term("numberOfDeliverables") : {}, tableColumns(columns), [
    ...part(model, "quantified", counted, (line) => lineCells(model, entry.id, line, columns)),
    ...part(model, "nonQuantified", others, () => ({})),
  ]);
}

/**
 * A number is expected of a subcategory that says what it counts; a line that has one is counted whatever its
 * subcategory says.
 */
function isQuantified(model: Model, { subcategory, values }: Deliverable, columns: readonly YearColumn[]): boolean {
  return values.length > 0 || (columns.length > 0 && subcategoryOf(model, subcategory)?.unit != null);
}

const subcategoryOf = (model: Model, id: string): DeliverableSubcategory | undefined =>
  model.deliverableSubcategories.find((each) => each.id === id);
const columnKey = ({ year, kind }: YearColumn): string => `${String(year)}/${kind}`;

/** Years of which both a plan and an outcome are shown: their difference is worked out. */
const comparedYears = (columns: readonly YearColumn[]): readonly number[] =>
  columns
    .filter(
      ({ year, kind }) => kind === "actual" && columns.some((other) => other.year === year && other.kind === "planned"),
    )
    .map(({ year }) => year);

function tableColumns(columns: readonly YearColumn[]): readonly Column[] {
  const compared = comparedYears(columns);
  return [
    { key: "label", kind: "label", headings: [term("deliverableCategory")] },
    ...columns.flatMap((column): Column[] => {
      const own: Column = {
        key: columnKey(column),
        kind: "number",
        headings: [termWith(column.kind, { year: column.year })],
      };
      const difference: Column = {
        key: `${String(column.year)}/difference`,
        kind: "number",
        headings: [termWith("yearDifference", { year: column.year })],
        isOurs: true,
      };
      return column.kind === "actual" && compared.includes(column.year) ? [own, difference] : [own];
    }),
  ];
}

function part(
  model: Model,
  name: "quantified" | "nonQuantified",
  lines: readonly Deliverable[],
  cellsOf: (line: Deliverable) => Row["cells"],
): readonly Row[] {
  if (lines.length === 0) return [];
  const categories = model.deliverableCategories.filter(({ id }) =>
    lines.some((line) => subcategoryOf(model, line.subcategory)?.category === id),
  );
  return [
    heading(name, term(name)),
    ...categories.flatMap(({ id, letter, label }) => [
      heading(`${name}/${id}`, termWith("numbered", { number: letter, name: label }), 1),
      ...model.deliverableSubcategories
        .filter(({ category }) => category === id)
        .flatMap((each) => subcategoryRows(name, each, lines, cellsOf)),
    ]),
  ];
}

function subcategoryRows(
  name: string,
  subcategory: DeliverableSubcategory,
  all: readonly Deliverable[],
  cellsOf: (line: Deliverable) => Row["cells"],
): readonly Row[] {
  const lines = all.filter((line) => line.subcategory === subcategory.id);
  if (lines.length === 0) return [];
  const whole = lines.some(({ label }) => label === null)
    ? []
    : [row("data", `heading/${name}/${subcategory.id}`, labelOf(subcategory), {}, 2)];
  return [
    ...whole,
    ...lines.map((line) =>
      row("data", line.id, line.label ?? labelOf(subcategory), cellsOf(line), line.label === null ? 2 : 3),
    ),
  ];
}

function labelOf({ label, unit }: DeliverableSubcategory): Text {
  return unit === null ? label : termWith("withUnit", { name: label, unit });
}

function lineCells(
  model: IndexedModel,
  table: string,
  { id }: Deliverable,
  columns: readonly YearColumn[],
): Row["cells"] {
  const entered = columns.map(({ year, kind }): [string, Cell] => [
    columnKey({ year, kind }),
    input(model, "posts", { of: "deliverable", table, line: id, year, kind }),
  ]);
  const differences = comparedYears(columns).map((year): [string, Cell] => {
    const own = (kind: YearValue["kind"]) => at(table, id, columnKey({ year, kind }));
    return [
      `${String(year)}/difference`,
      derived("posts", { op: "variance", base: own("planned"), estimate: own("actual"), blankIfUnknown: true }),
    ];
  });
  return Object.fromEntries([...entered, ...differences]);
}
