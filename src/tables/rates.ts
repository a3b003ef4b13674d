import type { Model, RateSeries, TableEntry } from "../budget/model";
import { term } from "../locales/locales";
import { frame, termWith } from "./frame";
import { row } from "./cells";
import type { Cell, Column, Table } from "./table";

/** Rates by year, planned and actual, all of them entered. */
export function ratesTable(model: Model, entry: TableEntry): Table {
  const rows = model.rates.map((series) => row("data", series.id, series.label, cells(series)));
  return frame(entry, term("percent"), columns(model.rates), rows);
}

type RateValue = RateSeries["values"][number];

const columnKey = ({ year, kind }: RateValue): string => `${String(year)}/${kind}`;

function columns(rates: readonly RateSeries[]): readonly Column[] {
  const points = new Map(rates.flatMap(({ values }) => values).map((value) => [columnKey(value), value]));
  const inOrder = [...points].sort(([, one], [, other]) => one.year - other.year || other.kind.localeCompare(one.kind));
  return [
    { key: "label", kind: "label", headings: [{}] },
    ...inOrder.map(([key, { year, kind }]): Column => ({ key, kind: "number", headings: [termWith(kind, { year })] })),
  ];
}

function cells({ id, values, source }: RateSeries): Readonly<Record<string, Cell>> {
  return Object.fromEntries(
    values.map((point): [string, Cell] => [
      columnKey(point),
      {
        kind: "input",
        quantity: "rate",
        value: point.value,
        fact: { of: "rate", series: id, year: point.year, kind: point.kind },
        source,
      },
    ]),
  );
}
