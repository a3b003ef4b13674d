import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Desk } from "./desk";
import { failureOf } from "./failure";
import { ScriptFiles } from "./files";
import { automation } from "./steps/automation";

/** One line for each document of a folder, or for one document: how it was read, or why it was not. True when all were. */
export async function readFolder(folder: string, desk: Desk, say: (line: string) => void): Promise<boolean> {
  let allWell = true;
  for (const file of documentsIn(folder)) {
    const line = await lineFor(file, desk);
    allWell &&= line["ok"] === true;
    say(JSON.stringify({ file: path.basename(file), ...line }));
  }
  return allWell;
}

function documentsIn(folder: string): readonly string[] {
  if (!statSync(folder).isDirectory()) return [folder];
  return readdirSync(folder)
    .filter((name) => /\.(?:docx|html?|txt|tsv)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

async function lineFor(file: string, desk: Desk): Promise<Readonly<Record<string, unknown>>> {
  const begin = performance.now();
  const files = new ScriptFiles(file);
  const context = { desk, files, session: desk.session, meter: desk.meter };
  try {
    const { document, tables, counts, notUnderstood } = await automation({ do: "read", file }, context);
    return {
      ok: true,
      megabytes: rounded(statSync(file).size / 1e6),
      seconds: rounded((performance.now() - begin) / 1000),
      document,
      families: countsOf(tables),
      counts,
      notUnderstood: Array.isArray(notUnderstood) ? notUnderstood.length : 0,
    };
  } catch (thrown) {
    return { ok: false, error: failureOf(thrown) };
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** How many tables there are of each kind. */
function countsOf(tables: unknown): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of Array.isArray(tables) ? tables : []) {
    const kind = kindOf(Object.assign({}, table));
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function kindOf({ family, live, words }: Readonly<Record<string, unknown>>): string {
  if (typeof family === "string") return family;
  return live === true ? "live" : words === true ? "words" : "notUnderstood";
}
