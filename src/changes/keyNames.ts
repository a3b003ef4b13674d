import type { TableId } from "../budget/model";

/** What a hidden name of ours stands for: the sheet of a table, or one of its rows or columns by key. */
export interface KeyName {
  readonly model: string;
  readonly table: TableId;
  readonly line: { readonly axis: "row" | "column"; readonly key: string } | null;
}

const PREFIX = "_fascicle";

/** The hidden name that tells which step was the last: Excel's own undo takes it back, as it does cells. */
export const MARK_NAME = `${PREFIX}.mark`;

/** Names of ours, told apart from the user's; a name that our add-in did not make is null. */
export function parseKeyName(name: string): KeyName | null {
  const [prefix, model, table, axis, key] = name.split(".");
  if (prefix?.toLowerCase() !== PREFIX || model === undefined || table === undefined) return null;
  const line =
    axis === undefined || key === undefined
      ? null
      : { axis: axis === "r" ? ("row" as const) : ("column" as const), key: decode(key) };
  return { model: decode(model), table: decode(table), line };
}

/** The name that anchors the sheet of a table. */
export function sheetName(model: string, table: TableId): string {
  return [PREFIX, encode(model), encode(table)].join(".");
}

/** In the place of a table, where a name follows cells of no key: no table is called so. */
const FOLLOWED = "~";

/** The name by which cells of no key are followed. */
export const followName = (model: string, key: string): string =>
  [sheetName(model, FOLLOWED), "r", encode(key)].join(".");

/** Whether a name stands for no line, but follows cells. */
export const isFollowing = ({ table }: Pick<KeyName, "table">): boolean => table === FOLLOWED;

/** The name that anchors the sheet of the table that a name is about. */
export const tableName = ({ model, table }: Pick<KeyName, "model" | "table">): string => sheetName(model, table);

/** Whether a name is about one of the tables whose sheets these names anchor. */
export function isOfTable(name: string, tables: readonly string[]): boolean {
  const key = parseKeyName(name);
  return key !== null && tables.includes(tableName(key));
}

/**
 * Names of the lines of one axis by key; Excel's names ignore case, so a key that differs by case alone is spelt in
 * codes.
 */
export function lineNames(
  model: string,
  table: TableId,
  axis: "row" | "column",
  keys: readonly string[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    keys.map((key) => {
      const plain = encode(key);
      const spelt = taken.has(plain.toLowerCase()) ? encodeAll(key) : plain;
      taken.add(spelt.toLowerCase());
      return [key, [sheetName(model, table), axis === "row" ? "r" : "c", spelt].join(".")];
    }),
  );
}

/** Only letters and digits may stand in a name for certain; anything else becomes its code between low lines. */
function encode(text: string): string {
  return text.replace(/[^A-Za-z0-9]/gu, code);
}

function encodeAll(text: string): string {
  return text.replace(/./gsu, code);
}

const code = (character: string): string => `_${(character.codePointAt(0) ?? 0).toString(16)}_`;

function decode(text: string): string {
  return text.replace(/_([0-9a-f]+)_/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
}
