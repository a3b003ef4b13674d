import type { Model, TableId } from "../../budget/model";
import { addedSheet } from "../../changes/AddedSheet";
import { type Change, noChange } from "../../changes/Change";
import { anchorsOf } from "../../changes/anchors";
import type { Snapshot } from "../../changes/snapshot";
import type { Plan } from "../../sheets/plan";
import { planOf } from "../../sheets/planOf";
import { placementOf } from "../../sheets/printFormula";
import { contentsId } from "../../tables/contents";
import type { ActionContext } from "../context/CheckedModels";
import { findModel, type FoundModel, fromBuiltIn } from "../context/findModel";
import { type Notice, perform, withSteps } from "../context/perform";
import { baseOf, type LoadedModel, loadedModelOf, loadedWithoutBase } from "../context/loadedModel";
import type { LoadArgs, LoadResult } from "./argsAndResults";
import { formulaStyleOf, languageOf, tablesOf } from "./chosenCells";
import { decideUpdate } from "./decideUpdate";
import { named } from "./naming";
import { atNewNames, basesWith, followLanguage, mustTakeSheets, sheetsNow } from "./undo";

/**
 * Writes the tables of a model; one that is in the workbook already is brought up to date in the wanted language and
 * style.
 */
export function load(room: ActionContext, args: LoadArgs): Promise<LoadResult> {
  return withSteps(args.progress, async (tell) => {
    const found =
      (await findModel(room, args)) ??
      (await fromBuiltIn(room.builtIn, room.builtIn.builtIn[0]?.id ?? "", room.language()));
    const wanted = planOfLoad(found, args, null);
    const { result, isInOther } = await perform(
      room,
      "load",
      tell,
      (snapshot, notices) => Promise.resolve(decide(found, args, wanted, snapshot, notices)),
      () => load(room, { ...args, progress: undefined }),
    );
    room.models.add(found.model);
    if (!isInOther) return result;
    const renamed = await followLanguage(room);
    return { ...result, sheets: sheetsNow(result.sheets, renamed), kept: atNewNames(result.kept, renamed) };
  });
}

/**
 * Tables that are in the workbook already stay with the ones that are asked for, since their formulas refer to each
 * other.
 */
function planOfLoad({ model }: FoundModel, args: LoadArgs, standing: Plan | null): Plan {
  const tables = tablesWanted(model, standing, tablesOf(model, args.tables));
  return planOf(model, {
    language: languageOf(model, args.language),
    formulas: formulaStyleOf(args.formulas),
    ...(tables && { tables }),
  });
}

function decide(found: FoundModel, args: LoadArgs, wanted: Plan, snapshot: Snapshot, notices: readonly Notice[]) {
  const known = loadedModelOf(snapshot, wanted.model);
  const standing = known ?? loadedWithoutBase(snapshot, wanted, found.file);
  const lost: readonly Notice[] = known === null && standing !== null ? [{ code: "BaseUnreadable", args: {} }] : [];
  const { change, ...decided } =
    standing === null
      ? { ...decideFresh(wanted, found, snapshot, args.activate ?? false), kept: [] }
      : again(found, args, standing, snapshot);
  const result: LoadResult = {
    model: wanted.model,
    language: wanted.language,
    formulas: wanted.formulas,
    sheets: decided.sheets,
    notices: [...notices, ...lost, ...decided.notices],
    findings: found.findings,
    kept: decided.kept,
  };
  const isInOther = known !== null && known.base.plan.language !== wanted.language;
  return { change, result: { result, isInOther } };
}

function again(found: FoundModel, args: LoadArgs, standing: LoadedModel, snapshot: Snapshot) {
  const plan = planOfLoad(found, args, standing.base.plan);
  const { change, sheets, notices, kept, conflicts } = decideUpdate(plan, found, standing, snapshot, {
    resolve: "keep",
  });
  return { change, sheets, notices, kept: [...kept, ...conflicts] };
}

/** What a first load writes. */
interface FreshLoad {
  readonly change: Change;
  readonly sheets: readonly string[];
  readonly notices: readonly Notice[];
}

/** Decides a first load: every table on a sheet of its own at the end, nothing of the user's touched. */
function decideFresh(
  plan: Plan,
  found: Pick<FoundModel, "model" | "file">,
  snapshot: Snapshot,
  activate: boolean,
): FreshLoad {
  mustTakeSheets(snapshot);
  const { sheets, notices } = named(plan.sheets, snapshot.outline);
  const placement = placementOf({ sheets });
  const left = snapshot.outline.keys.filter(({ model }) => model === plan.model).map(({ name }) => name);
  const change: Change = {
    ...noChange,
    added: sheets.map((sheet) => addedSheet(sheet, sheet.name, placement)),
    names: { removed: left, added: sheets.flatMap((sheet) => anchorsOf(plan.model, sheet, sheet.name)) },
    bases: basesWith(snapshot, baseOf({ ...plan, sheets }, found)),
    shown: activate ? (sheets[0]?.name ?? null) : null,
  };
  return { change, sheets: sheets.map(({ name }) => name), notices };
}

/**
 * The tables that stand in a workbook and those that are asked for, in document order; undefined for all that the model
 * has. Where the whole document stands, what is new in the model comes too; where somebody chose some of its tables,
 * only those.
 */
export function tablesWanted(
  { tables }: Model,
  standing: Plan | null,
  asked: readonly TableId[] = [],
): readonly TableId[] | undefined {
  if (standing !== null && isWhole(standing)) return undefined;
  const stand = new Set(standing?.sheets.map(({ table }) => table));
  return tables.map(({ id }) => id).filter((id) => asked.includes(id) || stand.has(id));
}

/** Only a whole document has its contents. */
const isWhole = ({ sheets }: Plan): boolean => sheets.some(({ table }) => table === contentsId);
