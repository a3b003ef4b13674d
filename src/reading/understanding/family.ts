import { isGrades, readGrade, readStaffCategory } from "../../budget/postChangeRange/grade";
import { isTerm, readObject, termKey, type Term } from "../../budget/terms";
import type { PrintedTable } from "../document/document";
import { fundIn, type PageColumn } from "./columns";
import type { PageRow } from "./rows";

/** Kinds of tables that budget documents print, whatever they are called and in whatever language. */
export type DocumentFamily =
  | "objects"
  | "grades"
  | "postChanges"
  | "annexPostChanges"
  | "component"
  | "funds"
  | "overview"
  | "deliverables"
  | "performance"
  | "compliance"
  | "mandates"
  | "missionResources"
  | "missionStaffing"
  | "policymakingOrgans"
  | "contents";

/** What a family is known by. */
interface Evidence {
  readonly table: PrintedTable;
  readonly rows: readonly PageRow[];
  readonly columns: readonly PageColumn[];
}

interface FamilyRule {
  readonly family: DocumentFamily;
  readonly fits: (evidence: Evidence) => boolean;
}

/** The words over the labels. */
const labelHeading = ({ columns }: Evidence): string =>
  columns
    .filter(({ kind }) => kind === "label")
    .flatMap(({ headings }) => headings)
    .join(" ");

const headsLabels = (evidence: Evidence, ...terms: readonly Term[]): boolean =>
  terms.some((term) => isTerm(termKey(labelHeading(evidence)), term));

const isCalled = ({ table }: Evidence, term: Term): boolean => isTerm(termKey(`${table.caption} ${table.part}`), term);

const hasMeasures = ({ columns }: Evidence, ...wanted: readonly PageColumn["measure"][]): boolean =>
  wanted.some((measure) => columns.some((column) => column.measure === measure));

/** What part of the lines that are no totals says something. */
function share(rows: readonly PageRow[], says: (row: PageRow) => boolean): number {
  const lines = rows.filter(({ kind, label }) => (kind === "figures" || kind === "section") && label !== "");
  return lines.length === 0 ? 0 : lines.filter(says).length / lines.length;
}

const gradesAsColumns = ({ columns }: Evidence): number => columns.filter(({ grade }) => grade !== null).length;
const firstCells = ({ table }: Evidence, column: number): readonly string[] =>
  table.rows.flatMap(({ cells }) => {
    const text = cells[column]?.text ?? "";
    return text === "" ? [] : [text];
  });

const SYMBOL = new RegExp(
  [
    String.raw`\d{1,4}\s*[/／]\s*\d{1,4}`, // 72/266
    String.raw`^\d{1,4}(?:\s*[-–]\s*\d{1,4})?\s*\([IVXLCES\d-]+\)`, // 13 (I)
    String.raw`^\d{3,4}\s*\((?:19|20)\d\d\)`, // 1325 (2000)
    String.raw`\b[A-Z]{1,5}\/[A-Z\d./]+\d`, // A/RES/72/266
  ].join("|"),
  "u",
);

/** Words of two columns, most of the first ones symbols of documents. */
function isListOfSymbols(evidence: Evidence): boolean {
  const { table } = evidence;
  if (table.columns > 6) return false;
  const texts = [...firstCells(evidence, 0), ...firstCells(evidence, Math.min(2, table.columns - 1))];
  const first = firstCells(evidence, 0);
  const symbols = (cells: readonly string[]): number => cells.filter((text) => SYMBOL.test(text)).length;
  return (
    (first.length > 0 && symbols(first) >= first.length / 2) ||
    (isCalled(evidence, "mandates") && symbols(texts) > 0) ||
    (isCalled(evidence, "mandates") && table.columns <= 4 && evidence.rows.every(({ kind }) => kind !== "figures"))
  );
}

/** Page numbers at the right of headings that are numbered. */
const isContents = (evidence: Evidence): boolean =>
  evidence.table.number === null &&
  evidence.table.place.paragraph === null &&
  /(?:^|\s)(?:contents|table des matières|índice|содержание|المحتويات|目录)\s*$/iu.test(evidence.table.caption.trim());

