import { leafComponents } from "../../budget/components";
import type { Model } from "../../budget/model";
import { readText } from "../file/claims";
import type { FilePrintedCell, ModelFile } from "../file/modelFile";
import { type CellContent, printedLayout } from "../file/printedLayout";
import { withoutPrinted } from "../file/toModel";
import { finding, type Finding, type Path, type Place, placeOf } from "../findings/place";
import { show } from "../structure/explainError";

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

/**
 * What the rules of meaning look at: the file as far as its structure is right, and the way back to where each entry
 * stood.
 */
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

/**
 * Every printed cell belongs to a row and column of its table and can be read. Judged only where no row had to be left
 * out.
 */
export function printed(survey: Survey): readonly Finding[] {
  const { file, model, whole, place } = survey;
  if (!["rates", "postChanges", "tables"].every((list) => [...whole].some((name) => name === list))) return [];
  return model.tables.flatMap((table) => {
    const rows = Object.hasOwn(file.printed ?? {}, table.id) ? Object.entries(file.printed?.[table.id] ?? {}) : [];
    const layout = printedLayout(model, table);
    return rows.flatMap(([row, cells]) => {
      const columns = layout.get(row);
      if (columns === undefined)
        return [
          finding(
            table.family === "postChanges" ? "printedLineOfNoChange" : "unknownRow",
            place(["printed", table.id, row]),
            { table: table.id, id: row },
          ),
        ];
      return Object.entries(cells).flatMap(([column, cell]) =>
        judgeCell(survey, [table.id, row, column], cell, columns.get(column)),
      );
    });
  });
}

function judgeCell(
  { place }: Survey,
  path: readonly [string, string, string],
  cell: FilePrintedCell,
  content: CellContent | undefined,
): readonly Finding[] {
  const [table, , column] = path;
  if (content === undefined) return [finding("unknownColumn", place(["printed", ...path]), { table, id: column })];
  if (content === "words" || typeof cell !== "string" || readText(cell) !== undefined) return [];
  return [finding("printedUnreadable", place(["printed", ...path]), { found: show(cell) })];
}
