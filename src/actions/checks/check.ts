import type { Model, Text } from "../../budget/model";
import type { Finding } from "../../checks/finding";
import { report } from "../../checks/report";
import { type CheckedSheet, checkSheet, stillOpen } from "../../checks/sheet/checkSheet";
import { type Facts, factsAlone, type Subject } from "../../checks/subject";
import type { Seen } from "../../excel/watch/WorkbookCache";
import { locales } from "../../locales/locales";
import { handlingOf } from "../../refresh/edited";
import type { KeyPlaces } from "../../refresh/keyPlaces";
import { countedLines, labelAt } from "../../refresh/ownLines";
import { groundNow, placementNow } from "../../refresh/print";
import { type Side, sidesOf } from "../../refresh/tableState";
import { type Carried, carry } from "../../scenarios/carry";
import { countOf } from "../../scenarios/edits";
import type { NotCarried, NotCarriedReason } from "../../scenarios/strays";
import { columnLetters } from "../../spreadsheet/address";
import type { CellAt } from "../../tables/expression";
import { ActionError } from "../context/ActionError";
import type { ActionContext, CheckedModel } from "../context/CheckedModels";
import { findModel, fromBuiltIn, modelOf, mustStand } from "../context/findModel";
import { withSteps } from "../context/perform";
import type { LoadedModel } from "../context/loadedModel";
import type { CheckArgs, CheckCounts, CheckEntry, CheckFinding, CheckResult } from "./CheckResult";
import { entryInWords, findingInWords } from "./findingInWords";
import { type ShownModel, shownModels } from "./shownModel";

/**
 * Holds models to the rules, and their tables in the workbook, as `see` sees it, where they stand there. Writes
 * nothing.
 */
export function check(
  room: ActionContext,
  args: CheckArgs,
  see: () => Promise<Seen> = () => room.workbook.readWithValues(),
): Promise<CheckResult> {
  return withSteps(args.progress, async (tell) => {
    const named = mustStand(room, args) ? null : await findModel(room, args);
    tell("look");
    const shown = shownModels(await see());
    tell("plan");
    const wanted = await toCheck(room, named?.model ?? null, mustStand(room, args) ? onlyOf(shown, args) : shown);
    const told = wanted.map((each) => inWords(room, each, args.language ?? room.language()));
    const findings = told.flatMap((each) => each.findings);
    return {
      model: wanted[0]?.model.id ?? "",
      models: wanted.map(({ model }) => model.id),
      loaded: wanted.some(({ shown }) => shown !== null),
      findings,
      counts: countsOf(findings),
      entries: told.flatMap((each) => each.entries),
    };
  });
}

interface ToCheck {
  readonly model: Model;
  /** Null where nothing of the model stands in the workbook. */
  readonly shown: ShownModel | null;
}

/** The model that is named, else every one that stands in the workbook, else the first that comes with the add-in. */
async function toCheck(
  room: ActionContext,
  named: Model | null,
  shown: readonly ShownModel[],
): Promise<readonly ToCheck[]> {
  if (named !== null)
    return [{ model: named, shown: shown.find(({ standing }) => standing.base.plan.model === named.id) ?? null }];
  if (shown.length > 0)
    return Promise.all(shown.map(async (each) => ({ model: await modelShown(room, each), shown: each })));
  const first = await fromBuiltIn(room.builtIn, room.builtIn.builtIn[0]?.id ?? "", room.language());
  return [{ model: first.model, shown: null }];
}

/** The one that is named among those that stand. */
function onlyOf(shown: readonly ShownModel[], { model = "" }: CheckArgs): readonly ShownModel[] {
  const modelOfShown = ({ standing }: ShownModel): string => standing.base.plan.model;
  const found = shown.filter((each) => modelOfShown(each) === model);
  if (found.length > 0) return found;
  throw shown.length === 0
    ? new ActionError("NothingLoaded")
    : new ActionError("NotLoaded", { model, known: shown.map(modelOfShown).join(", ") });
}

/** The model of tables that stand in the workbook. */
export const modelShown = (room: ActionContext, { standing }: ShownModel): Promise<Model> =>
  room.checkedModels.modelOf(standing.base, (base) => modelOf(room, base));

function inWords(
  room: ActionContext,
  { model, shown }: ToCheck,
  language: string,
): { readonly findings: readonly CheckFinding[]; readonly entries: readonly CheckEntry[] } {
  const checked = room.checkedModels.of(model);
  const { findings, entries } = shown === null ? { ...checked, entries: [] } : checkShown(checked, shown);
  const wording = {
    model: model.id,
    language,
    placement: shown === null ? {} : placementNow(shown.standing.states),
    added: shown?.tables.added ?? [],
    settled: new Set(shown?.standing.base.settled),
  };
  return {
    findings: findings.map((finding) => findingInWords(finding, wording)),
    entries: entries.map((entry) => entryInWords(entry, checked.subject, wording)),
  };
}

