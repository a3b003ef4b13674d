import type { Snapshot } from "../../changes/snapshot";
import { type Chosen, Resolutions } from "../../refresh/choices";
import type { CellDifference, SheetMerge } from "../../refresh/merge";
import type { FormulaStyle, Plan } from "../../sheets/plan";
import { planOf } from "../../sheets/planOf";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import { ActionError } from "../context/ActionError";
import type { ActionContext } from "../context/CheckedModels";
import { findModel, type FoundModel, modelOf, mustStand } from "../context/findModel";
import { type Notice, perform, withSteps } from "../context/perform";
import { type LoadedModel, loadedModelOf, onlyLoadedModel } from "../context/loadedModel";
import type { ConvertArgs, RefreshArgs, RefreshResult } from "./argsAndResults";
import { chosenCells, formulaStyleOf, languageOf, resolutionOf } from "./chosenCells";
import { decideUpdate, type Update } from "./decideUpdate";
import { tablesWanted } from "./load";
import { SheetWords } from "./previewWords";
import { atNewNames, followLanguage, type Renamed, sheetsNow } from "./undo";

/** A model that stands in the workbook, and what is wanted of it. */
export interface Refreshing {
  readonly found: FoundModel;
  readonly standing: LoadedModel;
  readonly plan: Plan;
  readonly snapshot: Snapshot;
}

/**
 * Finds the model in the workbook: the one that was named, or the one that stands there, as it is now at its source.
 */
export async function toRefresh(
  room: ActionContext,
  named: FoundModel | null,
  snapshot: Snapshot,
  args: Pick<RefreshArgs, "standing" | "language" | "formulas">,
): Promise<Refreshing> {
  const found =
    named ??
    (await modelOf(
      room,
      args.standing === undefined ? onlyLoadedModel(snapshot) : standingModel(snapshot, args.standing).base,
    ));
  const standing = standingModel(snapshot, found.model.id);
  return { found, standing, snapshot, plan: wanted(found, standing.base.plan, args) };
}

/** Decides what is chosen about a model that stands. */
export const update = ({ found, standing, plan, snapshot }: Refreshing, chosen: Chosen): Update =>
  decideUpdate(plan, found, standing, snapshot, chosen);

/** What a refresh answers. */
export function resultOf(
  { found: { model, findings }, plan, standing }: Refreshing,
  { merges, sheets, applied, kept, conflicts, questions, notices }: Update,
  chosen: Chosen,
): RefreshResult {
  const taken = merges.flatMap((merged) => takenOf(merged, chosen));
  const away = linesAway(merges, standing.base.plan, plan);
  return {
    model: model.id,
    language: plan.language,
    formulas: plan.formulas,
    sheets,
    applied,
    kept,
    conflicts,
    questions,
    taken,
    notices: [...notices, ...away],
    findings,
  };
}

function wanted(
  { model }: FoundModel,
  was: Plan,
  { language, formulas }: { readonly language?: string | undefined; readonly formulas?: string | undefined },
): Plan {
  const style: FormulaStyle = formulas === undefined ? was.formulas : formulaStyleOf(formulas);
  const tables = tablesWanted(model, was);
  return planOf(model, {
    language: languageOf(model, language ?? was.language),
    formulas: style,
    ...(tables && { tables }),
  });
}

function standingModel(snapshot: Snapshot, model: string): LoadedModel {
  const standing = loadedModelOf(snapshot, model);
  if (standing === null) throw notLoaded(snapshot, model);
  return standing;
}

function notLoaded({ contents }: Snapshot, model: string): ActionError {
  const known = contents.bases.map(({ plan }) => plan.model);
  return known.length === 0
    ? new ActionError("NothingLoaded")
    : new ActionError("NotLoaded", { model, known: known.join(", ") });
}

/** Rows and columns that the user had deleted and that stay away, by what they are called: one notice for a sheet. */
function linesAway(merges: readonly SheetMerge[], base: Plan, model: Plan): readonly Notice[] {
  return merges.flatMap(({ table, place }): readonly Notice[] => {
    const [was, is] = [base, model].map(({ sheets }) => sheets.find((sheet) => sheet.table === table));
    if (was === undefined || is === undefined) return [];
    const away = (along: "rows" | "columns"): readonly string[] =>
      Object.keys(is[along]).filter((key) => Object.hasOwn(was[along], key) && !Object.hasOwn(place[along], key));
    const words = new SheetWords([is]);
    const lines = [
      ...away("rows").map((key) => words.row(key)),
      ...away("columns").map((key) => words.column(key)),
    ].filter((line) => line !== "");
    return lines.length === 0 ? [] : [{ code: "LinesAway", args: { sheet: place.sheet, lines: lines.join(", ") } }];
  });
}

