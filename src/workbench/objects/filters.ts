import {
  type Area,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  overlaps,
  type SheetArea,
  singleCell,
} from "../engine/area";
import { refuse } from "../engine/fault";
import type { Bag, FilterState } from "../engine/stateModel";
import { isBlank, isRecord, oneOf, record, text } from "./arguments";
import type { HostContext } from "./model";

/** The filter of a table, or a sheet's own (`table` null). */
export interface FilterSelf {
  readonly sheet: string;
  readonly table: string | null;
}

const OWN = "";

/** The filter, or undefined where there is none. */
export const filterOf = ({ sheet, table }: FilterSelf, host: HostContext): FilterState | undefined =>
  host.engine.state.sheet(sheet).filters[table ?? OWN];

/** The cells that a filter covers, headings included; null when there is no filter. */
export function filteredArea(self: FilterSelf, host: HostContext): Area | null {
  if (self.table !== null) return host.engine.tables.find(self.table)?.area ?? null;
  return filterOf(self, host)?.area ?? null;
}

/** Sets what the columns are filtered by, and shows and hides rows accordingly. */
export async function setCriteria(
  self: FilterSelf,
  area: Area,
  criteria: readonly (Bag | null)[],
  host: HostContext,
): Promise<void> {
  const filter: FilterState = { area: self.table === null ? area : null, criteria };
  host.engine.state.updateSheet(self.sheet, ({ filters }) => ({
    filters: { ...filters, [self.table ?? OWN]: filter },
  }));
  await hideRows(self.sheet, area, criteria, host);
}

/** Takes a filter away; all its rows can be seen again. */
export function removeFilter(self: FilterSelf, host: HostContext): void {
  const area = filteredArea(self, host);
  if (area && filterOf(self, host)) showRows(self.sheet, area, host);
  host.engine.state.updateSheet(self.sheet, ({ filters }) => ({
    filters: Object.fromEntries(Object.entries(filters).filter(([key]) => key !== (self.table ?? OWN))),
  }));
}

const bodyOf = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

function showRows(sheet: string, area: Area, { engine }: HostContext): void {
  if (area.rows > 1) engine.dimensions.setRowsHidden(sheet, bodyOf(area), false);
}

async function hideRows(
  sheet: string,
  area: Area,
  criteria: readonly (Bag | null)[],
  host: HostContext,
): Promise<void> {
  const { engine } = host;
  showRows(sheet, area, host);
  await engine.calculation.pass();
  await engine.display.refresh(sheet);
  const checks = criteria.flatMap((one, index) => (one ? [{ column: area.column + index, keeps: keeps(one) }] : []));
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const stays = checks.every(({ column, keeps: stay }) =>
      stay(engine.cells.value(sheet, row, column), engine.display.texts(sheet, singleCell(row, column))[0]?.[0] ?? ""),
    );
    if (!stays) engine.dimensions.setRowsHidden(sheet, { ...area, row, rows: 1 }, true);
  }
}

/** Some cells of a row cannot move up or down while a filter over them hides rows. */
export function checkUnfiltered({ sheet, area }: SheetArea, isVertical: boolean, host: HostContext): void {
  if (isEntireRow(area) || isEntireColumn(area)) return;
  for (const [key, { criteria }] of Object.entries(host.engine.state.sheet(sheet).filters)) {
    const filtered = criteria.some((one) => one !== null)
      ? filteredArea({ sheet, table: key === OWN ? null : key }, host)
      : null;
    const path = isVertical
      ? { ...area, rows: Math.max(area.rows, (filtered ? lastRow(filtered) : 0) - area.row + 1) }
      : { ...area, columns: Math.max(area.columns, (filtered ? lastColumn(filtered) : 0) - area.column + 1) };
    if (filtered && overlaps(filtered, path))
      host.refuse("FilteredRangeConflict", "The cells cannot be shifted while they are filtered.");
  }
}

/** Whether a cell stays in sight, by its value and by what it shows. */
type Keeps = (value: unknown, shown: string) => boolean;

/** Kinds of filters that are carried out; Excel knows more. */
const KINDS = ["Values", "Custom"] as const;

/** Checks Excel.FilterCriteria. */
export function checkedCriteria(value: unknown): Bag {
  const { filterOn, values, criterion1, criterion2, operator } = record(value, "criteria");
  if (typeof filterOn === "string" && !KINDS.some((kind) => kind === filterOn))
    refuse("NotImplemented", `Filters on ${filterOn} are not available here.`);
  if (oneOf(filterOn, KINDS, "filterOn") === "Values") {
    const wanted: readonly unknown[] = Array.isArray(values)
      ? values
      : refuse("InvalidArgument", "A filter on values needs a list of them.");
    return {
      filterOn: "Values",
      values: wanted.map((one) => (isRecord(one) ? text(one["date"], "values") : text(one, "values"))),
    };
  }
  return {
    filterOn: "Custom",
    criterion1: text(criterion1, "criterion1"),
    ...(isBlank(criterion2)
      ? {}
      : {
          criterion2: text(criterion2, "criterion2"),
          operator: isBlank(operator) ? "And" : oneOf(operator, ["And", "Or"], "operator"),
        }),
  };
}

/** What a column's criteria leave in sight. */
function keeps({ filterOn, values, criterion1, criterion2, operator }: Bag): Keeps {
  if (filterOn === "Values") {
    const wanted = new Set((Array.isArray(values) ? values : []).map((one) => String(one).toLowerCase()));
    return (_, shown) => wanted.has(shown.toLowerCase());
  }
  const first = comparison(String(criterion1));
  if (criterion2 === undefined) return first;
  const second = comparison(String(criterion2));
  return operator === "Or"
    ? (value, shown) => first(value, shown) || second(value, shown)
    : (value, shown) => first(value, shown) && second(value, shown);
}

const COMPARE: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
};

/**
 * A criterion such as `>5`, `<>P-5` or `=*posts*`. Numbers are compared with numbers only, texts without regard to
 * case.
 */
function comparison(criterion: string): Keeps {
  const [, sign = "=", operand = ""] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? [];
  const holds = COMPARE[sign] ?? (() => false);
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (!Number.isNaN(number)) return (value) => (typeof value === "number" ? holds(value - number) : sign === "<>");
  const isEqual = sign === "=" || sign === "<>";
  if (isEqual && /[*?]/.test(operand)) return (_, shown) => pattern(operand).test(shown) === (sign === "=");
  return (_, shown) => holds(shown.toLowerCase().localeCompare(operand.toLowerCase()));
}

const pattern = (wildcards: string): RegExp =>
  new RegExp(
    `^${wildcards
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "is",
  );
