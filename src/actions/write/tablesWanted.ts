import type { Model, TableId } from "../../budget/model";
import type { Plan } from "../../sheets/plan";
import { contentsId } from "../../tables/contents";

/**
 * The tables that stand in a workbook and those that are asked for, in document order; undefined for all that the model has.
 * Where the whole document stands, what is new in the model comes too; where somebody chose some of its tables, only those.
 */
export function tablesWanted(
  { tables }: Model,
  standing: Plan | null,
  asked: readonly TableId[] = [],
): readonly TableId[] | undefined {
  if (standing !== null && isWhole(standing)) return undefined;
  const stand = new Set(standing?.sheets.map(({ table }) => table));
  return tables.map(({ id }) => id).filter((id) => asked.includes(id) || stand.has(id));
}

/** Only a whole document has its contents. */
const isWhole = ({ sheets }: Plan): boolean => sheets.some(({ table }) => table === contentsId);
