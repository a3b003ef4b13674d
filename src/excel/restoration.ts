import { isFormula } from "../refresh/cellContent";
import type { Change, NameChange, SheetEdit } from "./Change";
import { chartsBack, isNoCharts } from "./charts";
import { afterSteps, type CellDiffers, type ContentGrid, differences, gridOf } from "./contentGrid";
import { type LineStep, stepsBack } from "./lineSteps";
import type { Look } from "./look";
import type { Sight } from "./sight";
import { blocksOf } from "./write/cells";

/** Which of the cells that differ are brought back; all of them where something failed. */
export type Returns = (sheet: string, cell: CellDiffers) => boolean;

/**
 * The change that leads back from `now` to `before`, after `done` was carried out in part or whole. How far each sheet got
 * is read from what stands where; what differs after that is written back.
 */
export function restoration(before: Sight, now: Sight, done: Change, returns: Returns = () => true): Change {
  const known = new Set(before.look.sheets.map(({ id }) => id));
  const wanted = new Set(done.added.map(({ name }) => name));
  return {
    added: [],
    edits: done.edits.flatMap((edit) => editBack(edit, before, now, returns)),
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

function editBack({ sheet, lines, validationsBefore, charts }: SheetEdit, before: Sight, now: Sight, returns: Returns): readonly SheetEdit[] {
  const [was, is] = [before.contents.sheets.get(sheet), now.contents.sheets.get(sheet)];
  if (was === undefined || is === undefined) return [];
  const [from, to] = [gridOf(is), gridOf(was)];
  const back = stepsBack(lines.slice(0, stepsTaken(to, from, lines)));
  const blocks = blocksOf(differences(afterSteps(from, back), to).filter((cell) => returns(sheet, cell)));
  const chartsBefore = chartsBack(charts, is.charts);
  if (back.length + blocks.length + validationsBefore.length === 0 && isNoCharts(chartsBefore)) return [];
  return [{ sheet, lines: back, list: null, styles: [], validations: validationsBefore, validationsBefore: [], blocks, charts: chartsBefore }];
}

/** How many of the steps explain best what stands where; Excel itself rewrites formulas, so only constants tell. */
function stepsTaken(was: ContentGrid, is: ContentGrid, lines: readonly LineStep[]): number {
  const counts = Array.from({ length: lines.length + 1 }, (_, taken) => {
    const moved = afterSteps(was, lines.slice(0, taken));
    return differences(moved, is).filter(({ after, before }) => !isFormula(after) && !isFormula(before)).length;
  });
  return counts.indexOf(Math.min(...counts));
}
