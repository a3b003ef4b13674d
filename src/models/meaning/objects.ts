import { factKey } from "../../budget/factKey";
import { finding, type Finding } from "../findings/finding";
import type { FileObjectChange } from "../documentFile";
import { sayFact } from "./facts";
import type { Survey } from "./survey";

/** Changes by object are leaves, each entered once, and go the way that their word says. */
export function objects(survey: Survey): readonly Finding[] {
  const { file, leaves, knows, place } = survey;
  const seen = new Set<string>();
  return (file.objectChanges ?? []).flatMap((change, index) => {
    const fact = { of: "object", ...change } as const;
    const isNew = seen.size < seen.add(factKey(fact)).size;
    const isPlaced = leaves.has(change.component) || !knows("components", change.component);
    return [
      ...(isNew ? [] : [finding("duplicateEntry", place(["objectChanges", index]), { name: sayFact(fact) })]),
      ...(isPlaced
        ? []
        : [finding("contradiction", place(["objectChanges", index]), { rule: { word: "ruleObjectLeaf" } })]),
      ...(goesItsWay(change)
        ? []
        : [finding("contradiction", place(["objectChanges", index]), { rule: { word: "ruleDirection" } })]),
    ];
  });
}

const goesItsWay = ({ direction, value = null }: FileObjectChange): boolean =>
  value === null || (direction === "increase" ? value > 0 : value < 0);
