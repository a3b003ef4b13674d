import type { ICommandInfo } from "@univerjs/core";
import {
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";

/** A text among the parameters of a mutation; null when there is none. */
export const textOf = (params: object, key: string): string | null => {
  const value: unknown = Object.entries(params).find(([name]) => name === key)?.[1];
  return typeof value === "string" ? value : null;
};

/** The mutations that give a name another meaning, and where they state the name. */
const NAMING: Readonly<Record<string, (params: object) => string | null>> = {
  [SetDefinedNameMutation.id]: (params) => textOf(params, "name"),
  [RemoveDefinedNameMutation.id]: (params) => textOf(params, "name"),
  [SetSuperTableMutation.id]: (params) => textOf(params, "tableName"),
  [RemoveSuperTableMutation.id]: (params) => textOf(params, "tableName"),
};

/** The name, of cells or of a table, to which a mutation gives another meaning; null for any other mutation. */
export const nameChangedBy = ({ id, params }: ICommandInfo): string | null => NAMING[id]?.(params ?? {}) ?? null;

/** Finds any of the names where it stands as a word of its own. */
export function mentionOf(names: Iterable<string>): RegExp {
  const words = [...names].map((name) => name.replace(/[\\.?]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}_.])(${words.join("|")})(?![\\p{L}\\p{N}_.])`, "iu");
}
