import { cellAddress, sheetPrefix } from "../../sheets/formula/address";
import type { CellAt } from "../../tables/expression";
import type { Model } from "../../budget/model";
import { localeOf } from "../../locales/locales";
import type { Plan } from "../../sheets/plan";
import { planOf } from "../../sheets/planOf";
import type { PreviewResult } from "./Previewed";
import type { RefreshArgs } from "../write/Written";
import { resolutionOf } from "../write/choices";
import { chosenCells } from "../write/chosenCells";
import type { Update } from "../write/decideUpdate";
import { withSteps } from "../perform";
import { previewedCells } from "./previewedCells";
import { previewedLines } from "./previewedLines";
import type { PreviewedTable } from "./Previewed";
import { tokenOf } from "./previewToken";
import { SheetWords } from "./previewWords";
import { withShown } from "./withShown";
import { namedModel } from "../write/namedModel";
import { type Refreshing, resultOf, toRefresh, update } from "../write/refreshing";
import type { Room } from "../Room";

/** Tells what a refresh with the same arguments would do. Writes nothing, and fails where the refresh would fail before it writes. */
export function preview(room: Room, asked: RefreshArgs): Promise<PreviewResult> {
  return withSteps(asked.progress, async (tell) => {
    resolutionOf(asked.resolve);
    const { named, args } = await namedModel(room, asked);
    tell("look");
    const sight = await room.workbook.see();
    tell("plan");
    const refreshing = await toRefresh(room, named, sight, args);
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
  { workbook, language }: Room,
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
