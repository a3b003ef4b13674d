import type { Finding } from "../finding";
import { MOST_CULPRITS } from "../finding";
import type { NetValues } from "../net/values";
import { placesOf } from "../report";
import { statedAmounts, statedDirections } from "../rules/claims";
import type { Subject } from "../subject";
import { modelWith } from "../text/modelWith";

/** What the text states and the edited cells no longer give. */
export function contradicted(subject: Subject, current: NetValues, edited: readonly number[]): readonly Finding[] {
  if (edited.length === 0) return [];
  const now = modelWith(subject.model, subject.net, new Map(edited.map((index) => [index, current[index] ?? null])));
  const known = new Set(stated(subject).map(sayingOf));
  const culprits = edited.length > MOST_CULPRITS ? [] : placesOf(subject.net, edited);
  return stated(subject, now)
    .filter((finding) => !known.has(sayingOf(finding)))
    .map((finding) => ({ ...finding, standing: "sheet", culprits }));
}

const stated = (...given: Parameters<typeof statedAmounts>): readonly Finding[] => [
  ...statedAmounts(...given),
  ...statedDirections(...given),
];
const sayingOf = ({ rule, place, printed, computed }: Finding): string =>
  JSON.stringify([rule, place, printed, computed]);
