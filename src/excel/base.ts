import type { Scenarios } from "../scenarios/scenario";
import type { Plan } from "../sheets/plan";

/** What was last written for one model, kept inside the workbook so that a saved and mailed one still refreshes. */
export interface Base {
  readonly plan: Plan;
  /** Where the model came from: the file's own text, or null for a built-in model. */
  readonly file: { readonly name: string; readonly text: string } | null;
  /** Named sets of edits; left out where there never was one. */
  readonly scenarios?: Scenarios;
}

/** Namespace of the custom XML part that holds the bases. */
export const NAMESPACE = "urn:fascicle:base";
const VERSION = 1;

/** Bases as the text of a custom XML part. */
export function writeBases(bases: readonly Base[]): string {
  return `<fascicle xmlns="${NAMESPACE}">${escapeXml(JSON.stringify({ version: VERSION, bases }))}</fascicle>`;
}

/** Reads what `writeBases` wrote; null where someone else changed it beyond recognition. */
export function readBases(xml: string): readonly Base[] | null {
  const [, text] = /<fascicle[^>]*>([\s\S]*)<\/fascicle>/.exec(xml) ?? [];
  if (text === undefined) return null;
  try {
    const read: unknown = JSON.parse(unescapeXml(text));
    return isKept(read) ? read.bases : null;
  } catch {
    return null;
  }
}

function isKept(read: unknown): read is { readonly bases: readonly Base[] } {
  return typeof read === "object" && read !== null && "version" in read && read.version === VERSION && "bases" in read && Array.isArray(read.bases);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescapeXml(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}
