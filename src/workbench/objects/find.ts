import { type Area, eachCell, lastColumn, lastRow, singleCell } from "../engine/area";
import { isRecord, text } from "./arguments";
import type { HostContext, HostObject } from "./model";

interface Criteria {
  readonly completeMatch?: unknown;
  readonly matchCase?: unknown;
}

function matcher(what: unknown, criteria: unknown): (shown: string) => boolean {
  const { completeMatch, matchCase }: Criteria = isRecord(criteria) ? criteria : {};
  const fold = (given: string) => (matchCase === true ? given : given.toLowerCase());
  const wanted = fold(text(what, "text"));
  return (shown) => (completeMatch === true ? fold(shown) === wanted : fold(shown).includes(wanted));
}

function matches(sheet: string, area: Area, what: unknown, criteria: unknown, host: HostContext): Area[] {
  const isMatch = matcher(what, criteria);
  const used = host.engine.used.of(sheet, true, area);
  const found: Area[] = [];
  if (used)
    eachCell(
      used,
      (row, column) =>
        void (isMatch(host.engine.display.displayText(sheet, row, column)) && found.push(singleCell(row, column))),
    );
  return found;
}

/** The first cell whose text matches, row by row; null when there is none. */
export function findFirst(
  sheet: string,
  area: Area,
  what: unknown,
  criteria: unknown,
  host: HostContext,
): HostObject | null {
  const [first] = matches(sheet, area, what, criteria, host);
  return first ? host.objects.range(host.span(sheet, first), host) : null;
}

/** All cells whose text matches; null when there are none. */
export function findAll(
  sheet: string,
  area: Area,
  what: unknown,
  criteria: unknown,
  host: HostContext,
): HostObject | null {
  const found = matches(sheet, area, what, criteria, host);
  return found.length === 0
    ? null
    : host.objects.rangeAreas(
        found.map((cell) => host.span(sheet, cell)),
        host,
      );
}

/** The cells around an area that are joined to it without an empty row or column between. */
export function surroundingRegion(sheet: string, area: Area, host: HostContext): Area {
  const hasContent = (part: Area) => host.engine.used.of(sheet, true, part) !== null;
  let region = area;
  for (let grown = true; grown;) {
    grown = false;
    for (const next of [
      { ...region, row: Math.max(0, region.row - 1), rows: region.rows + (region.row > 0 ? 1 : 0) },
      { ...region, rows: region.rows + 1 },
      { ...region, column: Math.max(0, region.column - 1), columns: region.columns + (region.column > 0 ? 1 : 0) },
      { ...region, columns: region.columns + 1 },
    ]) {
      const isWider = next.rows > region.rows || next.columns > region.columns;
      if (isWider && hasContent(edge(region, next))) [region, grown] = [next, true];
    }
  }
  return region;
}

/** The row or column by which `next` is larger than `region`. */
function edge(region: Area, next: Area): Area {
  if (next.rows > region.rows) return { ...next, row: next.row < region.row ? next.row : lastRow(next), rows: 1 };
  return { ...next, column: next.column < region.column ? next.column : lastColumn(next), columns: 1 };
}
