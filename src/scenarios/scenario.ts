import { type CellEdit, type Edits, noEdits, sameEdits } from "./edits";

/** A named set of edits against what the model says, by key. */
export interface Scenario {
  readonly name: string;
  readonly edits: Edits;
}

/** The scenarios of one model as the workbook keeps them. */
export interface Scenarios {
  readonly all: readonly Scenario[];
  /** The one that is on the sheets; null where those are as proposed, or were edited from there. */
  readonly current: string | null;
}

export const noScenarios: Scenarios = { all: [], current: null };

/** A scenario's name as people tell it from others: letter case, width and spaces around it do not count. */
export const nameKey = (name: string): string => name.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

export function findScenario({ all }: Scenarios, name: string): Scenario | null {
  return all.find((scenario) => nameKey(scenario.name) === nameKey(name)) ?? null;
}

/** What the scenario that is on the sheets says; nothing where they are as proposed. */
export function currentEdits(scenarios: Scenarios): Edits {
  return (scenarios.current === null ? null : findScenario(scenarios, scenarios.current))?.edits ?? noEdits;
}

/** The scenario under its name, in the place of the one that had the name, or last; it is what the sheets show. */
export function withScenario({ all }: Scenarios, scenario: Scenario): Scenarios {
  const isNew = all.every(({ name }) => name !== scenario.name);
  return {
    all: isNew ? [...all, scenario] : all.map((other) => (other.name === scenario.name ? scenario : other)),
    current: scenario.name,
  };
}

export function renamed({ all, current }: Scenarios, from: string, to: string): Scenarios {
  return {
    all: all.map((each) => (each.name === from ? { ...each, name: to } : each)),
    current: current === from ? to : current,
  };
}

/** What a deleted scenario put on the sheets stays there, under no name. */
export function without({ all, current }: Scenarios, name: string): Scenarios {
  return { all: all.filter((each) => each.name !== name), current: current === name ? null : current };
}

/** How many entries on the sheets are not as a set of edits has them. */
export function unsavedCount(edits: Edits, saved: Edits): number {
  if (sameEdits(edits, saved)) return 0;
  const differ = (one: readonly CellEdit[], other: readonly CellEdit[]): number =>
    one.filter((edit) => !other.some((each) => sameEdits({ ...noEdits, cells: [edit] }, { ...noEdits, cells: [each] })))
      .length;
  const lines =
    Math.abs(edits.added.length - saved.added.length) + Math.abs(edits.removed.length - saved.removed.length);
  return Math.max(1, differ(edits.cells, saved.cells) + lines);
}
