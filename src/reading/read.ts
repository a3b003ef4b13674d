import type { Finding } from "../audit/report";
import { blocksOf, tablesIn } from "./blocks";
import type { Block, FrontPage, PrintedDocument, PrintedTable } from "./document";
import { readWordFile } from "./docx/body";
import { entitiesOf } from "./entities";
import { failed, hasFailed, type ReadFailure } from "./failure";
import type { FlowItem } from "./flow";
import { frontPageOf } from "./frontPage";
import { postTies, sameFigures, sourceKey, tieFindings, type Tie, type TieFinding } from "./ties";
import { factsOf, type Fact } from "./understanding/facts";
import { pageTableOf, type NotUnderstoodReason, type PageTable } from "./understanding/page";
import { postLinesOf, type PostLine } from "./understanding/postChanges";

/** A document with everything that was understood of it. */
export interface DocumentReading {
  readonly front: FrontPage;
  readonly blocks: readonly Block[];
  readonly tables: readonly PageTable[];
  readonly facts: readonly Fact[];
  readonly postLines: readonly PostLine[];
  readonly ties: readonly Tie[];
  /** Cells that do not fit in their own table, as the audit finds them. */
  readonly findings: readonly TableFinding[];
  /** Figures of several tables that should be the same and are not. */
  readonly tieFindings: readonly TieFinding[];
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface TableFinding extends Finding {
  /** Ordinal of the table. */
  readonly table: number;
}

/** A place of the document that was not understood. */
export interface NotUnderstood {
  readonly table: number;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
  readonly reason: NotUnderstoodReason | "unreadableNumber" | "unreadablePosts";
}

/** What the one who asked is told and may say while a document is read. */
export interface ReadWatch {
  /** Called before each table, with how many there are; waited for. */
  readonly onTable?: (done: number, total: number, table: PrintedTable) => Promise<void> | void;
  readonly signal?: AbortSignal;
}

/** Reads a Word file as it is printed: blocks in order, with what its first page says. */
export function printedWord(bytes: Uint8Array): PrintedDocument | ReadFailure {
  const file = readWordFile(bytes);
  if (hasFailed(file)) return file;
  const document = printedFlow(file.flow, file.heads, file.footnotes);
  if (tablesIn(document.blocks).length > 0) return document;
  const hasWords = document.blocks.some((block) => block.kind !== "table" && block.text.length > 200);
  return failed(file.pictures > 0 && !hasWords ? "DocumentOfPictures" : "NotABudget");
}

/** A flow of any format as a document. */
export function printedFlow(
  flow: readonly FlowItem[],
  heads: readonly string[] = [],
  footnotes: ReadonlyMap<string, string> = new Map(),
): PrintedDocument {
  const blocks = blocksOf(flow, footnotes);
  return { blocks, front: frontPageOf(blocks, heads) };
}

/** Understands a document table by table; gives way to others between two tables. */
export async function understandDocument(
  { blocks, front }: PrintedDocument,
  { onTable, signal }: ReadWatch = {},
): Promise<DocumentReading | ReadFailure> {
  const printed = tablesIn(blocks);
  const entities = entitiesOf(blocks);
  const tables: PageTable[] = [];
  for (const table of printed) {
    await onTable?.(tables.length, printed.length, table);
    if (signal?.aborted === true) return failed("ReadCancelled");
    tables.push(pageTableOf(table, entities.get(table) ?? null));
  }
  return concluded({ ...front, entities: [...new Set(entities.values())] }, blocks, tables);
}

/** What the tables of a document say together. */
function concluded(front: FrontPage, blocks: readonly Block[], tables: readonly PageTable[]): DocumentReading {
  const facts = tables.flatMap((table) => factsOf(table, front));
  const posts = tables.map((table) => ({ table: table.printed.place.ordinal, ...postLinesOf(table) }));
  const postLines = posts.flatMap(({ lines }) => lines);
  const ties = [...sameFigures(facts, tables), ...postTies(postLines, facts, tables)];
  const findings = tables.flatMap((table) =>
    table.findings.map((finding) => ({ ...finding, table: table.printed.place.ordinal })),
  );
  return {
    front,
    blocks,
    tables,
    facts,
    postLines,
    ties,
    findings,
    tieFindings: tieFindings(ties, new Set(findings.map(sourceKey))),
    notUnderstood: [
      ...tables.flatMap(unreadIn),
      ...posts.flatMap(({ table, unread }) =>
        unread.map((line): NotUnderstood => ({ table, ...line, reason: "unreadablePosts" })),
      ),
    ],
  };
}

function unreadIn({ printed, reason, cells, family, columns }: PageTable): readonly NotUnderstood[] {
  const table = printed.place.ordinal;
  const hasAmounts = !COMMON_FAMILIES.includes(family);
  const whole: readonly NotUnderstood[] =
    reason === null ? [] : [{ table, row: null, column: null, text: printed.caption, reason }];
  return [
    ...whole,
    ...cells
      .filter(({ kind, column }) => kind === "unreadable" && hasAmounts && columns[column]?.kind === "figures")
      .map(({ row, column, text }): NotUnderstood => ({ table, row, column, text, reason: "unreadableNumber" })),
  ];
}

/** Whether anything in it is a table of a budget. */
export const isBudget = ({ front, tables }: DocumentReading): boolean =>
  front.symbol !== null || tables.some(({ family }) => family !== null && !COMMON_FAMILIES.includes(family));

/** Tables that other documents have as well. */
const COMMON_FAMILIES: readonly PageTable["family"][] = ["contents", "mandates", "performance"];
