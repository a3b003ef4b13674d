import type { Change, SheetEdit } from "../change/Change";
import { gridOf } from "../look/contentGrid";
import { isOfTable, parseKeyName, tableName } from "../look/keyNames";
import type { LineLook } from "../look/lineLooks";
import { isNoSetting, noSetting } from "../change/setting";
import type { Sight } from "../look/sight";
import type { EditReversal, Reversal } from "./Reversal";
import { standsAfter } from "./stands";

/** What leads back from a change of what was seen; `looks` tells how the lines of a sheet look that go. */
export function reversalOf(
  before: Sight,
  { added, edits, names, bases }: Change,
  looks: ReadonlyMap<string, readonly LineLook[]>,
): Reversal {
  const formulas = new Map(before.look.keys.map(({ name, formula }) => [name, formula]));
  const known = new Set(before.look.keys.map(tableName));
  const come = names.added.flatMap(({ name }) => parseKeyName(name) ?? []);
  const tables = [...new Set(come.map(tableName))].filter((name) => !known.has(name));
  return {
    tables,
    added: added.map(({ name }) => name),
    edits: edits.map((edit) => editReversal(before, edit, looks.get(edit.sheet) ?? [])),
    names: {
      added: names.added.map(({ name }) => name).filter((name) => !isOfTable(name, tables)),
      removed: [...names.removed, ...namesAcross(before, edits)].flatMap((name) => {
        const refersTo = formulas.get(name);
        return refersTo === undefined ? [] : [{ name, refersTo }];
      }),
    },
    ...standsAfter(before, edits, bases ?? before.contents.bases),
  };
}

/** Names of lines that others cross which go: one that comes again at the edge of such a line is not taken in by itself. */
function namesAcross({ look }: Sight, edits: readonly SheetEdit[]): readonly string[] {
  return look.keys.flatMap(({ name, line, refersTo }) => {
    const edit = edits.find(({ sheet }) => sheet === refersTo?.sheet);
    return line !== null && edit?.go.some(({ axis }) => axis !== line.axis) === true ? [name] : [];
  });
}

function editReversal(
  { look, contents }: Sight,
  { sheet, lines, go, cells, validationsBefore, charts, setting = noSetting }: SheetEdit,
  looks: readonly LineLook[],
): EditReversal {
  const seen = contents.sheets.get(sheet);
  const anchor = look.keys.find(({ line, refersTo }) => line === null && refersTo?.sheet === sheet)?.name ?? null;
  return {
    sheet,
    anchor,
    come: lines,
    go,
    cells,
    grid: lines.length + go.length > 0 && seen !== undefined ? gridOf(seen) : null,
    looks,
    validations: validationsBefore,
    charts: { added: charts.added.map(({ name }) => name), words: charts.words },
    ...(isNoSetting(setting) ? {} : { setting }),
  };
}
