import type { DeliverableCoordinates, PerformanceCoordinates, RateCoordinates } from "../factKey";
import type { YearValue } from "../identifiers";
import type { Model } from "../model";
import type { Refusal } from "./edit";

type Year = Pick<YearValue, "year" | "kind">;

/** A rate of a series in tenths of a per cent. A series keeps at least one value. */
export function editRate(model: Model, at: RateCoordinates, value: number | null): Model | Refusal {
  const series = model.rates.find(({ id }) => id === at.series);
  if (series === undefined) return "noSuchPlace";
  // A year without its rate would leave its printed cells without a column.
  if (value === null || isNegative(value)) return "notPossible";
  const values = withValue(series.values, at, value);
  return { ...model, rates: model.rates.map((other) => (other === series ? { ...series, values } : other)) };
}

/** A number of deliverables, in a column that its table has. */
export function editDeliverable(model: Model, at: DeliverableCoordinates, value: number | null): Model | Refusal {
  const table = model.deliverables.find(({ table: id }) => id === at.table);
  const line = table?.lines.find(({ id }) => id === at.line);
  if (table === undefined || line === undefined || !table.columns.some((column) => isSameYear(column, at)))
    return "noSuchPlace";
  const isQuantified = model.deliverableSubcategories.some(({ id, unit }) => id === line.subcategory && unit !== null);
  if (!isQuantified || isNegative(value)) return "notPossible";
  const values = withValue(line.values, at, value);
  const lines = table.lines.map((other) => (other === line ? { ...line, values } : other));
  return { ...model, deliverables: model.deliverables.map((other) => (other === table ? { ...table, lines } : other)) };
}

/** A rate of a performance measure in tenths of a per cent, in a year that it shows. A measure goes on telling something. */
export function editPerformance(model: Model, at: PerformanceCoordinates, value: number | null): Model | Refusal {
  const measure = model.performance.find(({ id }) => id === at.measure);
  if (measure === undefined || !measure.years.includes(at.year)) return "noSuchPlace";
  const values = withValue(measure.values, at, value);
  if (isNegative(value) || values.length + measure.statements.length === 0) return "notPossible";
  return {
    ...model,
    performance: model.performance.map((other) => (other === measure ? { ...measure, values } : other)),
  };
}

const isSameYear = (one: Year, other: Year): boolean => one.year === other.year && one.kind === other.kind;

const isNegative = (value: number | null): boolean => value !== null && value < 0;

/** Values in their order; a new one stands last. */
function withValue(values: readonly YearValue[], { year, kind }: Year, value: number | null): readonly YearValue[] {
  const isIt = (entry: Year): boolean => isSameYear(entry, { year, kind });
  if (value === null) return values.filter((entry) => !isIt(entry));
  return values.some(isIt)
    ? values.map((entry) => (isIt(entry) ? { ...entry, value } : entry))
    : [...values, { year, kind, value }];
}
