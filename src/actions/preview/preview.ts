import type { Model } from "../../budget/model";
import { localeOf } from "../../locales/locales";
import type { Positions } from "../../refresh/axis";
import { type Chosen, Resolutions, type Verdict } from "../../refresh/choices";
import type { CellMerge, SheetMerge } from "../../refresh/merge";
import type { TableState } from "../../refresh/tableState";
import type { Plan } from "../../sheets/plan";
import { planOf } from "../../sheets/planOf";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import { isFormula, sameCell } from "../../spreadsheet/cellContent";
import type { CellAt } from "../../tables/expression";
import type { ActionContext } from "../context/CheckedModels";
import { withSteps } from "../context/perform";
import type { RefreshArgs } from "../write/argsAndResults";
import { chosenCells, resolutionOf } from "../write/chosenCells";
import type { Update } from "../write/decideUpdate";
import { SheetWords } from "../write/previewWords";
import { namedModel, type Refreshing, resultOf, tokenOf, toRefresh, update } from "../write/refreshing";
import type {
  CellOutcome,
  LineOutcome,
  OutcomeReason,
  PreviewedLine,
  PreviewedTable,
  PreviewResult,
} from "./PreviewResult";
import { type BareCell, withShown } from "./withShown";

/**
 * Tells what a refresh with the same arguments would do. Writes nothing, and fails where the refresh would fail before
 * it writes.
 */
export function preview(room: ActionContext, asked: RefreshArgs): Promise<PreviewResult> {
  return withSteps(asked.progress, async (tell) => {
    resolutionOf(asked.resolve);
    const { named, args } = await namedModel(room, asked);
    tell("look");
    const snapshot = await room.workbook.readSnapshot();
    tell("plan");
    const refreshing = await toRefresh(room, named, snapshot, args);
    const neutral = update(refreshing, { resolve: "keep" });
    const chosen = chosenCells(args, refreshing.standing);
    const isNeutral = chosen.resolve === "keep" && (chosen.choices ?? []).length === 0;
    return previewed(
      room,
      refreshing,
      isNeutral ? neutral : update(refreshing, chosen),
      tokenOf(neutral, refreshing),
      chosen,
    );
  });
}

async function previewed(
  { workbook, language }: ActionContext,
  refreshing: Refreshing,
  decided: Update,
  token: string,
  chosen: ReturnType<typeof chosenCells>,
): Promise<PreviewResult> {
  const {
    standing: { base, states },
    plan,
    found,
  } = refreshing;
  const spoken = spokenPlan(found.model, plan, language());
  const wordsOf = (table: string): SheetWords =>
    new SheetWords([spoken, plan, base.plan].flatMap(({ sheets }) => sheets.filter((sheet) => sheet.table === table)));
  const seen = decided.merges.map((merged) => ({
    merged,
    words: wordsOf(merged.table),
    state: states.find(({ table }) => table === merged.table),
  }));
  const bare = seen.flatMap(({ merged, words, state }) =>
    state === undefined ? [] : previewedCells(merged, state, words, chosen),
  );
  const lines = seen.flatMap(({ merged, words, state }) =>
    state === undefined ? [] : previewedLines(merged, state, words, base.plan, plan),
  );
  const { cells, effects } = await withShown(
    bare,
    { workbook, base, states, model: found.model },
    lines.some(({ fate }) => fate !== "away" && fate !== "stays"),
  );
  const addressOf = ({ table, row, column }: CellAt): string | null => {
    const state = states.find((each) => each.table === table);
    const [r, c] = [state?.rows[row], state?.columns[column]];
    return state === undefined || r === undefined || c === undefined
      ? null
      : sheetPrefix(state.sheet) + cellAddress(r, c);
  };
  const told = new Set([...cells, ...lines].map(({ table }) => table));
  const tables = seen
    .filter(({ merged }) => told.has(merged.table))
    .map(({ merged, words }): PreviewedTable => ({
      table: merged.table,
      sheet: merged.place.sheet,
      title: words.title,
    }));
  return {
    ...resultOf(refreshing, decided, chosen),
    cells,
    lines,
    effects: effects.flatMap((effect) => {
      const cell = addressOf(effect);
      return cell === null ? [] : [{ ...effect, cell, words: wordsOf(effect.table).cell(effect.row, effect.column) }];
    }),
    tables,
    added: decided.added.map(({ name }) => name),
    token,
  };
}

/** The plan in the language of the interface, for what rows and columns are called: sheets may have another. */
function spokenPlan(model: Model, plan: Plan, tag: string): Plan {
  const language = localeOf(tag).tag;
  return language === plan.language
    ? plan
    : planOf(model, { language, formulas: plan.formulas, tables: plan.sheets.map(({ table }) => table) });
}

