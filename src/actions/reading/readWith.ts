import { findingText } from "../../audit/messages/sentence";
import { cellsFlow } from "../../reading/document/cells";
import { hasFailed, type ReadFailure, readingWords } from "../../reading/document/failure";
import {
  isBudget,
  printedFlow,
  printedWord,
  understandDocument,
  type DocumentReading,
  type ReadWatch,
} from "../../reading/read";
import { documentModel } from "../../reading/documentModel";
import { textFlow } from "../../reading/document/text";
import type { FactSource } from "../../reading/understanding/facts";
import type { PageTable } from "../../reading/understanding/page";
import type { TableFinding } from "../../reading/understanding/sums";
import type { TieFinding } from "../../reading/understanding/ties";
import { ActionError } from "../context/ActionError";
import type { ReadArgs, ReadFinding, ReadGap, ReadResult, ReadTable } from "./ReadDocument";

type Watch = Pick<ReadArgs, "onTable" | "signal">;

/** Reads a file: the bytes of a Word file, or text. */
export async function readFile(content: Uint8Array | string, language: string, watch: Watch): Promise<ReadResult> {
  const printed = typeof content === "string" ? printedFlow(textFlow(content)) : printedWord(content);
  const reading = orThrow(await understandDocument(orThrow(printed), watchOf(watch)));
  if (!isBudget(reading)) throw new ActionError("NotABudget");
  return inWords(reading, language);
}

/** A document as the text of a model file; a text that is no budget is given back as it is. */
export async function modelTextOf(content: Uint8Array | string): Promise<string> {
  const printed = orThrow(typeof content === "string" ? printedFlow(textFlow(content)) : printedWord(content));
  const reading = orThrow(await understandDocument(printed, watchOf({})));
  if (isBudget(reading)) return JSON.stringify(documentModel(reading));
  if (typeof content === "string") return content;
  throw new ActionError("NotABudget");
}

/** Reads tables that stand in cells, with the lines above and under them. */
export async function readCells(
  cells: readonly (readonly string[])[],
  language: string,
  watch: Watch,
): Promise<ReadResult> {
  return inWords(orThrow(await understandDocument(printedFlow(cellsFlow(cells)), watchOf(watch))), language);
}

/** A pane can draw what it was told, and hear that nobody wants the document any more, between two tables. */
const watchOf = ({ onTable, signal }: Watch): ReadWatch => ({
  ...(signal === undefined ? {} : { signal }),
  onTable: async (done, total, { caption }) => {
    if (onTable === undefined) return;
    onTable(done, total, caption);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  },
});

function orThrow<T extends object>(result: T | ReadFailure): T {
  if (hasFailed(result)) throw new ActionError(result.failure, result.args);
  return result;
}

/** A reading in words of a language. */
export function inWords(reading: DocumentReading, language: string): ReadResult {
  const { front, tables } = reading;
  const byOrdinal = new Map(tables.map((table) => [table.printed.place.ordinal, table]));
  const say = new Places(byOrdinal, language);
  const derived = tables.map(({ cells }) => cells.filter(({ kind }) => kind === "derived").length);
  const figures = tables.map(({ cells }) => cells.filter(({ value }) => value !== null).length);
  const findings = [
    ...reading.findings.map((finding) => tableFinding(finding, say, language)),
    ...reading.tieFindings.filter(({ isRounding }) => !isRounding).map((finding) => tieInWords(finding, say, language)),
  ];
  const numeric = tables.filter((_table, index) => (figures[index] ?? 0) > 0);
  return {
    document: { ...front },
    tables: tables.map((table, index) => tableInWords(table, say, figures[index] ?? 0, derived[index] ?? 0)),
    findings,
    notUnderstood: reading.notUnderstood.map(({ table, row, column, text, reason }): ReadGap => ({
      place: row === null || column === null ? say.table(table) : say.cell({ table, row, column }),
      table,
      text,
      reason,
      message: readingWords(reason, {}, language),
    })),
    counts: {
      tables: tables.length,
      numeric: numeric.length,
      understood: numeric.filter(({ state }) => state !== "notUnderstood").length,
      facts: reading.facts.length,
      postLines: reading.postLines.length,
      ties: reading.ties.length,
      cells: figures.reduce((sum, count) => sum + count, 0),
      derived: derived.reduce((sum, count) => sum + count, 0),
      findings: findings.length,
      roundings: reading.tieFindings.filter(({ isRounding }) => isRounding).length,
    },
  };
}

