import { readGrade, readGradeCounts } from "../../budget/postChangeRange/grade";
import type { PostChangeKind } from "../../budget/model";
import { readKind } from "../../budget/postChangeRange/columns";
import { isTerm, termIn, termKey } from "../../budget/terms";
import { wordKey } from "../../budget/notation/formatNumber";
import { parseNumber } from "../../budget/notation/parseNumber";
import type { FactSource } from "./facts";
import type { PageTable } from "./page";
import { componentsIn } from "./rows";

/** Posts of one grade that a line of the small table or of an annex states. */
export interface PostLine {
  /** `approved` and `proposed` are states, others are changes. */
  readonly kind: "approved" | "proposed" | PostChangeKind | "change";
  /** The words of the page for it. */
  readonly label: string;
  readonly entity: string | null;
  readonly component: readonly string[];
  readonly grade: string;
  /** Posts, negative where they go away; a count of nil is a change of the post itself. */
  readonly count: number;
  readonly reason: string;
  readonly source: { readonly table: number; readonly row: number };
}

/**
 * What a line of the small table states in figures, beside what its list of grades comes to: `178, 1 ASG, 1 D-2, ...`
 */
export interface StatedPosts {
  readonly kind: PostLine["kind"];
  readonly component: readonly string[];
  readonly stated: number;
  readonly listed: number;
  readonly source: FactSource;
  /** The cell of the list. */
  readonly list: FactSource;
}

/** A line whose words could not be read, with the words. */
interface UnreadLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface PostLines {
  readonly lines: readonly PostLine[];
  readonly stated: readonly StatedPosts[];
  readonly unread: readonly UnreadLine[];
}

const KIND_STEMS: readonly (readonly [RegExp, PostChangeKind])[] = [
  [/establish|creat|créat|creaci|учрежд|设立|新设/iu, "establishment"],
  [/abolish|abolition|suppress|supres|упраздн|裁撤/iu, "abolishment"],
  [/reclassif|reclasif|реклассиф|改叙/iu, "reclassification"],
  [/reassign|réaffect|reasign|перепрофил|改派/iu, "reassignment"],
  [/conver|преобраз|改划/iu, "conversion"],
  [/geographical|relocat|duty station|工作地点/iu, "relocation"],
  [/redeploy|redistrib|redéploi|перераспред|调动/iu, "redeployment"],
  [/transfer|traslad|перевод|调入/iu, "transfer"],
];

/** What kind of change a line or a description tells of. */
function kindIn(text: string): PostLine["kind"] {
  const exact = readKind(text);
  if (exact !== null) return exact;
  const term = termIn(text, ["approved", "estimate"]);
  if (term !== null && text.length < 60) return term === "approved" ? "approved" : "proposed";
  return KIND_STEMS.find(([stem]) => stem.test(text))?.[1] ?? "change";
}

/** The posts that a table of post changes states; none for tables of other families. */
export function postLinesOf(table: PageTable): PostLines {
  if (table.family === "postChanges") return smallTable(table);
  return table.family === "annexPostChanges" ? annex(table) : { lines: [], stated: [], unread: [] };
}

/** `1 P-4 under subprogramme 2; 1 P-5 and 2 GS (OL) for ...`: only grades with their counts. */
const NUMBERED_GRADE = String.raw`[DP]\s*[-–‑]\s*\d(?:\s*\/\s*\d)?`;
const LETTERED_GRADE = String.raw`(?:GS|G)\s*\((?:PL|OL)\)|(?:GS|PL|OL|LL|NPO|FS|SS|TC|UNV|NO|USG|ASG|DSG)(?![A-Za-z])`;
const COUNTED = new RegExp(String.raw`(\d{1,4})\s+(${NUMBERED_GRADE}|${LETTERED_GRADE})`, "g");

function gradesIn(text: string): readonly { readonly grade: string; readonly count: number }[] {
  return [...text.matchAll(COUNTED)].flatMap(([, count, name]) => {
    const grade = readGrade(name ?? "");
    return grade === null ? [] : [{ grade: grade.id, count: Number(count) }];
  });
}

