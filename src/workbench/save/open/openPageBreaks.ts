import type JSZip from "jszip";
import { type Area, singleCell } from "../../engine/area";

/** The first cell after each horizontal page break of a sheet; the file library does not read them. The file keeps the row before a break, from 1. */
export async function openPageBreaks(zip: JSZip, part: string): Promise<readonly Area[]> {
  const text = (await zip.file(part)?.async("string")) ?? "";
  const breaks = /<rowBreaks[\s>][^]*?<\/rowBreaks>/.exec(text)?.[0] ?? "";
  return [...breaks.matchAll(/<brk\s[^>]*?\bid="(\d+)"/g)].map(([, row]) => singleCell(Number(row), 0));
}
