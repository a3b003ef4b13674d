import type { DocumentPlace } from "../budget/claims";
import type { Named, Text } from "../budget/identifiers";
import type { Model } from "../budget/model";
import type { TermKey } from "../locales/en/locale";
import { term } from "../locales/locales";
import type { CellAt } from "../tables/expression";
import { mapWords, tableName, termWith, wordsIn } from "../tables/frame";
import type { Row, Table } from "../tables/table";
import { tablesOf } from "../tables/tablesOf";
import { diagnose, type Diagnosis } from "./diagnosis/diagnose";
import { type FindingPlace, isCell } from "./finding";
import { type Margin, marginsOf, type NetValues, valuesOf } from "./net/margins";
import { type Net, netOf } from "./net/net";
import { type Page, pageOf } from "./page/reading";

/** What rules are applied to: a model with everything that is worked out from it once for all of them. */
export interface Subject {
  readonly model: Model;
  readonly net: Net;
  /** What follows from the facts as they are. */
  readonly values: NetValues;
  readonly page: Page;
  readonly margins: readonly Margin[];
  readonly diagnosis: Diagnosis;
}

/**
 * Draws up the tables of a model, unless they are given, and compares what is printed with what follows from the facts.
 */
export function subjectOf(model: Model, tables: readonly Table[] = tablesOf(model)): Subject {
  const net = netOf(tables);
  const [values, page, margins] = [valuesOf(net), pageOf(model, net), marginsOf(model, net)];
  return { model, net, values, page, margins, diagnosis: diagnose({ net, page, margins }, values) };
}

/** A model before anything was entered on its sheets, and with what was entered since; neither with its page. */
export interface Facts {
  readonly before: Subject;
  readonly now: Subject;
}

/** The facts of a model alone: its page is compared with the model as it was loaded. */
export const factsAlone = (model: Model): Subject => subjectOf({ ...model, printed: {} });

/** A place in words of every language: `Table 29C.10, Total, Changes, Total`, or `paragraph 29C.42`. */
export function placeWords(
  tables: readonly Table[],
  place: FindingPlace,
  headings: readonly Named<string>[] = [],
): Text {
  return isCell(place) ? cellWords(tables, place) : documentWords(place, headings);
}

function cellWords(tables: readonly Table[], { table: id, row: rowKey, column: columnKey }: CellAt): Text {
  const table = tables.find((each) => each.id === id);
  const row = table?.rows.find(({ key }) => key === rowKey);
  const column = table?.columns.find(({ key }) => key === columnKey);
  if (table === undefined) return tableName(id);
  return joined([table.name, ...(row === undefined ? [] : rowWords(row)), ...(column?.headings ?? [])]);
}

/** A line of post changes needs its grade and kind beside the component to be told from others. */
function rowWords({ label, cells }: Row): readonly Text[] {
  const { grade, kind } = cells;
  const more = [
    grade?.kind === "code" ? { en: grade.code, zh: grade.code } : null,
    kind?.kind === "text" ? kind.text : null,
  ];
  return [label, ...more.filter((words) => words !== null)];
}

const placeTerms = { paragraph: "paragraphAt", figure: "figureAt", heading: "headingAt" } as const satisfies Record<
  string,
  TermKey
>;

function documentWords(place: DocumentPlace, headings: readonly Named<string>[]): Text {
  if ("table" in place) return tableName(place.table);
  if ("figure" in place) return termWith(placeTerms.figure, { number: place.figure });
  if ("heading" in place)
    return termWith(placeTerms.heading, {
      name: headings.find(({ id }) => id === place.heading)?.label ?? place.heading,
    });
  return termWith(placeTerms.paragraph, { number: place.paragraph });
}

/** Words one after the other, without blanks and repetitions. */
export function joined(parts: readonly Text[]): Text {
  return mapWords(term("listSeparator"), (separator, language) => {
    const words = parts.map((part) => wordsIn(part, language)).filter((word) => word !== "");
    return words.filter((word, index) => word !== words[index - 1]).join(separator);
  });
}
