import { isFormula, sameCell, type CellContent } from "../refresh/cellContent";
import { putBack } from "../refresh/textMark";
import type { Change, NameChange, SheetEdit } from "./Change";
import type { SheetContents } from "./contents";
import { afterStep, type Grid, type LineStep, stepsBack } from "./lineSteps";
import type { Look } from "./look";
import type { Sight } from "./sight";
import { blocksOf } from "./write/cells";

/**
 * The change that leads back from `now` to `before`, after `failed` was carried out in part or whole. How far each sheet
 * got is read from what stands where; what differs after that is written back.
 */
export function restoration(before: Sight, now: Sight, failed: Change): Change {
  const known = new Set(before.look.sheets.map(({ id }) => id));
  const wanted = new Set(failed.added.map(({ name }) => name));
  return {
    added: [],
    edits: failed.edits.flatMap((edit) => editBack(edit, before, now)),
    removed: now.look.sheets.filter(({ id, name }) => !known.has(id) && wanted.has(name)).map(({ name }) => name),
    names: namesBack(before.look, now.look),
    bases: before.contents.baseText === now.contents.baseText ? undefined : before.contents.baseText,
    shown: null,
  };
}

function namesBack(before: Look, now: Look): NameChange {
  const [were, are] = [formulasByName(before), formulasByName(now)];
  return {
    removed: now.keys.filter(({ name }) => !were.has(name)).map(({ name }) => name),
    added: before.keys.filter(({ name }) => !are.has(name)).map(({ name, formula }) => ({ name, refersTo: formula })),
  };
}

const formulasByName = ({ keys }: Look): ReadonlyMap<string, string> => new Map(keys.map(({ name, formula }) => [name, formula]));

function editBack({ sheet, lines }: SheetEdit, before: Sight, now: Sight): readonly SheetEdit[] {
  const [was, is] = [before, now].map(({ contents }) => gridOf(contents.sheets.get(sheet)));
  if (was === undefined || is === undefined) return [];
  const back = stepsBack(lines.slice(0, stepsTaken(was, is, lines)));
  const blocks = blocksOf(differences(back.reduce(afterStep, is), was));
  return back.length + blocks.length === 0 ? [] : [{ sheet, lines: back, list: null, styles: [], blocks }];
}

function gridOf(contents: SheetContents | undefined): Grid | undefined {
  if (contents === undefined) return undefined;
  const beside = new Array<CellContent>(contents.left).fill(null);
  return [...Array.from({ length: contents.top }, () => []), ...contents.contents.map((row) => [...beside, ...row])];
}

/** How many of the steps explain best what stands where; Excel itself rewrites formulas, so only constants tell. */
function stepsTaken(was: Grid, is: Grid, lines: readonly LineStep[]): number {
  const counts = Array.from({ length: lines.length + 1 }, (_, taken) => {
    const moved = lines.slice(0, taken).reduce(afterStep, was);
    return differences(moved, is).filter(({ after, before }) => !isFormula(after) && !isFormula(before)).length;
  });
  return counts.indexOf(Math.min(...counts));
}

/** Every cell in which `to` differs from `from`, as it is to be written. */
function differences(from: Grid, to: Grid) {
  const height = Math.max(from.length, to.length);
  return Array.from({ length: height }, (_, row) => row).flatMap((row) => {
    const width = Math.max(from[row]?.length ?? 0, to[row]?.length ?? 0);
    return Array.from({ length: width }, (_, column) => ({ row, column, before: from[row]?.[column] ?? null, after: putBack(to[row]?.[column] ?? null) }))
      .filter(({ before, after }) => !sameCell(before, after));
  });
}
