import { type Area, eachCell } from "../engine/area";
import { isRecord, text } from "./arguments";
import type { HostContext } from "./model";

const escaped = (wanted: string): string => wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Excel.Range.replaceAll: in what the formula bar shows of each cell; answers in how many cells something was replaced. */
export function replaceAll(
  sheet: string,
  area: Area,
  what: unknown,
  replacement: unknown,
  criteria: unknown,
  host: HostContext,
): number {
  const { completeMatch, matchCase } = isRecord(criteria) ? criteria : {};
  const wanted = escaped(text(what, "text"));
  const pattern = new RegExp(completeMatch === true ? `^${wanted}$` : wanted, matchCase === true ? "g" : "gi");
  const by = text(replacement, "replacement");
  const used = host.engine.used.of(sheet, true, area);
  const changed = new Map<string, string>();
  if (used) {
    eachCell(used, (row, column) => {
      const before = String(host.engine.cells.formula(sheet, row, column));
      const after = before.replace(pattern, () => by);
      if (after !== before) changed.set(`${row},${column}`, after);
    });
  }
  if (!used || changed.size === 0) return 0;
  host.checkWritable({ sheet, area: used });
  host.engine.cells.write(sheet, used, (row, column) => changed.get(`${row},${column}`) ?? null);
  return changed.size;
}
