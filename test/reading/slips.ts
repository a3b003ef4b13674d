import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { hasFailed } from "../../src/reading/document/failure";
import { printedWord, understandDocument, type DocumentReading } from "../../src/reading/read";
import type { PrintedDocument, PrintedTable } from "../../src/reading/document/document";
import type { FactSource } from "../../src/reading/understanding/facts";
import { sourceKey } from "../../src/reading/understanding/ties";

const USAGE = "Usage: slips <folder of Word files> [--seed 1] [--count 20]";

/** A digit that was changed, and what the reading says of it. */
interface Slip {
  readonly file: string;
  readonly family: string;
  readonly source: FactSource;
  readonly was: string;
  readonly is: string;
  /** What tied the figure before: other cells of its table, other tables, or nothing. */
  readonly covered: "table" | "tables" | "no";
  readonly outcome: "named" | "found" | "missed";
}

/** Numbers from 0 to below 1 that are the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Cells that tie to others and do so as printed. */
function coverOf({ tables, ties }: DocumentReading): ReadonlyMap<string, Slip["covered"]> {
  const cover = new Map<string, Slip["covered"]>();
  for (const { members } of ties)
    if (new Set(members.map(({ value }) => value)).size === 1)
      for (const { source } of members) cover.set(sourceKey(source), "tables");
  for (const { printed, cells } of tables)
    for (const { row, column, proof } of cells) {
      if (proof === null || proof.verdict === "breaks") continue;
      const places = [{ row, column }, ...proof.terms, ...(proof.base === null ? [] : [proof.base])];
      for (const place of places) cover.set(sourceKey({ ...place, table: printed.place.ordinal }), "table");
    }
  return cover;
}

/** The text with one of its digits changed to another than nil. */
function slipped(text: string, random: () => number): string {
  const digits = [...text.matchAll(/\d/g)];
  const at = digits[Math.floor(random() * digits.length)]?.index ?? 0;
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((digit) => String(digit) !== text[at]);
  return text.slice(0, at) + String(others[Math.floor(random() * others.length)]) + text.slice(at + 1);
}

const withText = (table: PrintedTable, changes: ReadonlyMap<string, string>): PrintedTable => ({
  ...table,
  rows: table.rows.map((own, row) => ({
    ...own,
    cells: own.cells.map((cell, column) => {
      const text = changes.get(sourceKey({ table: table.place.ordinal, row, column }));
      return cell === null || text === undefined ? cell : { ...cell, text };
    }),
  })),
});

/** Cells that findings name, and those that a finding holds among others. */
function toldBy({ findings, tieFindings }: DocumentReading): { named: Set<string>; held: Set<string> } {
  const named = new Set(findings.map(sourceKey));
  const held = new Set(findings.flatMap(({ table, others }) => others.map((at) => sourceKey({ table, ...at }))));
  for (const { tie, culprits } of tieFindings) {
    const [only] = culprits;
    if (only !== undefined && culprits.length === 1) named.add(sourceKey(only));
    for (const { source } of tie.members) held.add(sourceKey(source));
  }
  return { named, held };
}

/** Changes digits of a document in so many tables, one a table while there are enough, and reads it again. */
async function slipsOf(file: string, printed: PrintedDocument, count: number, random: () => number): Promise<Slip[]> {
  const before = await understandDocument(printed);
  if (hasFailed(before)) return [];
  const [cover, told] = [coverOf(before), toldBy(before)];
  const numeric = before.tables
    .filter(({ cells }) => cells.filter(({ value }) => value !== null).length >= 4)
    .map((table) => ({ table, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ table }) => table);
  const slips = Array.from({ length: Math.min(count, numeric.length) }, (_, index) => numeric[index]).flatMap(
    (table): readonly Omit<Slip, "outcome">[] => {
      const cells = table?.cells.filter(({ value, text }) => value !== null && /[1-9]/.test(text)) ?? [];
      const cell = cells[Math.floor(random() * cells.length)];
      if (table === undefined || cell === undefined) return [];
      const source = { table: table.printed.place.ordinal, row: cell.row, column: cell.column };
      const covered = cover.get(sourceKey(source)) ?? "no";
      const is = slipped(cell.text, random);
      return [{ file, family: table.family ?? table.state, source, was: cell.text, is, covered }];
    },
  );
  const changes = new Map(slips.map(({ source, is }) => [sourceKey(source), is]));
  const blocks = printed.blocks.map((block) => (block.kind === "table" ? withText(block, changes) : block));
  const after = await understandDocument({ ...printed, blocks });
  if (hasFailed(after)) return [];
  const { named, held } = toldBy(after);
  const findingsIn = (table: number, { findings }: DocumentReading): number =>
    findings.filter((finding) => finding.table === table).length;
  return slips.map((slip): Slip => {
    const key = sourceKey(slip.source);
    const more = findingsIn(slip.source.table, after) > findingsIn(slip.source.table, before);
    const isNew = held.has(key) && !told.held.has(key);
    return { ...slip, outcome: named.has(key) ? "named" : more || isNew ? "found" : "missed" };
  });
}

async function main(args: readonly string[]): Promise<number> {
  const [folder] = args;
  if (folder === undefined) throw new Error(USAGE);
  const option = (name: string, otherwise: number): number =>
    args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise;
  const random = randomOf(option("--seed", 1));
  const all: Slip[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".docx"))) {
    const printed = printedWord(new Uint8Array(readFileSync(path.join(folder, file))));
    if (hasFailed(printed)) continue;
    const slips = await slipsOf(file, printed, option("--count", 20), random);
    for (const slip of slips) if (slip.outcome !== "named") process.stdout.write(`${JSON.stringify(slip)}\n`);
    all.push(...slips);
  }
  process.stdout.write(`${JSON.stringify(summary(all), null, 1)}\n`);
  return 0;
}

/** By family and by what covers the figure: how many were named, found without a name, and missed. */
function summary(all: readonly Slip[]): object {
  const counts: Record<string, Record<Slip["outcome"], number>> = {};
  for (const { family, covered, outcome } of all)
    for (const name of [`all, covered: ${covered}`, `${family}, covered: ${covered}`]) {
      const own = (counts[name] ??= { named: 0, found: 0, missed: 0 });
      own[outcome] += 1;
    }
  return counts;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (reason: unknown) => {
    process.stderr.write(`${String(reason)}\n`);
    process.exit(2);
  },
);
