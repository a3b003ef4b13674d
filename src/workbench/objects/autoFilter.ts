import { contains } from "../engine/area";
import { isBlank, whole } from "./arguments";
import { defineObject } from "./define";
import { checkedCriteria } from "./filterCriteria";
import { filteredArea, filterOf, type FilterSelf, removeFilter, setCriteria } from "./filters";
import { surroundingRegion } from "./find";
import type { HostContext, HostObject } from "./model";
import { cellsOf } from "./reference";

const NO_FILTER = "There is no filter.";

function rangeOf(self: FilterSelf, host: HostContext): HostObject | null {
  const area = filterOf(self, host) ? filteredArea(self, host) : null;
  return area && host.objects.range(host.span(self.sheet, area), host);
}

async function apply(
  self: FilterSelf,
  range: unknown,
  columnIndex: unknown,
  criteria: unknown,
  host: HostContext,
): Promise<void> {
  const given = cellsOf(range, host, self.sheet);
  if (given.sheet !== self.sheet) host.refuse("InvalidArgument", "A filter and its cells stand on one sheet.");
  const wanted =
    given.area.rows === 1 && given.area.columns === 1 ? surroundingRegion(self.sheet, given.area, host) : given.area;
  const area = self.table === null ? wanted : (filteredArea(self, host) ?? wanted);
  if (!contains(area, wanted)) host.refuse("InvalidArgument", "The cells are not those of the table.");
  const before = filterOf(self, host)?.criteria ?? [];
  const columns: readonly (FilterCriteria | null)[] = Array.from(
    { length: area.columns },
    (_, column) => before[column] ?? null,
  );
  const index = isBlank(columnIndex) ? null : whole(columnIndex, "columnIndex");
  if (index !== null && (index < 0 || index >= area.columns))
    host.refuse("InvalidArgument", "The filter has no such column.");
  const checked = isBlank(criteria) ? null : checkedCriteria(criteria);
  await setCriteria(
    self,
    area,
    columns.map((one, column) => (column === index ? checked : one)),
    host,
  );
}

type FilterCriteria = ReturnType<typeof checkedCriteria>;

/** Filters anew with what is left of the criteria. */
async function change(
  self: FilterSelf,
  host: HostContext,
  left: (criteria: readonly (FilterCriteria | null)[]) => readonly (FilterCriteria | null)[],
): Promise<void> {
  const area = filteredArea(self, host);
  const filter = filterOf(self, host);
  if (area && filter) await setCriteria(self, area, left(filter.criteria), host);
}

/** Excel.AutoFilter */
export const autoFilter = defineObject<FilterSelf>({
  name: "AutoFilter",
  properties: {
    enabled: { read: (self, host) => filterOf(self, host) !== undefined },
    isDataFiltered: { read: (self, host) => filterOf(self, host)?.criteria.some((one) => one !== null) ?? false },
    criteria: { read: (self, host) => filterOf(self, host)?.criteria ?? [] },
  },
  methods: {
    apply: (self, [range, columnIndex, criteria], host) => apply(self, range, columnIndex, criteria, host),
    clearColumnCriteria: (self, [index], host) =>
      change(self, host, (criteria) =>
        criteria.map((one, column) => (column === whole(index, "columnIndex") ? null : one)),
      ),
    clearCriteria: (self, _, host) => change(self, host, (criteria) => criteria.map(() => null)),
    reapply: (self, _, host) => change(self, host, (criteria) => criteria),
    remove: (self, _, host) => removeFilter(self, host),
    getRange: (self, _, host) => rangeOf(self, host) ?? host.refuse("ItemNotFound", NO_FILTER),
    getRangeOrNullObject: (self, _, host) => rangeOf(self, host),
  },
});
