import type { PostChange, PostChangeKind, PostPlace } from "../../budget/model";
import { readStated } from "../file/claims";
import type { FileClaim, FileNaming } from "../file/documentFile";
import { finding, type Finding } from "../findings/place";
import type { WordKey } from "../findings/sentences.en";
import { show } from "../structure/explainError";
import type { Survey } from "./survey";

/** Claims, numberings and namings say something, in a way that can be read. */
export function statements(survey: Survey): readonly Finding[] {
  const { file, place } = survey;
  const broken = (rule: WordKey, list: string, index: number): Finding =>
    finding("contradiction", place([list, index]), { rule: { word: rule } });
  return [
    ...(file.claims ?? []).flatMap((claim, index) => [
      ...(saysSomething(claim) ? [] : [broken("ruleClaim", "claims", index)]),
      ...(isReadable(claim)
        ? []
        : [finding("printedUnreadable", place(["claims", index, "text"]), { found: show(claim.text) })]),
      ...unknownLine(survey, claim, index),
    ]),
    ...(file.numberings ?? []).flatMap(({ kind, within = null }, index) =>
      (kind === "marker") === (within !== null) ? [] : [broken("ruleMarkers", "numberings", index)],
    ),
    ...(file.namings ?? []).flatMap((naming, index) =>
      isNaming(naming) ? [] : [broken("ruleNaming", "namings", index)],
    ),
  ];
}

const saysSomething = ({ text = "", direction = null }: FileClaim): boolean => text !== "" || direction !== null;

const isReadable = ({ text = "", read }: FileClaim): boolean => read !== undefined || readStated(text) !== undefined;

function unknownLine({ file, place, whole }: Survey, { about }: FileClaim, index: number): readonly Finding[] {
  if (about.of !== "deliverable" || !whole.has("deliverables")) return [];
  const lines = file.deliverables?.find(({ table }) => table === about.table)?.lines;
  const isThere = lines?.some(({ id }) => id === about.line) ?? false;
  return isThere
    ? []
    : [finding("unknownRow", place(["claims", index, "about", "line"]), { table: about.table, id: about.line })];
}

/** What a naming is about: the section where it names nothing. */
const abouts = ["component", "former", "dutyStation", "topic"] as const;

const isNaming = (naming: FileNaming): boolean =>
  abouts.filter((about) => (naming[about] ?? null) !== null).length <= 1 &&
  ((naming.role ?? null) !== null || (naming.text ?? null) !== null) &&
  ((naming.cell ?? null) === null || "table" in naming.where);

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
