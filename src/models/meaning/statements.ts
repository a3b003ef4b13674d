import { finding, type Finding } from "../findings/finding";
import type { WordKey } from "../findings/sentences.en";
import type { FileClaim, FileNaming } from "../documentFile";
import { readStated } from "../parts/claims";
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