/** The conflicts of a table that take the model. */
function takenOf({ table, place, cells }: SheetMerge, { resolve, choices }: Chosen): readonly CellDifference[] {
  const resolutions = new Resolutions(resolve, choices);
  return cells
    .filter(
      ({ key, cell }) => cell.verdict === "conflict" && resolutions.ofCell(table, key.row, key.column) === "model",
    )
    .map(({ row, column, cell: { base, sheet, model } }) => ({
      cell: sheetPrefix(place.sheet) + cellAddress(row, column),
      base,
      sheet,
      model,
    }));
}

/** Brings the sheets up to the model, in the language and style that they have unless others are asked for. */
export function refresh(room: ActionContext, asked: RefreshArgs): Promise<RefreshResult> {
  return withSteps(asked.progress, async (tell) => {
    resolutionOf(asked.resolve);
    const { named, args } = await namedModel(room, asked);
    const { result, isInOther } = await perform(
      room,
      "refresh",
      tell,
      async (snapshot, notices) => {
        const refreshing = await toRefresh(room, named, snapshot, args);
        if (args.preview !== undefined) mustBeAsPreviewed(refreshing, args.preview);
        const decided = decide(room, refreshing, chosenCells(args, refreshing.standing), notices);
        const isInOther = refreshing.standing.base.plan.language !== refreshing.plan.language;
        return { ...decided, result: { result: decided.result, isInOther } };
      },
      () => refresh(room, { ...asked, preview: undefined, progress: undefined }),
    );
    return isInOther ? withNewNames(result, await followLanguage(room)) : result;
  });
}

/** The same model in the other style of formulas: what the user changed is no formula of ours and stays. */
export function convert(room: ActionContext, { model, formulas, progress }: ConvertArgs): Promise<RefreshResult> {
  return withSteps(progress, async (tell) => {
    formulaStyleOf(formulas);
    return perform(
      room,
      "convert",
      tell,
      async (snapshot, notices) =>
        decide(
          room,
          await toRefresh(room, null, snapshot, { standing: model, formulas }),
          { resolve: "keep" },
          notices,
        ),
      () => convert(room, { model, formulas }),
    );
  });
}

const withNewNames = (result: RefreshResult, renamed: Renamed): RefreshResult => ({
  ...result,
  sheets: sheetsNow(result.sheets, renamed),
  applied: atNewNames(result.applied, renamed),
  kept: atNewNames(result.kept, renamed),
  conflicts: atNewNames(result.conflicts, renamed),
  taken: atNewNames(result.taken, renamed),
  questions: atNewNames(result.questions, renamed).map((question) => ({
    ...question,
    sheet: renamed.get(question.sheet) ?? question.sheet,
  })),
});

function decide({ models }: ActionContext, refreshing: Refreshing, chosen: Chosen, notices: readonly Notice[]) {
  const decided = update(refreshing, chosen);
  models.add(refreshing.found.model);
  const result = resultOf(refreshing, decided, chosen);
  return { change: decided.change, result: { ...result, notices: [...notices, ...result.notices] } };
}

/** Stands for everything that bringing a model's sheets up to date is about, whatever is chosen of it. */
export function tokenOf({ merges, added }: Update, { plan: { model, language, formulas } }: Refreshing): string {
  const about = merges.map(({ table, place, cells, rows, columns }) => [table, place.sheet, cells, rows, columns]);
  return digest(JSON.stringify([model, language, formulas, about, added.map(({ name }) => name)]));
}

/** Fails with `PreviewOutdated` where something else would be done now than was previewed. */
function mustBeAsPreviewed(refreshing: Refreshing, token: string): void {
  if (tokenOf(update(refreshing, { resolve: "keep" }), refreshing) !== token) throw new ActionError("PreviewOutdated");
}

/** A short text that differs where texts differ: FNV-1a over two different starts. */
function digest(text: string): string {
  const halves = [0x811c9dc5, 0x01234567].map((start) => {
    let hash = start;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0");
  });
  return halves.join("");
}

/**
 * The model that is named, and what is asked of it: an identity that is not the add-in's own means a model that stands
 * in the workbook.
 */
export async function namedModel(
  room: ActionContext,
  args: RefreshArgs,
): Promise<{ readonly named: FoundModel | null; readonly args: RefreshArgs }> {
  return mustStand(room, args)
    ? { named: null, args: { ...args, model: undefined, standing: args.model } }
    : { named: await findModel(room, args), args };
}
