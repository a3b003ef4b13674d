import type { Model } from "../../budget/model";
import { WorkbookError } from "../../excel/WorkbookError";
import type { TableState } from "../../refresh/tableState";
import { sheetPrefix } from "../../sheets/formula/address";
import { sheetNames } from "../../sheets/sheetName";
import { modelOf } from "../findModel";
import type { Room } from "../Room";
import { standingOf } from "../standing";
import { freeSheetName } from "./freeName";

/** Names of sheets and what they are called instead. */
export type Renamed = ReadonlyMap<string, string>;

/** How often it is tried to rename sheets. */
const ATTEMPTS = 3;

/**
 * Calls the sheets in the language that their tables now have, once a change of it or its undo is written: as if somebody
 * had renamed them by hand, so everything finds them again. A name that the user gave stays. The tables stand by then:
 * where Excel refuses to rename their sheets again and again, those keep the names that they have, and nothing else fails.
 */
export async function followLanguage(room: Room): Promise<Renamed> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1)
    try {
      return await rename(room);
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    }
  return new Map();
}

async function rename(room: Room): Promise<Renamed> {
  const sight = await room.workbook.see();
  if (sight.look.structureProtected) return new Map();
  const taken = new Set(sight.look.sheets.map(({ name }) => name.toLowerCase()));
  const renamed = new Map<string, string>();
  for (const base of sight.contents.bases) {
    const { model } = await modelOf(room, base);
    const { states } = standingOf(sight, model.id) ?? { states: [] };
    for (const [sheet, name] of namesInLanguage(model, base.plan.language, states)) {
      taken.delete(sheet.toLowerCase());
      const free = freeSheetName(name, taken);
      taken.add(free.toLowerCase());
      if (free !== sheet) renamed.set(sheet, free);
    }
  }
  if (renamed.size === 0) return renamed;
  await room.workbook.ask(({ workbook }) => {
    for (const [sheet, name] of renamed) workbook.worksheets.getItem(sheet).name = name;
    return () => undefined;
  });
  return renamed;
}

/** The sheets that have a name of ours in another language, with that of this one. */
function namesInLanguage(model: Model, language: string, states: readonly TableState[]): readonly [string, string][] {
  const wanted = sheetNames(model, language);
  const others = model.languages.map((other) => sheetNames(model, other));
  return states.flatMap(({ table, sheet }): [string, string][] => {
    // `Annex II (2)` where another sheet had the name.
    const name = sheet.replace(/ \(\d+\)$/, "");
    const own = wanted.get(table);
    const isOurs = others.some((names) => names.get(table) === name);
    return own === undefined || own === name || !isOurs ? [] : [[sheet, own]];
  });
}

/** What was answered of cells, each with its sheet, where sheets have other names by now. */
export function atNewNames<Cell extends { readonly cell: string }>(
  cells: readonly Cell[],
  renamed: Renamed,
): readonly Cell[] {
  if (renamed.size === 0) return cells;
  return cells.map((each) => ({ ...each, cell: addressNow(each.cell, renamed) }));
}

/** The address of a cell on a sheet that may have another name. */
export function addressNow(cell: string, renamed: Renamed): string {
  const [was, is] = [...renamed].find(([sheet]) => cell.startsWith(sheetPrefix(sheet))) ?? [];
  return was === undefined || is === undefined ? cell : sheetPrefix(is) + cell.slice(sheetPrefix(was).length);
}

export const sheetsNow = (sheets: readonly string[], renamed: Renamed): readonly string[] =>
  sheets.map((sheet) => renamed.get(sheet) ?? sheet);
