import { type Change, noChange, type SheetEdit } from "../../changes/Change";
import { editOf } from "../../changes/editOf";
import type { Snapshot } from "../../changes/snapshot";
import type { Decision } from "../../excel/Workbook";
import { countOf, type Edits, noEdits } from "../../scenarios/edits";
import { effective } from "../../scenarios/effects";
import { keyEdits } from "../../scenarios/arrival";
import { placesNow } from "../../scenarios/keyFormula";
import {
  currentEdits,
  noScenarios,
  renamed,
  type Scenario,
  type Scenarios,
  unsavedCount,
  without,
  withScenario,
} from "../../scenarios/scenario";
import { straysOf } from "../../scenarios/strays";
import { type SheetSwitch, switchSheet } from "../../scenarios/switchSheet";
import { ActionError } from "../context/ActionError";
import { basesWith, mustBeOpen } from "../write/undo";
import { arrivalOf, type EnteredModel } from "./EnteredModel";
import { newName, scenarioNamed } from "./scenarioNamed";
import {
  nothingDone,
  type ScenarioAction,
  type ScenarioArgs,
  type ScenarioList,
  type ScenarioResult,
} from "./ScenarioStep";

/** What becomes of the scenarios and, where others are switched to, of the sheets. */
interface Decided {
  readonly about: string | null;
  readonly scenarios: Scenarios;
  readonly to: Edits | null;
}

type Decide = (entered: EnteredModel, args: ScenarioArgs) => Decided;

const kept = ({ standing: { base } }: EnteredModel): Scenarios => base.scenarios ?? noScenarios;

const decisions = {
  save: (entered, { name }) => saved(entered, newName(entered.standing.base, name)),
  update: (entered, { name }) => {
    const scenario = meant(entered, name);
    return {
      about: scenario.name,
      scenarios: withScenario(kept(entered), { ...scenario, edits: toKeep(entered) }),
      to: null,
    };
  },
  switch: (entered, args) => {
    const before = args.saveAs === undefined ? settled(entered, args) : savedBefore(entered, args.saveAs).scenarios;
    const scenario = scenarioNamed({ ...entered.standing.base, scenarios: before }, args.name ?? args.to ?? "");
    return {
      about: scenario?.name ?? null,
      scenarios: { ...before, current: scenario?.name ?? null },
      to: scenario?.edits ?? noEdits,
    };
  },
  rename: (entered, { name, to }) => {
    const scenario = meant(entered, name);
    const next = newName(entered.standing.base, to, scenario.name);
    return { about: next, scenarios: renamed(kept(entered), scenario.name, next), to: null };
  },
  delete: (entered, { name }) => {
    const scenario = meant(entered, name);
    return { about: scenario.name, scenarios: without(kept(entered), scenario.name), to: null };
  },
} as const satisfies Partial<Record<ScenarioAction, Decide>>;

type Deciding = keyof typeof decisions;
export const isDeciding = (action: ScenarioAction): action is Deciding => Object.hasOwn(decisions, action);

/** Decides one step with the scenarios of a model: what is kept, and what is written to the sheets. */
export function decideScenario(
  action: Deciding,
  entered: EnteredModel,
  args: ScenarioArgs,
  snapshot: Snapshot,
): Decision<ScenarioResult> {
  const { about, scenarios, to } = decisions[action](entered, args);
  const { base } = entered.standing;
  const switches = to === null ? [] : switched(entered, to, snapshot);
  const change: Change = {
    ...noChange,
    edits: switches.flatMap(({ edit }) => edit ?? []),
    names: entered.following.namesFor(scenarios),
    bases: basesWith(snapshot, { ...base, scenarios }),
  };
  const after = {
    ...entered,
    edits: to === null ? entered.edits : asNow(entered, to),
    standing: { ...entered.standing, base: { ...base, scenarios } },
  };
  const written = switches.reduce((sum, { merge: { writes, rows } }) => sum + writes.length + rows.deleted.length, 0);
  return {
    change,
    result: {
      ...listOf(after),
      ...nothingDone,
      action,
      name: about,
      written,
      gone: switches.reduce((sum, { gone }) => sum + gone, 0),
      lost: switches.flatMap(({ lost }) => lost),
    },
  };
}

/** The scenarios of a model, and how far the sheets are from the one that is on. */
export function listOf(entered: EnteredModel): ScenarioList {
  const { all, current } = kept(entered);
  const outside = straysOf(entered.sides, entered.now).length;
  return {
    model: entered.standing.base.plan.model,
    current,
    unsaved: unsaved(entered),
    outside,
    scenarios: all.map(({ name, edits }) => ({ name, edits: countOf(edits) })),
  };
}

const unsaved = (entered: EnteredModel): number =>
  unsavedCount(entered.edits, asNow(entered, currentEdits(kept(entered))));

/** Kept edits as they would read now, without those that say what the model says. */
const asNow = (entered: EnteredModel, edits: Edits): Edits =>
  effective(arrivalOf(entered, edits).now, entered.sides, entered.now);

/** What is entered, with what its formulas refer to. */
const toKeep = ({ edits, sides, following }: EnteredModel): Edits =>
  keyEdits(edits, placesNow(sides), following.follow);

function saved(entered: EnteredModel, name: string): Decided {
  if (countOf(entered.edits) === 0) throw new ActionError("NothingEdited");
  return { about: name, scenarios: withScenario(kept(entered), { name, edits: toKeep(entered) }), to: null };
}

/** Saves under a new name, or again under the one that is on. */
function savedBefore(entered: EnteredModel, name: string): Decided {
  const { base } = entered.standing;
  return saved(entered, newName(base, name, kept(entered).current));
}

/** The scenarios as they are, once it is certain that no entry is lost. */
function settled(entered: EnteredModel, { drop }: ScenarioArgs): Scenarios {
  const count = unsaved(entered);
  if (count > 0 && drop !== true) throw new ActionError("UnsavedEdits", { count });
  return kept(entered);
}

/** The scenario of a name, or the one that is on. */
function meant({ standing: { base } }: EnteredModel, name: string | undefined): Scenario {
  const scenario = scenarioNamed(base, name ?? base.scenarios?.current ?? "");
  if (scenario === null) throw new ActionError("NoScenarioOn");
  return scenario;
}

function switched(
  entered: EnteredModel,
  to: Edits,
  snapshot: Snapshot,
): readonly (SheetSwitch & { readonly edit: SheetEdit | null })[] {
  const { lines: all, ...destination } = arrivalOf(entered, to);
  return all.map(({ side, lines }) => {
    const found = switchSheet(side, lines, destination, entered.now);
    const edit = editOf(found.merge, side.base, side.base, side.state);
    const { sheet } = side.state;
    if (found.crowded !== null) throw new ActionError("LineHasMore", { sheet, row: found.crowded + 1 });
    if (edit !== null) mustBeOpen(snapshot, sheet);
    return { ...found, edit };
  });
}
