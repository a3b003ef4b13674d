import type { Model } from "../budget/model";
import { narrativeTable } from "../narrative/narrativeTable";
import { contentsTable } from "../tables/contents";
import { figuresOf } from "../tables/figures/figuresOf";
import type { Table } from "../tables/table";

/** The tables of a whole document with what stands around them: its contents first, what they say in words last. */
export function surrounded(model: Model, tables: readonly Table[]): readonly Table[] {
  const all = [...tables, narrativeTable(model, tables)];
  return [contentsTable(model, all, figuresOf(model, tables)), ...all];
}
