import { leafComponents } from "../../budget/components";
import type { Model } from "../../budget/model";
import type { Place } from "../findings/finding";
import { placeOf, type Path } from "../findings/place";
import type { ModelFile } from "../modelFile";
import { withoutPrinted } from "../toModel";

/** Lists whose entries can be left out so that the rest can still be judged. */
export const prunableLists = [
  ...(["money", "posts", "rates", "postChanges", "tables"] as const),
  ...([
    "objects",
    "objectChanges",
    "explanations",
    "formerComponents",
    "deliverableCategories",
    "deliverableSubcategories",
    "deliverables",
    "performance",
  ] as const),
  ...([
    "alignments",
    "figures",
    "abbreviations",
    "headings",
    "topics",
    "claims",
    "references",
    "subjects",
    "numberings",
    "namings",
  ] as const),
];
export type PrunableList = (typeof prunableLists)[number];

/** Lists whose entries are referred to by their identifiers. */
export const namedLists = [
  ...(["components", "funds", "staffCategories", "grades", "dutyStations", "tables", "postChanges"] as const),
  ...([
    "objects",
    "explanations",
    "formerComponents",
    "deliverableCategories",
    "deliverableSubcategories",
    "performance",
    "figures",
    "abbreviations",
    "headings",
    "topics",
  ] as const),
];
export type NamedList = (typeof namedLists)[number];

/** What the rules of meaning look at: the file as far as its structure is right, and the way back to where each entry stood. */
export interface Survey {
  readonly file: ModelFile;
  readonly model: Model;
  readonly leaves: ReadonlySet<string>;
  /** Whether an identifier is in its list; what is missing is reported once, and other rules do not repeat it. */
  readonly knows: (list: NamedList, id: string) => boolean;
  /** Lists of which no entry had to be left out. */
  readonly whole: ReadonlySet<PrunableList>;
  /** Place of something in the file as it was read. */
  readonly place: (path: Path) => Place;
}

/** Entries that were kept, by the list and in order: their positions in the document. */
export type Positions = Readonly<Partial<Record<PrunableList, readonly number[]>>>;

export function surveyOf(file: ModelFile, document: unknown, positions: Positions): Survey {
  const model = withoutPrinted(file);
  const ids = new Map(namedLists.map((list) => [list, new Set((file[list] ?? []).map(({ id }) => id))]));
  return {
    file,
    model,
    leaves: new Set(leafComponents(model.components).map(({ id }) => id)),
    knows: (list, id) => ids.get(list)?.has(id) ?? false,
    whole: new Set(prunableLists.filter((list) => positions[list] === undefined)),
    place: (path) => placeOf(document, original(path, positions)),
  };
}

function original([list, index, ...rest]: Path, positions: Positions): Path {
  const kept = prunableLists.find((name) => name === list);
  if (list === undefined) return [];
  if (index === undefined) return [list];
  const position = kept === undefined || typeof index !== "number" ? undefined : positions[kept]?.[index];
  return [list, position ?? index, ...rest];
}
