import type { Quantity } from "../budget/notation/quantity";
import type { TermKey } from "../locales/en/locale";
import { term } from "../locales/locales";
import type { Cell } from "../tables/table";
import { wordsIn } from "../tables/frame";
import { rectangles, type Draft, type PlacedCell } from "./draft";
import type { Validation } from "./plan";

type Check = Omit<Validation, "area">;

/** What may be entered in each input cell, with a message that says so before Excel refuses. */
export function validationsOf(draft: Draft): readonly Validation[] {
  const inputs = draft.cells.filter(({ planned }) => planned.role === "input");
  return groupedByCheck(inputs, draft.drafting.language).flatMap(({ check, cells }) =>
    rectangles(cells).map((area) => ({ area, ...check })),
  );
}

interface Group {
  readonly check: Check;
  readonly cells: PlacedCell[];
}

function groupedByCheck(inputs: readonly PlacedCell[], language: string): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const input of inputs) {
    const check = checkOf(input, language);
    if (check === null) continue;
    const group = groups.get(check.title) ?? { check, cells: [] };
    groups.set(check.title, group);
    group.cells.push(input);
  }
  return [...groups.values()];
}

const numberChecks = {
  money: { rule: { kind: "decimal" }, title: "amountTitle", message: "amountMessage" },
  posts: { rule: { kind: "wholeNumber" }, title: "postsTitle", message: "postsMessage" },
  percentage: { rule: { kind: "decimal" }, title: "rateTitle", message: "rateMessage" },
  rate: { rule: { kind: "decimal" }, title: "rateTitle", message: "rateMessage" },
  hundredths: { rule: { kind: "decimal" }, title: "numberTitle", message: "numberMessage" },
  thousandths: { rule: { kind: "decimal" }, title: "numberTitle", message: "numberMessage" },
} as const satisfies Record<Quantity, { rule: Validation["rule"]; title: TermKey; message: TermKey }>;

/** What deliverables count is no post. */
const countCheck = { rule: { kind: "wholeNumber" }, title: "countTitle", message: "countMessage" } as const;
/** Of a number that is known by its place alone only the digits tell what it counts. */
const pageCheck = { rule: { kind: "decimal" }, title: "numberTitle", message: "numberMessage" } as const;
const checkOfNumber = (cell: Extract<Cell, { quantity: Quantity }>) =>
  isCount(cell) ? countCheck : cell.look !== undefined ? pageCheck : numberChecks[cell.quantity];
const isCount = (cell: Cell): boolean => cell.kind === "input" && cell.fact.of === "deliverable";

const listChecks: Readonly<Record<string, { title: TermKey; message: TermKey }>> = {
  component: { title: "component", message: "componentMessage" },
  grade: { title: "grade", message: "gradeMessage" },
  kind: { title: "kind", message: "kindMessage" },
};

function checkOf({ cell, planned }: PlacedCell, language: string): Check | null {
  const words = (key: TermKey): string => wordsIn(term(key), language);
  if ("quantity" in cell) {
    const { rule, title, message } = checkOfNumber(cell);
    return { rule, title: words(title), message: words(message) };
  }
  const [source, list] = [choicesOf(cell, language).join(","), listChecks[planned.column]];
  if (list === undefined || source === "" || source.length > longestList) return null;
  return { rule: { kind: "list", source }, title: words(list.title), message: words(list.message) };
}

/** Excel takes a list that is written out only up to this many characters. */
const longestList = 255;

function choicesOf(cell: Cell, language: string): readonly string[] {
  if (cell.kind === "code") return cell.choices ?? [];
  return cell.kind === "text" ? (cell.choices ?? []).map((choice) => wordsIn(choice, language)) : [];
}