function tableInWords(table: PageTable, say: Places, figures: number, derived: number): ReadTable {
  const { printed, family, state, entity } = table;
  return {
    ordinal: printed.place.ordinal,
    caption: printed.caption,
    number: printed.number,
    part: printed.part,
    unit: printed.unit,
    place: say.placeOf(table),
    rows: printed.rows.length,
    columns: printed.columns,
    entity,
    ...(family === null ? {} : { family }),
    ...(state === "live" ? { live: true } : {}),
    ...(state === "words" ? { words: true } : {}),
    figures,
    derived,
  };
}

/** Names of places in words: tables by their number, cells by row and column. */
class Places {
  constructor(
    private readonly tables: ReadonlyMap<number, PageTable>,
    private readonly language: string,
  ) {}

  table(ordinal: number): string {
    const printed = this.tables.get(ordinal)?.printed;
    const number = [printed?.number ?? "", /^\s*\([^()]{1,4}\)/.exec(printed?.part ?? "")?.[0].trim() ?? ""];
    return printed?.number == null
      ? readingWords("unnumbered", { ordinal }, this.language)
      : readingWords("table", { number: number.filter((part) => part !== "").join(" ") }, this.language);
  }

  placeOf({ printed: { place } }: PageTable): string {
    const heading = place.headings.at(-1);
    const about = [
      this.table(place.ordinal),
      ...(heading === undefined ? [] : [readingWords("under", { heading }, this.language)]),
      ...(place.paragraph === null ? [] : [readingWords("after", { paragraph: place.paragraph }, this.language)]),
    ];
    return about.join(", ");
  }

  cell({ table, row, column }: FactSource): string {
    const found = this.tables.get(table);
    const labels = { row: found?.rows[row]?.label ?? "", column: found?.columns[column]?.headings.join(" ") ?? "" };
    return readingWords("cell", { place: this.table(table), ...labels }, this.language);
  }
}

function tableFinding(finding: TableFinding, say: Places, language: string): ReadFinding {
  const { table, row, column, rule, printed, computed, others } = finding;
  return {
    place: say.cell({ table, row, column }),
    table,
    row,
    column,
    rule,
    printed,
    computed,
    message: findingText(finding, language),
    others: others.map((place) => ({ table, ...place })),
  };
}

/** The culprit is told first, and what it is held against. */
function tieInWords({ tie, culprits }: TieFinding, say: Places, language: string): ReadFinding {
  const isCulprit = (source: FactSource): boolean =>
    culprits.some(({ table, row, column }) => table === source.table && row === source.row && column === source.column);
  const ordered = [...tie.members].sort(
    (one, other) => Number(isCulprit(other.source)) - Number(isCulprit(one.source)),
  );
  const [first] = ordered;
  const other = ordered.find(({ value }) => value !== first?.value);
  const at = first?.source ?? { table: 0, row: 0, column: 0 };
  return {
    place: say.cell(at),
    ...at,
    rule: tie.kind,
    printed: first?.text ?? "",
    computed: other?.text ?? null,
    message: readingWords(
      "differs",
      {
        one: say.cell(at),
        printed: first?.text ?? "",
        other: say.cell(other?.source ?? at),
        value: other?.text ?? "",
      },
      language,
    ),
    others: ordered.slice(1).map(({ source }) => source),
  };
}
