import type { StandingModel } from "../../actions/StandingModel";
import type { Loaded } from "./PaneState";

/** The sections in the workbook once one of them was written: in its place, or last. */
export function withSection(sections: readonly Loaded[], section: Loaded): readonly Loaded[] {
  const isNew = sections.every(({ model }) => model !== section.model);
  return isNew ? [...sections, section] : sections.map((each) => (each.model === section.model ? section : each));
}

/** The sections that stand now, the first loaded first; of those that stood before it is still known when they were written. */
export function sectionsOf(standing: readonly StandingModel[], before: readonly Loaded[]): readonly Loaded[] {
  return standing
    .toReversed()
    .map((each) => ({ ...each, when: before.find(({ model }) => model === each.model)?.when ?? null }));
}

/** The section that is shown: the same as before where it still stands, or the last one. */
export function shownSection(sections: readonly Loaded[], before: Loaded | null): Loaded | null {
  return sections.find(({ model }) => model === before?.model) ?? sections.at(-1) ?? null;
}
