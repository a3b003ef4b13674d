import { regularBudget } from "../../budget/regularBudget";
import { finding, type Finding } from "../findings/finding";
import { namedLists, type Survey } from "./survey";

const lists = [...namedLists, ...(["rates", "claims", "references", "numberings", "namings"] as const)];

/** Every identifier is given once in its list, whatever its capitals, which Excel does not tell apart; and the regular budget comes first among the funds. */
export function names(survey: Survey): readonly Finding[] {
  return [...lists.flatMap((list) => repeated(survey, list)), ...regularBudgetFirst(survey)];
}

function repeated({ file, place }: Survey, list: (typeof lists)[number]): readonly Finding[] {
  const seen = new Set<string>();
  return (file[list] ?? []).flatMap(({ id }, index) => {
    const isNew = seen.size < seen.add(id.toLowerCase()).size;
    return isNew ? [] : [finding("duplicateId", place([list, index, "id"]), { id })];
  });
}

function regularBudgetFirst({ file, place }: Survey): readonly Finding[] {
  return file.funds[0]?.id === regularBudget
    ? []
    : [finding("regularBudgetMissing", place(["funds", 0]), { id: regularBudget })];
}
