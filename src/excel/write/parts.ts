import type { PartSeen } from "../look/look";
import { type Direction, namespaces, type Part, unfinishedPart } from "../record/parts";

/** Adds a part of ours; the returned function tells which it is, after synchronising. */
export function queuePart(context: Excel.RequestContext, { kind, xml }: Pick<Part, "kind" | "xml">): () => PartSeen {
  const part = context.workbook.customXmlParts.add(xml).load("id");
  return () => ({ kind, id: part.id });
}

export function queuePartGone(context: Excel.RequestContext, { id }: PartSeen): void {
  context.workbook.customXmlParts.getItem(id).delete();
}

/**
 * Asks for the part that was last written. Every change replaces it, so that a request that Excel carries out only after
 * its change was given up and tried again stops here and changes nothing twice.
 */
export function queueTicket(context: Excel.RequestContext, seen: readonly Part[]): void {
  const ticket = seen.find(({ kind }) => kind === "since");
  if (ticket !== undefined) context.workbook.customXmlParts.getItem(ticket.id).load("id");
}

/** Says in the workbook that a change has begun, unless that is said already. */
export function queueBegin(
  context: Excel.RequestContext,
  seen: readonly Part[],
  direction: Direction,
  wanted: readonly Pick<Part, "kind" | "xml">[],
): void {
  if (!seen.some(({ kind }) => kind === "unfinished"))
    context.workbook.customXmlParts.add(unfinishedPart(direction, wanted));
}

export function queueEnd(context: Excel.RequestContext): void {
  context.workbook.customXmlParts.getByNamespace(namespaces.unfinished).getOnlyItem().delete();
}