/** What is found now: in the model and on its page unless the workbook has put it right, and in the workbook. */
export function checkShown(checked: CheckedModel, { tables, edits, standing }: ShownModel): CheckedSheet {
  const { subject, findings } = checked;
  const entered = edits();
  const carried = countOf(entered) === 0 ? null : carry(subject.model, entered, standing.base.plan.language);
  const found = checkSheet(subject, factsWith(checked, carried), tables);
  return {
    entries: found.entries,
    findings: [
      ...stillOpen(subject, findings, tables),
      ...found.findings,
      ...structure(subject, standing),
      ...(carried?.left ?? []).flatMap((left) => notTaken(subject, left)),
    ],
  };
}

function factsWith({ facts, subject }: CheckedModel, carried: Carried | null): Facts {
  const before = facts();
  return { before, now: carried === null || carried.model === subject.model ? before : factsAlone(carried.model) };
}

/** Why an entry is no fact, as far as checks do not tell it otherwise: words that follow are their own affair. */
const silent: ReadonlySet<NotCarriedReason> = new Set(["wordsFollow", "noFact"]);

function notTaken(subject: Subject, { reason, table, row, column, shown }: NotCarried): readonly Finding[] {
  if (row === null || column === null || silent.has(reason)) return [];
  const place = { table, row, column };
  // Words in the place of a number are told with the number that is expected there.
  if (reason === "noNumber" && subject.net.find(place) !== undefined) return [];
  const words: Text = Object.fromEntries(locales.map(({ tag, messages }) => [tag, messages[`stayed.${reason}`]]));
  return [
    report(subject, {
      ...{ rule: "edited", code: "notTaken", standing: "sheet", place, printed: shown },
      args: { reason: words },
    }),
  ];
}

function countsOf(findings: readonly CheckFinding[]): CheckCounts {
  const count = (isCounted: (finding: CheckFinding) => boolean): number => findings.filter(isCounted).length;
  return {
    mine: count(({ kind }) => kind === "mine"),
    toUpdate: count(({ kind }) => kind === "toUpdate"),
    source: count(({ kind, settled }) => kind === "source" && !settled),
    settled: count(({ settled }) => settled),
  };
}

/**
 * What became of the lines and formulas of our tables: lines of the user's that totals add, lines that may be others
 * than their places say, and formulas that no longer refer to what they were written for. A refresh mends these, or
 * asks.
 */
function structure(subject: Subject, { base, states }: LoadedModel): readonly Finding[] {
  const now = groundNow(base.plan, states);
  const sides = sidesOf(base.plan, base.plan, states);
  return [
    ...countedLines(sides, now, base.ownLines).map(({ total, sheet, along, at, label }) =>
      report(subject, {
        ...{ rule: "structure", code: "lineCounted", standing: "sheet", place: total },
        args: { sheet, line: along === "rows" ? String(at + 1) : columnLetters(at), subject: label },
      }),
    ),
    ...sides.flatMap((side) => [...linesInDoubt(subject, side), ...formulasAstray(subject, side, now)]),
  ];
}

function linesInDoubt(subject: Subject, { base, state }: Side): readonly Finding[] {
  const { table, sheet, unsure } = state;
  if (unsure === undefined) return [];
  const doubt = (along: "rows" | "columns", key: string): readonly Finding[] => {
    const at = state[along][key];
    const cell = base.cells.find(({ row, column }) => {
      const place = { table, row, column };
      return (along === "rows" ? row : column) === key && subject.net.find(place) !== undefined;
    });
    if (at === undefined || cell === undefined) return [];
    return [
      report(subject, {
        ...{ rule: "structure", code: "lineInDoubt", standing: "sheet" },
        place: { table, row: cell.row, column: cell.column },
        printed: labelAt(state, along, at),
        args: { sheet, line: along === "rows" ? String(at + 1) : columnLetters(at) },
      }),
    ];
  };
  return [
    ...unsure.rows.flatMap((key) => doubt("rows", key)),
    ...unsure.columns.flatMap((key) => doubt("columns", key)),
  ];
}

/** One finding for a sheet: a sort or a deleted column leaves many of them at once. */
function formulasAstray(subject: Subject, side: Side, now: KeyPlaces): readonly Finding[] {
  const { table, sheet } = side.state;
  const astray = side.base.cells
    .filter(({ row, column }) => handlingOf(side, row, column, now) === "damaged")
    .map(({ row, column }): CellAt => ({ table, row, column }));
  const [place] = astray.filter((at) => subject.net.find(at) !== undefined);
  if (place === undefined) return [];
  return [
    report(subject, {
      ...{ rule: "structure", code: "formulaAstray", standing: "sheet", place, culprits: astray },
      args: { sheet, count: astray.length },
    }),
  ];
}
