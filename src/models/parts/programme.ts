import type { DeliverableTable, FormerComponent } from "../../budget/deliverables";
import type { ObjectChange } from "../../budget/objects";
import type { PerformanceMeasure } from "../../budget/performance";
import { fromCell } from "../../budget/quantity";
import type {
  FileDeliverableTable,
  FileFormerComponent,
  FileObjectChange,
  FilePerformanceMeasure,
  FileYearValue,
} from "../documentFile";

export function toObjectChange({
  measure,
  fund,
  component,
  object,
  direction,
  value = null,
  source,
}: FileObjectChange): ObjectChange {
  return {
    measure,
    fund,
    component,
    object,
    direction,
    value: value === null ? null : fromCell(value, "money"),
    source,
  };
}

export function toFormerComponent({
  id,
  label,
  parent = null,
  number,
  component = null,
}: FileFormerComponent): FormerComponent {
  return { id, label, parent, number, component };
}

export function toDeliverableTable({
  table,
  former = null,
  columns = [],
  lines,
}: FileDeliverableTable): DeliverableTable {
  return {
    ...{ table, former, columns },
    lines: lines.map(({ id, subcategory, label = null, values = [] }) => ({
      id,
      subcategory,
      label,
      values: known(values),
    })),
  };
}

export function toPerformanceMeasure({
  values = [],
  statements = [],
  id,
  label,
  component,
  years,
  element,
  source,
}: FilePerformanceMeasure): PerformanceMeasure {
  const rates = known(values).map(({ year, kind, value }) => ({ year, kind, value: fromCell(value, "rate") }));
  return { id, label, component, years, values: rates, statements, element, source };
}

const known = (values: readonly FileYearValue[]): DeliverableTable["lines"][number]["values"] =>
  values.flatMap(({ year, kind, value }) => (value === null ? [] : [{ year, kind, value }]));
