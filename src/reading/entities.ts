import type { Block, PrintedTable } from "./document";
import { yearIn } from "./understanding/columns";

/** A part of an entity's programme: `B. Proposed post and non-post resource requirements for 2026`. */
const isPartHeading = (text: string): boolean => /^\s*[A-F]\.\s/.test(text) && yearIn(text) !== null;

const ANNEX = /^\s*(?:annexe?|anexo|приложение|المرفق|附件)(?!\p{L})/iu;

const withoutNumber = (text: string): string => text.replace(/^\s*(?:[\dIVXLC]{1,5}|[A-Z])\.\s*/u, "").trim();

/**
 * The entity that each table belongs to, where a document holds several with a full set of tables each: an entity's name heads
 * a part of its programme without anything between the two. Empty for a document about one entity.
 */
export function entitiesOf(blocks: readonly Block[]): ReadonlyMap<PrintedTable, string> {
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
