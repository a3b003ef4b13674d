import type { StaffCategoryId } from "../model";
import { wordKey } from "../notation/wordKey";
import { rankOfGrade } from "./grade";
import type { RangeLine } from "./lines";
import { staffCategoryName, staffCategoryWords } from "./staffWords";

/** What lines can be grouped by. */
export const groupings = ["grade", "category", "component", "kind"] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  /** The group in words; empty where the lines do not say. */
  readonly name: string;
  /** Net number of posts gained. */
  readonly count: number;
}

interface Key {
  readonly name: string;
  /** Groups stand in this order, equal ones as they first appear. */
  readonly rank: number;
}

const UNKNOWN: Key = { name: "", rank: Number.MAX_SAFE_INTEGER };

const KEYS = {
  grade: ({ grade, gradeText }) =>
    grade === null ? { ...UNKNOWN, name: gradeText } : { name: grade.id, rank: rankOfGrade(grade.id) },
  category: ({ grade }) => (grade === null ? UNKNOWN : categoryKey(grade.staffCategory)),
  component: ({ componentText }) => ({ name: componentText, rank: 0 }),
  kind: ({ kindText }) => (kindText === "" ? UNKNOWN : { name: kindText, rank: 0 }),
} satisfies Record<Grouping, (line: RangeLine) => Key>;

const categoryKey = (id: StaffCategoryId): Key => ({
  name: staffCategoryName(id, "en") ?? id,
  rank: staffCategoryWords.findIndex((category) => category.id === id) + 1 || staffCategoryWords.length + 1,
});

/** Net posts of each group: grades from the highest down, components and kinds in the order of the lines. */
export function summarise(lines: readonly RangeLine[], by: Grouping): readonly Group[] {
  const groups = new Map<string, Key & Group>();
  for (const line of lines) {
    const key = KEYS[by](line);
    const group = groups.get(wordKey(key.name)) ?? { ...key, count: 0 };
    groups.set(wordKey(key.name), { ...group, count: group.count + line.count });
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}
