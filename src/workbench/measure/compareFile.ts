import { readFile } from "node:fs/promises";
import { formatArea } from "../engine/address";
import { singleCell } from "../engine/area";
import { createNodeEngine, type NodeEngine } from "../engine/node";
import { openWorkbook } from "../save/openWorkbook";
import { Package } from "../save/Package";
import { type FileCell, readCells, readStrings } from "../save/readCells";
import { readStyles } from "../save/Styles";
import { saveWorkbook } from "../save/saveWorkbook";
import { childOf, childrenOf, parseXml } from "../save/xml";

/** A cell whose value here is not the one that the file has of it. */
interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly stored: unknown;
  readonly here: unknown;
}

/** What came of opening a file and saving it again. Times in milliseconds. */
export interface FileReport {
  readonly error?: string;
  readonly notices: readonly string[];
  readonly openMs: number;
  readonly saveMs: number;
  /** Cells with formulas whose values can be compared: those that hang on chance or on the time are left out. */
  readonly formulas: number;
  readonly differences: readonly Difference[];
  /** Parts of the package that are gone, and those that are not what they were. */
  readonly lostParts: readonly string[];
  readonly changedParts: readonly string[];
}

/** Functions whose values are others each time, or hang on where the file lies. */
const CHANCE = /\b(?:RAND|RANDBETWEEN|RANDARRAY|NOW|TODAY|CELL|INFO)\s*\(/i;

/** Opens a file, calculates, saves it, and compares values and parts. */
export async function compareFile(path: string): Promise<FileReport> {
  const bytes = new Uint8Array(await readFile(path));
  const engine = createNodeEngine();
  const started = performance.now();
  try {
    const notices = await openWorkbook(engine, bytes);
    await engine.settled();
    const openMs = performance.now() - started;
    const stored = await storedCells(bytes);
    const differences = stored.flatMap((each) => difference(each, engine) ?? []);
    const saving = performance.now();
    const saved = await saveWorkbook(engine);
    const saveMs = performance.now() - saving;
    return {
      notices: notices.map(({ sheet, place, reason }) => `${sheet ?? ""}!${place}: ${reason}`),
      openMs,
      saveMs,
      formulas: stored.length,
      differences,
      ...(await comparedParts(bytes, saved)),
    };
  } finally {
    engine.calculation.stop();
    engine.dispose();
  }
}

interface Stored {
  readonly sheet: string;
  readonly cell: FileCell;
}

/** The cells of a file with formulas, as the file has them. */
async function storedCells(bytes: Uint8Array): Promise<readonly Stored[]> {
  const file = await Package.read(bytes);
  const relations = await file.relations("");
  const main = relations.find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  const parts = await file.relations(main);
  const partOf = (kind: string): string => parts.find((part) => part.kind === kind)?.target ?? "";
  const strings = readStrings(await file.text(partOf("sharedStrings")));
  const { formats } = readStyles(await file.text(partOf("styles")), "");
  const found: Stored[] = [];
  for (const { attributes } of childrenOf(childOf(parseXml(await file.text(main)), "sheets"), "sheet")) {
    const part = parts.find(({ id }) => id === attributes["id"]);
    if (part?.kind !== "worksheet") continue;
    const { cells } = readCells(await file.text(part.target), { strings, formats, isDynamic: () => false });
    for (const cell of cells)
      if (cell.formula !== null && !CHANCE.test(cell.formula.text) && cell.formula.kind !== "dataTable")
        found.push({ sheet: attributes["name"] ?? "", cell });
  }
  return found;
}

function difference({ sheet, cell }: Stored, engine: NodeEngine): Difference | null {
  const id = engine.sheets.find(sheet);
  const here = id === null ? "(no sheet)" : engine.cells.value(id, cell.row, cell.column);
  if (isSame(cell.value, here)) return null;
  const formula = id === null ? "" : engine.cells.formula(id, cell.row, cell.column);
  return {
    cell: `${sheet}!${formatArea(singleCell(cell.row, cell.column))}`,
    formula: String(formula),
    stored: cell.value,
    here,
  };
}

/** Numbers agree to nine digits: programs differ in the last ones. */
function isSame(stored: unknown, here: unknown): boolean {
  if (typeof stored !== "number" || typeof here !== "number") return stored === here;
  return Math.abs(stored - here) <= 1e-9 * Math.max(1, Math.abs(stored), Math.abs(here));
}

async function comparedParts(
  before: Uint8Array,
  after: Uint8Array,
): Promise<Pick<FileReport, "lostParts" | "changedParts">> {
  const [old, made] = [await Package.read(before), await Package.read(after)];
  const lostParts: string[] = [];
  const changedParts: string[] = [];
  for (const name of old.names()) {
    if (!made.has(name)) lostParts.push(name);
    else if ((await old.text(name)) !== (await made.text(name))) changedParts.push(name);
  }
  return { lostParts, changedParts };
}