/** The rules in order; the first that fits decides. Headings and structure weigh more than what a caption says. */
const RULES: readonly FamilyRule[] = [
  { family: "contents", fits: isContents },
  {
    family: "annexPostChanges",
    fits: (evidence) => {
      const heads = evidence.table.rows
        .slice(0, 3)
        .flatMap(({ cells }) => cells.map((cell) => termKey(cell?.text ?? "")));
      const has = (term: Term): boolean => heads.some((head) => isTerm(head, term));
      const isCounted = has("grade") && (has("posts") || has("number"));
      return isCounted && (has("reason") || has("component") || isCalled(evidence, "postChanges"));
    },
  },
  {
    family: "postChanges",
    fits: (evidence) =>
      evidence.columns.some(({ headings }) => isTerm(termKey(headings.at(-1) ?? ""), "details")) ||
      (isCalled(evidence, "postChanges") && evidence.table.columns <= 4 && hasGradeCounts(evidence.table)),
  },
  { family: "objects", fits: (evidence) => headsLabels(evidence, "objectOfExpenditure") || isMostlyObjects(evidence) },
  {
    family: "grades",
    fits: (evidence) =>
      headsLabels(evidence, "categoryAndGrade") ||
      (share(evidence.rows, ({ label }) => readGrade(label) !== null || readStaffCategory(label) !== null) >= 0.7 &&
        hasMeasures(evidence, "approved", "estimate")),
  },
  {
    family: "missionStaffing",
    fits: (evidence) =>
      gradesAsColumns(evidence) >= 3 ||
      (isCalled(evidence, "humanResources") && evidence.rows.some(({ kind }) => kind === "figures")),
  },
  {
    family: "component",
    fits: (evidence) =>
      evidence.rows.some(
        ({ label }) => isTerm(termKey(label), "mainCategory") || isTerm(termKey(label), "postsByCategory"),
      ) ||
      (evidence.rows.some(({ about }) => about.kind === "category") &&
        share(evidence.rows, ({ about }) => about.kind === "category" || about.kind === "staffCategory") >= 0.5 &&
        hasMeasures(evidence, "approved", "estimate")),
  },
  {
    family: "deliverables",
    fits: (evidence) =>
      headsLabels(evidence, "categoryAndSubcategory") ||
      (isCalled(evidence, "deliverables") && isCalled(evidence, "categoryAndSubcategory")),
  },
  { family: "overview", fits: (evidence) => new Set(evidence.columns.flatMap(({ fund }) => fund ?? [])).size >= 2 },
  {
    family: "funds",
    fits: (evidence) =>
      hasMeasures(evidence, "estimate", "approved", "expenditure") &&
      (headsLabels(evidence, "component") ||
        (fundIn(evidence.table.part) !== null && isCalled(evidence, "sourceOfFunding")) ||
        (isCalled(evidence, "sourceOfFunding") && isCalled(evidence, "component"))),
  },
  {
    family: "compliance",
    fits: (evidence) =>
      isCalled(evidence, "complianceRate") ||
      share(evidence.rows, ({ label }) => isTerm(termKey(label), "complianceRate")) >= 0.5,
  },
  {
    family: "performance",
    fits: (evidence) =>
      isCalled(evidence, "performanceMeasure") ||
      (evidence.columns.length >= 3 &&
        evidence.columns.every(
          ({ measure, kind }) => kind === "label" || measure === "actual" || measure === "planned",
        ) &&
        hasMeasures(evidence, "actual") &&
        hasMeasures(evidence, "planned") &&
        evidence.table.unit === ""),
  },
  {
    family: "missionResources",
    fits: (evidence) =>
      hasMeasures(evidence, "approved", "expenditure", "estimate") &&
      (headsLabels(evidence, "categoryOfExpenditure", "mission", "cluster") ||
        isCalled(evidence, "categoryOfExpenditure") ||
        asksForRequirements(evidence) ||
        share(evidence.rows, ({ label }) => isTerm(termKey(label), "personnel")) >= 0.25),
  },
  {
    family: "policymakingOrgans",
    fits: (evidence) =>
      hasMeasures(evidence, "approved", "estimate") &&
      (headsLabels(evidence, "policymakingOrgan") || isCalled(evidence, "policymakingOrgan")),
  },
  { family: "mandates", fits: isListOfSymbols },
];

/** Missions ask for requirements where sections give an estimate, beside what was appropriated. */
const asksForRequirements = (evidence: Evidence): boolean =>
  hasMeasures(evidence, "approved") &&
  evidence.columns.some(({ headings }) => headings.some((heading) => isTerm(termKey(heading), "requirements")));

const isMostlyObjects = (evidence: Evidence): boolean =>
  share(evidence.rows, ({ label }) => readObject(label) !== null) >= 0.6 && !onlyCategories(evidence);

/** Posts and non-post alone are the main categories, not objects. */
const onlyCategories = ({ rows }: Evidence): boolean =>
  rows.every(({ label }) => readObject(label) === null || isTerm(termKey(label), "posts"));

const hasGradeCounts = (table: PrintedTable): boolean =>
  table.rows.some(({ cells }) =>
    cells.some((cell) => /\d/.test(cell?.text ?? "") && isGrades(cell?.text ?? "", new Map())),
  );

/** The family of a table; null where it is of none. */
export const familyOf = (evidence: Evidence): DocumentFamily | null =>
  RULES.find(({ fits }) => fits(evidence))?.family ?? null;
