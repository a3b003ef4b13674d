import { type KeyName, parseKeyName } from "./keyNames";
import { namespaces, type Part, partKinds } from "../record/parts";
import { parseReference, type Referent } from "../reference";

/** What one glance at the workbook shows, without any cell. */
export interface Look {
  readonly sheets: readonly SheetSeen[];
  readonly structureProtected: boolean;
  /** Hidden names of ours with what they refer to now; null where that is lost or no sheet of this workbook. */
  readonly keys: readonly KeySeen[];
  /** Every name that is taken in the workbook, of names and of lists, in lower case. */
  readonly takenNames: ReadonlySet<string>;
  readonly lists: readonly ListSeen[];
  /** Identifiers of the custom XML parts of ours. */
  readonly parts: readonly PartSeen[];
}

export type PartSeen = Pick<Part, "id" | "kind">;

export interface SheetSeen {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
}

export interface KeySeen extends KeyName {
  readonly name: string;
  /** As Excel gives it, to put it back. */
  readonly formula: string;
  readonly refersTo: Referent | null;
  /** Not hidden, as when a change was cut off right after the name had come. */
  readonly visible: boolean;
}

export interface ListSeen {
  readonly name: string;
  readonly sheet: string;
}

/** Queues everything that a glance needs; the returned function reads it once the context has been synchronised. */
export function queueLook(context: Excel.RequestContext): () => Look {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/protection/protected");
  const names = workbook.names.load("items/name,items/formula,items/visible");
  const lists = workbook.tables.load("items/name,items/worksheet/name");
  const protection = workbook.protection.load("protected");
  const parts = partKinds.map((kind) => ({
    kind,
    found: workbook.customXmlParts.getByNamespace(namespaces[kind]).load("items/id"),
  }));
  return () => ({
    sheets: sheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, protected: sheet.protection.protected })),
    structureProtected: protection.protected,
    keys: names.items.flatMap((name) => keySeen(name, sheets.items)),
    takenNames: new Set([...names.items, ...lists.items].map(({ name }) => name.toLowerCase())),
    lists: lists.items.map((list) => ({ name: list.name, sheet: list.worksheet.name })),
    parts: parts.flatMap(({ kind, found }) => found.items.map(({ id }) => ({ kind, id }))),
  });
}

/** A name may come to refer to another workbook, or to a sheet that is no more: then it is as good as lost. */
function keySeen({ name, formula, visible }: Excel.NamedItem, sheets: readonly Excel.Worksheet[]): readonly KeySeen[] {
  const key = parseKeyName(name);
  if (key === null || typeof formula !== "string") return [];
  const found = parseReference(formula);
  const sheet = sheets.find((each) => each.name.toLowerCase() === found?.sheet.toLowerCase());
  return [{ ...key, name, formula, refersTo: found && sheet ? { ...found, sheet: sheet.name } : null, visible }];
}
