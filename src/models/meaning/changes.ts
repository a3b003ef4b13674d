import type { PostChange, PostChangeKind, PostPlace } from "../../budget/model";
import { finding, type Finding } from "../findings/finding";
import type { WordKey } from "../findings/sentences.en";
import type { Survey } from "./survey";

type Shape = (from: PostPlace | null, to: PostPlace | null) => WordKey | null;

/** Both ends are there and something of theirs holds. */
const between =
  (rule: WordKey, holds: (from: PostPlace, to: PostPlace) => boolean): Shape =>
  (from, to) => {
    if (from === null || to === null) return "ruleBothEnds";
    return holds(from, to) ? null : rule;
  };

const shapes = {
  establishment: (from, to) => (from === null && to !== null ? null : "ruleEstablishment"),
  abolishment: (from, to) => (from !== null && to === null ? null : "ruleAbolishment"),
  redeployment: between("ruleRedeployment", (from, to) => from.component !== to.component),
  transfer: between("ruleTransfer", (from, to) => (from.section === null) !== (to.section === null)),
  reclassification: between("ruleReclassification", (from, to) => from.grade !== to.grade),
  reassignment: between("ruleBothEnds", () => true),
  // What is converted into a post need not have been one.
  conversion: (_from, to) => (to !== null ? null : "ruleBothEnds"),
  relocation: between(
    "ruleRelocation",
    (from, to) => from.dutyStation !== null && to.dutyStation !== null && from.dutyStation !== to.dutyStation,
  ),
} as const satisfies Record<PostChangeKind, Shape>;

/** A post change is what its kind says it is. */
export function changes(survey: Survey): readonly Finding[] {
  return survey.model.postChanges.flatMap((change, index) =>
    brokenRules(change, survey).map((rule) =>
      finding("changeShape", survey.place(["postChanges", index]), { kind: change.kind, rule: { word: rule } }),
    ),
  );
}

function brokenRules({ kind, from, to }: PostChange, survey: Survey): readonly WordKey[] {
  const ends = [from, to].filter((end) => end !== null);
  const shape = shapes[kind](from, to);
  return [
    ...(shape === null ? [] : [shape]),
    ...(kind !== "transfer" && ends.some(({ section }) => section !== null) ? (["ruleOwnSection"] as const) : []),
    ...(ends.every((end) => standsWell(end, survey)) ? [] : (["rulePlace"] as const)),
  ];
}

/** A component that is missing is reported elsewhere. */
function standsWell({ section, component }: PostPlace, { leaves, knows }: Survey): boolean {
  if (section !== null) return component === null;
  return component !== null && (leaves.has(component) || !knows("components", component));
}