function smallTable(table: PageTable): PostLines {
  const unread: UnreadLine[] = [];
  const counts: StatedPosts[] = [];
  const lines = table.rows.flatMap((row): readonly PostLine[] => {
    if (row.kind === "heading" || row.label === "") return [];
    const cells = table.printed.rows[row.row]?.cells ?? [];
    const details = cells.map((cell) => cell?.text ?? "").findLast((text) => text !== "") ?? "";
    const found = gradesIn(details.replace(/\s+/g, " "));
    const column = cells.findIndex((cell, at) => at > 0 && numberIn(cell?.text ?? "") !== null);
    const stated = column < 0 ? null : numberIn(cells[column]?.text ?? "");
    if (found.length === 0 && (stated ?? 0) !== 0)
      unread.push({ row: row.row, column: cells.length - 1, text: details });
    const kind = kindIn(row.label);
    const sign = stated !== null && stated < 0 ? -1 : 1;
    if (stated !== null && found.length > 0) {
      const listed = found.reduce((sum, { count }) => sum + count, 0) * sign;
      const at = { table: table.printed.place.ordinal, row: row.row };
      const list = cells.findLastIndex((cell) => (cell?.text ?? "") !== "");
      counts.push({
        kind,
        component: table.component,
        stated,
        listed,
        source: { ...at, column },
        list: { ...at, column: list },
      });
    }
    return found.map(({ grade, count }) => ({
      kind,
      label: row.label,
      entity: table.entity,
      component: table.component,
      grade,
      count: sign * count,
      reason: details,
      source: { table: table.printed.place.ordinal, row: row.row },
    }));
  });
  return { lines, stated: counts, unread };
}

function numberIn(text: string): number | null {
  const reading = parseNumber(text.replace(/\s+/g, " "));
  return "value" in reading ? reading.value : null;
}

interface AnnexColumns {
  readonly count: number;
  readonly grade: number;
  readonly description: number | null;
  readonly reason: number | null;
}

function annexColumns(table: PageTable): AnnexColumns | null {
  const heads = new Map<string, number>();
  table.printed.rows.slice(0, 3).forEach(({ cells }) => {
    cells.forEach((cell, column) => {
      const key = termKey(cell?.text ?? "");
      if (key !== "" && !heads.has(key)) heads.set(key, column);
    });
  });
  const find = (fits: (key: string) => boolean): number | null => [...heads].find(([key]) => fits(key))?.[1] ?? null;
  const count = find((key) => isTerm(key, "posts") || isTerm(key, "number"));
  const grade = find((key) => isTerm(key, "grade"));
  const reason = find((key) => isTerm(key, "reason"));
  const description = find(
    (key) => key === wordKey("Description") || key === wordKey("描述") || key === wordKey("说明"),
  );
  return count === null || grade === null ? null : { count, grade, description, reason };
}

/** A merged cell speaks for every row that it reaches over, and a blank component is the one above. */
function annex(table: PageTable): PostLines {
  const at = annexColumns(table);
  if (at === null) return { lines: [], stated: [], unread: [] };
  const unread: UnreadLine[] = [];
  const filled = filledDown(table);
  let component = "";
  const lines = table.printed.rows.flatMap((_row, row): readonly PostLine[] => {
    if (table.rows[row]?.kind === "heading") return [];
    const textAt = (column: number | null): string => (column === null ? "" : (filled[row]?.[column] ?? ""));
    if (textAt(0) !== "" && at.count !== 0) component = textAt(0);
    const grades = textAt(at.grade);
    const [count, description] = [numberIn(textAt(at.count)), textAt(at.description)];
    if (grades === "" || count === null || termKey(grades) === termKey(textAt(at.count))) return [];
    const found = readGradeCounts(grades, count, new Map());
    if (found === null) {
      unread.push({ row, column: at.grade, text: `${textAt(at.count)} ${grades}` });
      return [];
    }
    const kind = kindIn(description === "" ? textAt(at.reason) : description);
    return found.map(({ grade, count: posts }) => ({
      kind: kind === "approved" || kind === "proposed" ? "change" : kind,
      label: description,
      entity: table.entity,
      component: componentsIn(component),
      grade: grade.id,
      count: posts,
      reason: textAt(at.reason),
      source: { table: table.printed.place.ordinal, row },
    }));
  });
  return { lines, stated: [], unread };
}

function filledDown({ printed }: PageTable): readonly (readonly string[])[] {
  const rows: string[][] = [];
  printed.rows.forEach(({ cells }, row) => {
    rows.push(
      cells.map((cell, column) => (cell === null ? (rows[row - 1]?.[column] ?? "") : cell.text.replace(/\n/g, " "))),
    );
  });
  return rows;
}