/** What is told of a verdict; a formula that only follows its rows is not told. */
const fates = {
  apply: "change",
  keep: "keep",
  conflict: "conflict",
  same: null,
  mend: null,
} as const satisfies Readonly<Record<Verdict, CellOutcome | null>>;

/** What would become of the cells of a table, with their places in words and the reason. */
function previewedCells(
  merged: SheetMerge,
  state: TableState,
  words: SheetWords,
  { resolve, choices }: Chosen,
): readonly BareCell[] {
  const resolutions = new Resolutions(resolve, choices);
  const { table } = state;
  return merged.cells.flatMap((each): readonly BareCell[] => {
    const {
      key: { row, column },
      cell: { verdict, base, sheet, model },
    } = each;
    const fate = fates[verdict];
    if (fate === null || (fate === "change" && follows({ base, sheet, model }))) return [];
    const takesModel = fate === "change" || (fate === "conflict" && resolutions.ofCell(table, row, column) === "model");
    return [
      {
        cell: sheetPrefix(state.sheet) + cellAddress(each.row, each.column),
        ...{ base, sheet, model, fate, table, row, column },
        why: whyOf(each, fate, merged, state),
        now: addressNow(row, column, state),
        words: words.cell(row, column),
        takes: takesModel ? "model" : "sheet",
      },
    ];
  });
}

/**
 * A formula that comes or gives way to another follows from amounts and lines, which are told, with what they come to.
 */
const follows = ({ base, sheet, model }: Pick<CellMerge["cell"], "base" | "sheet" | "model">): boolean =>
  isFormula(model) &&
  (isFormula(base) || base === null) &&
  (isFormula(sheet) ? !sheet.includes("#REF!") : sheet === null);

function whyOf(
  { key, cell: { base, sheet, model } }: CellMerge,
  fate: CellOutcome,
  { keptRows, keptColumns }: SheetMerge,
  state: TableState,
): OutcomeReason {
  if (fate === "keep") return "edited";
  if (fate === "conflict") return keptRows.includes(key.row) || keptColumns.includes(key.column) ? "vanishes" : "both";
  if (addressNow(key.row, key.column, state) === null) return "appears";
  if (isFormula(sheet) && sheet.includes("#REF!")) return "repaired";
  return sameCell(base, model) ? "restored" : "model";
}

function addressNow(row: string, column: string, { sheet, rows, columns }: TableState): string | null {
  const [r, c] = [rows[row], columns[column]];
  return r === undefined || c === undefined ? null : sheetPrefix(sheet) + cellAddress(r, c);
}

type Axis = PreviewedLine["axis"];

/** Rows and columns of a table that would come, go, move, or be left against the model. */
function previewedLines(
  merged: SheetMerge,
  state: TableState,
  words: SheetWords,
  base: Plan,
  model: Plan,
): readonly PreviewedLine[] {
  return (["row", "column"] as const).flatMap((axis) => {
    const [was, is] = [base, model].map(({ sheets }) =>
      linesOf(
        sheets.find(({ table }) => table === state.table),
        axis,
      ),
    );
    const [now, after] = [linesOf(state, axis), linesOf(merged.place, axis)];
    const keys = new Set([...Object.keys(is ?? {}), ...Object.keys(now)]);
    return [...keys].flatMap((key): readonly PreviewedLine[] => {
      const fate = fateOf(key, { was: was ?? {}, is: is ?? {}, now, after, moves: movesOf(merged, axis) });
      if (fate === null) return [];
      const at = now[key] ?? after[key];
      const cell =
        at === undefined ? null : sheetPrefix(state.sheet) + (axis === "row" ? cellAddress(at, 0) : cellAddress(0, at));
      return [{ fate, table: state.table, axis, key, words: words[axis](key), cell }];
    });
  });
}

interface Lines {
  readonly was: Positions;
  readonly is: Positions;
  readonly now: Positions;
  readonly after: Positions;
  readonly moves: ReadonlySet<string>;
}

function fateOf(key: string, { was, is, now, after, moves }: Lines): LineOutcome | null {
  const [stood, stands, isOurs] = [key in now, key in after, key in is];
  if (stood && !stands) return "vanishes";
  if (stood && !isOurs) return key in was ? "stays" : null;
  if (stood) return moves.has(key) ? "moves" : null;
  if (stands) return key in was ? "returns" : "appears";
  return key in was ? "away" : null;
}

/** Lines that leave their places come again elsewhere. */
const movesOf = ({ rows, columns }: SheetMerge, axis: Axis): ReadonlySet<string> =>
  new Set((axis === "row" ? rows : columns).inserted.flatMap(({ keys }) => keys));

const linesOf = (sheet: { readonly rows: Positions; readonly columns: Positions } | undefined, axis: Axis): Positions =>
  (axis === "row" ? sheet?.rows : sheet?.columns) ?? {};
