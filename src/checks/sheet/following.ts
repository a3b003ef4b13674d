import { type Finding, MOST_CULPRITS } from "../finding";
import { statedAmounts, statedDirections } from "../rules/claims";
import { movements } from "../rules/movements";
import { objects } from "../rules/objects";
import type { Facts, Subject } from "../subject";
import { newlyFound } from "./broken";
import type { Entry } from "./entries";

/** What the text states and the entries no longer give: it follows from them, but nobody writes it for the user. */
export function following(facts: Facts, entries: readonly Entry[]): readonly Finding[] {
  if (facts.now === facts.before) return [];
  const culprits = entries.length > MOST_CULPRITS ? [] : entries.map(({ place }) => place);
  return [
    ...newlyFound(facts, stated).map((finding): Finding => ({ ...finding, kind: "toUpdate", culprits })),
    ...newlyFound(facts, objects).map((finding) => ofObjects(finding, facts.now, entries)),
  ];
}

/** Sentences that the rounding of the parts explains need no other words. */
const stated = (subject: Subject): readonly Finding[] =>
  [
    ...statedAmounts(subject, subject.model),
    ...statedDirections(subject, subject.model),
    ...movements(subject).filter(({ message: { code } }) => code === "movementUntold"),
  ].filter(({ severity }) => severity !== "rounding");

/** Objects that were entered must add up; objects that a text states follow the amount that they explain. */
function ofObjects(finding: Finding, { net }: Subject, entries: readonly Entry[]): Finding {
  const isOfObjects = ({ place }: Entry): boolean => {
    const cell = net.knots[net.find(place) ?? -1]?.cell;
    return cell?.kind === "input" && cell.fact.of === "object";
  };
  return { ...finding, kind: entries.some(isOfObjects) ? "mine" : "toUpdate" };
}
