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
import type { Bag, FilterState } from "../engine/stateModel";
import { keeps } from "./filterCriteria";
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
