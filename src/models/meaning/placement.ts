import { childrenOf } from "../../budget/components";
import type { Coordinates } from "../../budget/factKey";
import type { TableFamily } from "../../budget/model";
import { regularBudget } from "../../budget/regularBudget";
import { printedLayout } from "../file/printedLayout";
import { finding, type Finding } from "../findings/place";
import type { WordKey } from "../findings/sentences.en";
import { moneyAt, postsAt, sayFact } from "./requiredFacts";
import type { Survey } from "./survey";

/** Facts are leaves: they stand where nothing can be added up or derived to give them. */
export function placement(survey: Survey): readonly Finding[] {
  const outermost = new Set(childrenOf(survey.model.components, null).map(({ id }) => id));
  return [
    ...survey.file.money.flatMap((fact, index) =>
      judge(survey, ["money", index], moneyAt(fact), moneyRule(moneyAt(fact), survey.leaves, outermost)),
    ),
    ...survey.file.posts.flatMap((fact, index) =>
      judge(survey, ["posts", index], postsAt(fact), postsRule(postsAt(fact), survey.leaves)),
    ),
  ];
}

type FactAt = Coordinates & { readonly of: "money" | "posts" };

/** Names that are missing are reported elsewhere; nothing can be said of a fact that has them. */
function judge(
  { place, knows }: Survey,
  path: readonly [string, number],
  at: FactAt,
  broken: WordKey | null,
): readonly Finding[] {
  const isNamed = knows("funds", at.fund) && (at.component === null || knows("components", at.component));
  return broken === null || !isNamed
    ? []
    : [finding("misplacedFact", place(path), { fact: sayFact(at), rule: { word: broken } })];
}

type Members = ReadonlySet<string>;

function moneyRule(at: Coordinates & { readonly of: "money" }, leaves: Members, outermost: Members): WordKey | null {
  const { measure, fund, component, category } = at;
  const isLeaf = component !== null && leaves.has(component);
  if (measure === "recosting") {
    const isSound =
      fund === regularBudget &&
      (component === null ? category !== null : category === null && outermost.has(component));
    return isSound ? null : "ruleRecosting";
  }
  if (fund === regularBudget) return isLeaf && category !== null && measure !== "estimate" ? null : "ruleRegularMoney";
  return isLeaf && category === null && (measure === "appropriation" || measure === "estimate")
    ? null
    : "ruleOtherMoney";
}

function postsRule(at: Coordinates & { readonly of: "posts" }, leaves: Members): WordKey | null {
  const { measure, fund, component, grade, staffCategory } = at;
  const isLeaf = component !== null && leaves.has(component);
  if (fund === regularBudget) {
    const byGrade = component === null && grade !== null && staffCategory === null;
    const byCategory = isLeaf && grade === null && staffCategory !== null;
    return (byGrade || byCategory) && measure !== "estimate" ? null : "ruleRegularPosts";
  }
  return isLeaf && grade === null && staffCategory === null && (measure === "approved" || measure === "estimate")
    ? null
    : "ruleOtherPosts";
}

const expected = {
  overview: "noComponent",
  changes: "noComponent",
  grades: "noComponent",
  rates: "noComponent",
  component: "leafComponent",
  programme: "parentComponent",
  postChanges: "noComponent",
  deliverables: "anyComponent",
  performance: "noComponent",
  objects: "noComponent",
  numbers: "noComponent",
  organisation: "noComponent",
  alignment: "noComponent",
  page: "noComponent",
} as const satisfies Record<TableFamily, WordKey>;

/** Families of which a document has several tables. */
const several: readonly TableFamily[] = ["deliverables", "page"];

/**
 * Each table is about the kind of component that its family needs, shows what no other table shows, and has notes on
 * rows it has.
 */
export function tables(survey: Survey): readonly Finding[] {
  const first = new Map<string, string>();
  return survey.model.tables.flatMap((table, index) => {
    const subject = `${table.family} ${table.component ?? ""} ${several.includes(table.family) ? table.id : ""}`;
    const other = first.get(subject);
    first.set(subject, other ?? table.id);
    const args = { table: table.id, family: table.family, expected: { word: expected[table.family] } };
    return [
      ...(hasItsComponent(survey, table) ? [] : [finding("tableComponent", survey.place(["tables", index]), args)]),
      ...(other === undefined
        ? []
        : [finding("duplicateTableFamily", survey.place(["tables", index]), { table: other, other: table.id })]),
      ...noteRows(survey, index),
    ];
  });
}

/** A component that is missing is reported elsewhere. */
function hasItsComponent(
  { leaves, knows }: Survey,
  { family, component }: { readonly family: TableFamily; readonly component: string | null },
): boolean {
  if (expected[family] === "anyComponent") return true;
  if (expected[family] === "noComponent") return component === null;
  if (component !== null && !knows("components", component)) return true;
  return component !== null && leaves.has(component) === (expected[family] === "leafComponent");
}

/** Rows that depend on entries which had to be left out are not judged. */
function noteRows({ model, whole, place }: Survey, index: number): readonly Finding[] {
  const table = model.tables[index];
  if (table === undefined || !whole.has("rates") || !whole.has("postChanges")) return [];
  const layout = printedLayout(model, table);
  return table.notes.flatMap(({ row }, number) =>
    row === null || layout.has(row)
      ? []
      : [finding("unknownRow", place(["tables", index, "notes", number, "row"]), { table: table.id, id: row })],
  );
}
