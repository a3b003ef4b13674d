import { readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { automation, PaneServices, ScriptFiles, type StepContext } from "../headless/automationSteps";
import { failureOf } from "../headless/failure";
import { openSession, type Session } from "../headless/openSession";
import { Package } from "../save/Package";
import { tagsOf, unescapeXml } from "../save/xml";
import { ensureBuilt } from "../serve/ensureBuilt";

const USAGE = "Usage: documents <folder of Word files, or one> [--missing] [--addin <folder of a built add-in>]";
/** So many cells that do not stand are listed. */
const SHOWN = 40;

/** What came of loading a document. */
interface DocumentReport {
  readonly seconds: number;
  readonly sheets: number;
  /** Numbers that the document prints in tables, and those of them that a sheet shows as they are printed. */
  readonly printed: number;
  readonly standing: number;
  /** Of the others, those that a finding of the check names. */
  readonly named: number;
  /** Cells that reading says follow from others, and formulas on the sheets. */
  readonly following: number;
  readonly formulas: number;
  readonly findings: number;
  readonly missing: readonly string[];
}

/** Loads a document in a workbook of its own and compares its sheets with what the file holds. */
async function measure(file: string, addin: string): Promise<DocumentReport> {
  const tables = await numbersIn(new Uint8Array(await readFile(file)));
  const desk = await PaneServices.with(() => openSession({ folder: addin }));
  const context: StepContext = { desk, files: new ScriptFiles(file), session: desk.session, meter: desk.meter };
  try {
    const { counts } = await automation({ do: "read", file }, context);
    const began = performance.now();
    await automation({ do: "load", file }, context);
    const seconds = Math.round(performance.now() - began) / 1000;
    const { findings } = await automation({ do: "check" }, context);
    const sheets = await shownOn(desk.session);
    const missing = tables.flatMap((table) => missingOf(table, sheets));
    const named = bagOf(
      (Array.isArray(findings) ? findings : []).map((found) => plain(String(Object.assign({}, found).printed ?? ""))),
    );
    const unnamed = missing.filter((text) => !take(named, text));
    const printed = tables.reduce((sum, { length }) => sum + length, 0);
    return {
      ...{ seconds, sheets: sheets.length, printed },
      standing: printed - missing.length,
      named: missing.length - unnamed.length,
      following: countOf(counts, "derived"),
      formulas: sheets.reduce((sum, { formulas }) => sum + formulas, 0),
      findings: Array.isArray(findings) ? findings.length : 0,
      missing: unnamed,
    };
  } finally {
    desk.session.dispose();
  }
}

function countOf(counts: unknown, name: string): number {
  const entries = Object.entries(Object.assign({}, counts));
  return Number(entries.find(([key]) => key === name)?.[1] ?? 0);
}

interface Shown {
  readonly name: string;
  /** How often each text is shown. */
  readonly texts: Map<string, number>;
  readonly formulas: number;
}

/** What every sheet shows but the first, which was there before, and the contents. */
async function shownOn({ engine }: Session): Promise<readonly Shown[]> {
  await engine.settled();
  const shown: Shown[] = [];
  for (const sheet of engine.sheets.ids().slice(2)) {
    const area = engine.used.of(sheet, false);
    if (area === null) continue;
    await engine.display.refresh(sheet);
    const texts = engine.display.texts(sheet, area).flat().map(plain);
    const formulas = engine.cells
      .formulas(sheet, area)
      .flat()
      .filter((content) => typeof content === "string" && content.startsWith("=") && !content.startsWith("=HYPERLINK"));
    shown.push({ name: engine.sheets.name(sheet), texts: bagOf(texts), formulas: formulas.length });
  }
  return shown;
}

/** The numbers of a table that the sheet does not show which shows most of them. */
function missingOf(table: readonly string[], sheets: readonly Shown[]): readonly string[] {
  const missing = sheets.map(({ texts }) => {
    const left = new Map(texts);
    return table.filter((text) => !take(left, text));
  });
  return missing.reduce((best, each) => (each.length < best.length ? each : best), table);
}

function bagOf(texts: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const text of texts) bag.set(text, (bag.get(text) ?? 0) + 1);
  return bag;
}

/** Takes a text out of a bag; false where it is not in it. */
function take(bag: Map<string, number>, text: string): boolean {
  const count = bag.get(text) ?? 0;
  bag.set(text, count - 1);
  return count > 0;
}

/** A text without its blanks and with one kind of dash. */
const plain = (text: string): string => text.replace(/\s+/g, "").replace(/[−–—]/g, "-");

/** `(1 234.5)`, `-12`, a lone dash. */
const NUMBER = /^(?:[(-]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?\)?|-)$/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The numbers in the tables of a Word file, read here by the plainest means: texts of cells without raised letters,
 * behind the first cell of their rows; a table inside another is one of its own.
 */
async function numbersIn(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const xml = await (await Package.read(bytes)).text("word/document.xml");
  const tables: string[][] = [];
  const open: { readonly table: string[]; cells: number; text: string }[] = [];
  let isRaised = false;
  for (const { name, kind, inside, end } of tagsOf(xml)) {
    const at = open.at(-1);
    if (name === "tbl" && kind === "open") open.push({ table: [], cells: 0, text: "" });
    if (at === undefined) continue;
    if (name === "tbl" && kind === "close") tables.push(...open.splice(-1).map(({ table }) => table));
    if (name === "tr" && kind === "open") at.cells = 0;
    if (name === "tc" && kind === "open") at.text = "";
    if (name === "r" && kind === "open") isRaised = false;
    if (name === "vertAlign" && /superscript/.test(inside)) isRaised = true;
    if (name === "t" && kind === "open" && !isRaised) at.text += unescapeXml(xml.slice(end, xml.indexOf("<", end)));
    if ((name === "br" || name === "tab") && kind === "empty") at.text += "\n";
    if (name === "tc" && kind === "close") {
      const text = plain(at.text);
      if (at.cells > 0 && NUMBER.test(text) && !YEAR.test(text)) at.table.push(text);
      at.cells += 1;
    }
  }
  return tables.filter((table) => table.some((text) => /\d/.test(text)));
}

async function main(given: readonly string[]): Promise<number> {
  const [folder] = given;
  if (folder === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const addin = given[given.indexOf("--addin") + 1 || given.length] ?? (await ensureBuilt("addin"));
  const sum = { files: 0, failed: 0, printed: 0, standing: 0, named: 0, following: 0, formulas: 0 };
  for (const file of documentsIn(folder)) {
    sum.files += 1;
    try {
      const { missing, ...report } = await measure(file, addin);
      for (const key of ["printed", "standing", "named", "following", "formulas"] as const) sum[key] += report[key];
      const listed = given.includes("--missing") ? { missing: missing.slice(0, SHOWN) } : {};
      say({ file: path.basename(file), ...report, ...listed });
    } catch (thrown) {
      sum.failed += 1;
      say({ file: path.basename(file), error: failureOf(thrown) });
    }
  }
  say({ ...sum, stand: share(sum.standing, sum.printed), explained: share(sum.standing + sum.named, sum.printed) });
  return sum.failed > 0 ? 1 : 0;
}

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const share = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

const documentsIn = (folder: string): readonly string[] =>
  statSync(folder).isDirectory()
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".docx"))
        .sort()
        .map((name) => path.join(folder, name))
    : [folder];

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (reason: unknown) => {
    process.stderr.write(`${String(reason)}\n`);
    process.exit(2);
  },
);
