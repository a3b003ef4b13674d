import { blocksOf, tablesIn } from "./document/blocks";
import type { FlowItem } from "./document/captions";
import type { Block, FrontPage, PrintedDocument, PrintedTable } from "./document/document";
import { failed, hasFailed, type ReadFailure } from "./document/failure";
import { readWordFile } from "./docx/body";
import { yearIn } from "./understanding/columns";
import { type Fact, factsOf } from "./understanding/facts";
import { frontPageOf } from "./understanding/frontPage";
import { type NotUnderstoodReason, type PageTable, pageTableOf } from "./understanding/page";
import { type PostLine, postLinesOf } from "./understanding/postChanges";
import {
  postTies,
  sameFigures,
  sourceKey,
  statedTies,
  tieFindings,
  type Tie,
  type TieFinding,
} from "./understanding/ties";
import { settled } from "./understanding/suspects";
import { brokenFindings, lineFindings, lineSums, sumsOf, type TableFinding } from "./understanding/sums";

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

/** A place of the document that was not understood. */
interface NotUnderstood {
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
  const stated = posts.flatMap((own) => own.stated);
  const ties = [
    ...sameFigures(facts, tables),
    ...postTies(postLines, facts, tables),
    ...statedTies(stated, facts, tables),
  ];
  const found = tables.flatMap((table) =>
    table.findings.map((finding) => ({ ...finding, table: table.printed.place.ordinal })),
  );
  const lines = lineSums(facts);
  const told = [...found, ...brokenFindings(tables)];
  const findings = settled(
    [...told, ...lineFindings(lines, told)],
    ties,
    [...sumsOf(facts, tables), ...lines],
    new Map(tables.map((table) => [table.printed.place.ordinal, table])),
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

/** A part of an entity's programme: `B. Proposed post and non-post resource requirements for 2026`. */
const isPartHeading = (text: string): boolean => /^\s*[A-F]\.\s/.test(text) && yearIn(text) !== null;

const ANNEX = /^\s*(?:annexe?|anexo|приложение|المرفق|附件)(?!\p{L})/iu;

const withoutNumber = (text: string): string => text.replace(/^\s*(?:[\dIVXLC]{1,5}|[A-Z])\.\s*/u, "").trim();

/**
 * The entity that each table belongs to, where a document holds several with a full set of tables each: an entity's
 * name heads a part of its programme without anything between the two. Empty for a document about one entity.
 */
function entitiesOf(blocks: readonly Block[]): ReadonlyMap<PrintedTable, string> {
  const entities = new Map<PrintedTable, string>();
  let [entity, run]: [string | null, readonly string[]] = [null, []];
  for (const block of blocks) {
    if (block.kind === "heading") {
      const name = run.findLast((text) => yearIn(text) === null && !ANNEX.test(text));
      if (isPartHeading(block.text) && name !== undefined) entity = withoutNumber(name);
      run = [...run, block.text];
    } else if (block.kind === "table" || block.text !== "") run = [];
    if (block.kind === "table" && entity !== null) entities.set(block, entity);
  }
  return new Set(entities.values()).size > 1 ? entities : new Map();
}
