import type { PerformanceMeasure } from "../budget/deliverables";
import type { Component, Model, TableEntry, Text } from "../budget/model";
import { term } from "../locales/locales";
import { at, derived, heading, row } from "./cells";
import { componentLabel } from "./components";
import { type IndexedModel, input } from "./numbers";
import { frame, termWith } from "./frame";
import type { Cell, Column, Row, Table } from "./table";

/** How each component shows its results: rates by year with their change, or what is said of each year. */
export function performanceTable(model: IndexedModel, entry: TableEntry): Table {
  const years = yearsOf(model);
  const components = model.components.filter(({ id }) => model.performance.some(({ component }) => component === id));
  return frame(
    entry,
    {},
    columns(years),
    components.flatMap((component) => block(model, entry, component, years)),
  );
}

const yearsOf = ({ performance }: Model): readonly number[] =>
  [...new Set(performance.flatMap(({ years }) => years))].sort((one, other) => one - other);

function columns(years: readonly number[]): readonly Column[] {
  return [
    { key: "label", kind: "label", headings: [term("performanceMeasure")] },
    ...years.map((year): Column => ({ key: String(year), kind: "text", headings: [termWith("inYear", { year })] })),
    { key: "change", kind: "number", headings: [term("changeInPoints")], isOurs: true },
  ];
}

function block(model: IndexedModel, entry: TableEntry, component: Component, years: readonly number[]): readonly Row[] {
  const measures = model.performance.filter((measure) => measure.component === component.id);
  return [
    heading(component.id, componentLabel(component)),
    ...measures.flatMap((measure) =>
      measure.statements.length > 0 ? statementRows(measure) : [rateRow(model, entry, measure, years)],
    ),
  ];
}

function rateRow(
  model: IndexedModel,
  { id: table }: TableEntry,
  { id, label, values, years }: PerformanceMeasure,
  all: readonly number[],
): Row {
  const shown = all.filter((year) => years.includes(year));
  const kindOf = (year: number) =>
    values.find((value) => value.year === year)?.kind ?? (year < model.baseYear ? "actual" : "planned");
  const rates = shown.map((year): [string, Cell] => [
    String(year),
    input(model, "rate", { of: "performance", measure: id, year, kind: kindOf(year) }),
  ]);
  const [first, last] = [shown[0], shown.at(-1)];
  const change =
    first === undefined || last === undefined
      ? []
      : [
          [
            "change",
            derived("rate", {
              op: "variance",
              base: at(table, id, String(first)),
              estimate: at(table, id, String(last)),
              blankIfUnknown: true,
            }),
          ],
        ];
  return row(
    "data",
    id,
    termWith("percentageOf", { name: label }),
    { ...Object.fromEntries(rates), ...Object.fromEntries(change) },
    1,
  );
}

/** Several statements of one year stand one below the other, as on the page. */
function statementRows({ id, label, statements }: PerformanceMeasure): readonly Row[] {
  const years = [...new Set(statements.map(({ year }) => year))];
  const byYear = years.map((year) => [year, statements.filter((each) => each.year === year)] as const);
  const depth = Math.max(...byYear.map(([, each]) => each.length));
  return Array.from({ length: depth }, (_, index) => {
    const cells = byYear.flatMap(([year, each]): [string, Cell][] => statementCell(year, each[index]?.text));
    return row(
      "data",
      index === 0 ? id : `${id}/${String(index + 1)}`,
      index === 0 ? label : {},
      Object.fromEntries(cells),
      1,
    );
  });
}

const statementCell = (year: number, text: Text | undefined): [string, Cell][] =>
  text === undefined ? [] : [[String(year), { kind: "text", text }]];
