/**
 * Measures the audit on tables of many shapes whose arithmetic is right, each with one slip: how many slips are found,
 * how often the cell is among those named, and how many right tables raise an alarm. Run with `npx tsx
 * test/audit/benchmark.ts`.
 */
import { audit } from "../../src/audit/audit";
import { corrupted, corruptions, type Corruption } from "./samples/corruption";
import { random } from "./samples/random";
import { shapes, type Sample } from "./samples/tables";

const TABLES = Number(process.argv[2] ?? 500);

interface Score {
  tried: number;
  found: number;
  named: number;
  first: number;
}

const from = random(2025);
const scores = new Map<string, Score>();
const misses: string[] = [];
let [alarms, slowest] = [0, 0];

function scoreOf(key: string): Score {
  const score = scores.get(key) ?? { tried: 0, found: 0, named: 0, first: 0 };
  scores.set(key, score);
  return score;
}

function tryOne({ shape, rows }: Sample, corruption: Corruption): void {
  const cells = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      row > 2 && column > 0 && /\d/.test(text) && !/=/.test(text) ? [{ row, column, text }] : [],
    ),
  );
  const { row, column, text } = from.pick(cells);
  const slip = corrupted(text, corruption, from);
  if (slip === null || slip === text) return;
  const { findings } = audit(
    rows.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? slip : cell)) : cells)),
  );
  const isHere = (place: { readonly row: number; readonly column: number }): boolean =>
    place.row === row && place.column === column;
  const isNamed = findings.some((finding) => isHere(finding) || finding.others.some(isHere));
  for (const score of [scoreOf(shape), scoreOf(corruption), scoreOf("all")]) {
    score.tried += 1;
    score.found += findings.length > 0 ? 1 : 0;
    score.named += isNamed ? 1 : 0;
    score.first += findings.some(isHere) ? 1 : 0;
  }
  if (findings.length === 0) misses.push(`${shape} ${corruption} R${row + 1}C${column + 1} ${text} -> ${slip}`);
}

for (let index = 0; index < TABLES; index += 1) {
  const sample = shapes[index % shapes.length]!(from);
  const start = performance.now();
  const { findings } = audit(sample.rows);
  if (index > 50) slowest = Math.max(slowest, performance.now() - start);
  if (findings.length > 0) {
    alarms += 1;
    console.log(
      "alarm",
      sample.shape,
      findings
        .map(({ row, column, printed, computed }) => `R${row + 1}C${column + 1} ${printed} -> ${computed}`)
        .join("; "),
    );
  }
  for (const corruption of corruptions) tryOne(sample, corruption);
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;
for (const [key, { tried, found, named, first }] of scores) {
  console.log(
    key.padEnd(10),
    `${tried}`.padStart(5),
    "found",
    share(found, tried),
    "named",
    share(named, tried),
    "named first",
    share(first, tried),
  );
}
console.log(`${alarms} false alarms in ${TABLES} right tables; slowest ${slowest.toFixed(0)} ms`);
if (process.argv[3] === "misses") console.log(misses.join("\n"));
