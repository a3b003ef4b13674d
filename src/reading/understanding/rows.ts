import { readComponentName } from "../../budget/postChangeRange/components";
import { readGrade, readStaffCategory } from "../../budget/postChangeRange/grade";
import { wordKey } from "../../budget/notation/formatNumber";
import { isTerm, readObject, termKey } from "../../budget/terms";
import { mentionsOf } from "../../audit/vocabulary/mentions";
import type { PrintedCell, PrintedRow } from "../document/document";

/** What a row is about. */
export interface PageRow {
  readonly row: number;
  /** Finds the row again; different for every row of a table. */
  readonly key: string;
  readonly kind: "heading" | "section" | "figures" | "subtotal" | "total" | "words";
  /** The label without footnote marks. */
  readonly label: string;
  readonly marks: readonly string[];
  /** What the page numbers it with: `A.`, `1.`, `(a)`; empty where it has none. */
  readonly number: string;
  /** 0 for an outermost line. */
  readonly level: number;
  /**
   * Labels of the lines under which it stands, from the outermost, with its own at the end; of a total, of what it
   * totals.
   */
  readonly path: readonly string[];
  readonly about: RowSubject;
}

type RowSubject =
  | { readonly kind: "object"; readonly object: string }
  | { readonly kind: "grade"; readonly grade: string; readonly staffCategory: string }
  | { readonly kind: "staffCategory"; readonly staffCategory: string }
  | { readonly kind: "category"; readonly category: "posts" | "nonPost" }
  | { readonly kind: "component"; readonly component: readonly string[]; readonly isFormer: boolean }
  /** Everything, or everything under the path. */
  | { readonly kind: "total" }
  | { readonly kind: "other" };

const ENUMERATOR =
  /^\s*(\d{1,3}[A-Z]\.|[A-Z]\.|[IVXL]{1,6}\.|\d{1,3}\.|\([a-z]\)|\([ivx]{1,5}\)|[一二三四五六七八九十]{1,3}[.、.])\s*(?=\S)/u;

/** What kind of number a line has; lines of one kind stand beside one another. */
function classOf(number: string, open: readonly string[]): string {
  if (number === "") return "";
  if (/^\([ivx]+\)$/.test(number) && (number.length > 3 || open.includes("(i)") || open.includes("(a)")))
    return open.includes("(a)") && number === "(i)" && !open.includes("(i)")
      ? "(i)"
      : open.includes("(i)")
        ? "(i)"
        : "(a)";
  if (number.startsWith("(")) return "(a)";
  if (/^\d+[A-Z]\.$/.test(number)) return "1A.";
  if (/^\d/.test(number)) return "1.";
  if (/^[IVXL]+\.$/.test(number) && (number.length > 2 || open.includes("I.") || !open.includes("A.")))
    return number === "I." || open.includes("I.") ? "I." : "A.";
  return /^\p{Script=Han}/u.test(number) ? "一" : "A.";
}

interface Open {
  readonly kind: string;
  readonly indent: number;
  readonly label: string;
  readonly number: string;
  readonly isSection: boolean;
}

/** Walks down the rows and keeps the lines under which the next one may stand. */
class Outline {
  private open: Open[] = [];

  /** The lines above a line, after which it is one of them itself. */
  enter(line: Open): readonly Open[] {
    this.open = this.open.slice(0, this.depthOf(line));
    const above = [...this.open];
    this.open.push(line);
    return above;
  }

  /** What a total is the total of: the line that it names, or everything. */
  totalled(label: string): readonly Open[] {
    const named = label.replace(/^[^,，、:]*[,，、:]\s*/u, "").trim();
    if (named === label.trim() || named === "") return this.namedInside(wordKey(label));
    const [key, number] = [wordKey(named), bareNumber(named)];
    const at = this.open.findLastIndex(
      (line) =>
        (line.number !== "" && bareNumber(line.number) === number) ||
        wordKey(line.label) === key ||
        namesNumber(named, line.number),
    );
    return this.open.slice(0, at + 1);
  }

  /** `Total, programme of work` also comes without a comma, and in Chinese as one word. */
  private namedInside(key: string): readonly Open[] {
    const at = this.open.findLastIndex((line) => line.label.length > 1 && key.includes(wordKey(line.label)));
    return this.open.slice(0, at + 1);
  }

  get classes(): readonly string[] {
    return this.open.map(({ kind }) => kind);
  }

  /** Beside the last line of its own kind; without a number, under a heading, or beside what is set in as far. */
  private depthOf({ kind, indent, isSection }: Open): number {
    const same = this.open.findLastIndex((line) => line.kind === kind);
    if (kind !== "") return same >= 0 ? same : this.open.length;
    const last = this.open.at(-1);
    if (last?.isSection === true && (last.kind !== "" || !isSection)) return this.open.length;
    if (same >= 0) return same;
    const beside = this.open.findIndex((line) => line.indent >= indent);
    return beside < 0 ? this.open.length : beside;
  }
}

/** `B.` and `(b)` number lines of two kinds. */
const bareNumber = (number: string): string => number.replace(/[().\s]/g, "");

/** `Subtotal, subprogramme 7` is that of the line numbered `7.` */
const namesNumber = (named: string, number: string): boolean => {
  const [digits] = /\d+/.exec(number) ?? [];
  return digits !== undefined && new RegExp(`(?:^|\\D)${digits}$`).test(named.trim()) && /\p{L}/u.test(named);
};

const labelOf = (cells: readonly (PrintedCell | null)[], labels: readonly number[]): readonly PrintedCell[] =>
  labels.flatMap((column) => {
    const cell = cells[column] ?? null;
    return cell === null || cell.text === "" ? [] : [cell];
  });

interface RowContext {
  readonly headings: ReadonlySet<number>;
  /** Rows with figures. */
  readonly figures: ReadonlySet<number>;
  readonly labels: readonly number[];
  /** Whether the lines are components. */
  readonly isOfComponents: boolean;
  /** The part of a table that is printed in several, `(2) Other assessed`; empty where it is whole. */
  readonly part: string;
}

/** What every row of a table is about. */
export function rowsOf(rows: readonly PrintedRow[], context: RowContext): readonly PageRow[] {
  const outline = new Outline();
  const seen = new Map<string, number>();
  let former = false;
  return rows.map((printed, row): PageRow => {
    const cells = labelOf(printed.cells, context.labels);
    const text = cells
      .map((cell) => cell.text.replace(/\s+/g, " "))
      .join(" ")
      .trim();
    const number = ENUMERATOR.exec(text)?.[1] ?? "";
    const label = text.slice(number === "" ? 0 : text.indexOf(number) + number.length).trim();
    const kind = kindOf(row, text, context);
    const isSum = kind === "total" || kind === "subtotal";
    const line: Open = {
      kind: classOf(number, outline.classes),
      indent: cells[0]?.indent ?? 0,
      label,
      number,
      isSection: kind === "section",
    };
    if (kind === "section" && yearHead(label))
      former = isTerm(termKey(label), "former") && /discontinu|ancien|anterior|прежн|السابق|停/iu.test(label);
    const above =
      kind === "heading" || (isSum && isOfPart(label, context.part))
        ? []
        : isSum
          ? outline.totalled(label)
          : outline.enter(line);
    const path = above.filter(({ label: own }) => !yearHead(own)).map(nameOf);
    const own = isSum || kind === "heading" ? path : [...path, nameOf(line)];
    const about = kind === "heading" ? ({ kind: "other" } as const) : subjectOf(label, kind, own, former, context);
    const key = keyOf(kind, label, own, former);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      row,
      key: count === 1 ? key : `${key}-${count}`,
      kind,
      label,
      marks: cells.flatMap(({ marks }) => marks),
      number,
      level: above.length,
      path: own,
      about,
    };
  });
}

/** `Subtotal, 3` in part `(3) Extrabudgetary` is that of the part, whatever else is numbered so. */
export function isOfPart(label: string, part: string): boolean {
  const [, number] = /^\s*\((\d{1,2})\)/.exec(part) ?? [];
  return number !== undefined && /^\D*[,，、\s](\d{1,2})$/u.exec(label.trim())?.[1] === number;
}

/** A line that says of which years a structure is, `2025 and 2026 programmatic structure`, is no component. */
const yearHead = (label: string): boolean => /^(?:19|20)\d\d/.test(label) && isTerm(termKey(label), "former");

const nameOf = ({ number, label }: Open): string => `${number} ${label}`.trim();

function kindOf(row: number, text: string, { headings, figures }: RowContext): PageRow["kind"] {
  if (headings.has(row)) return "heading";
  if (!figures.has(row)) return text === "" ? "words" : "section";
  const mentions = mentionsOf(text);
  if (mentions.has("subtotal")) return "subtotal";
  return mentions.has("total") && text.length < 60 ? "total" : "figures";
}

function keyOf(kind: PageRow["kind"], label: string, path: readonly string[], former: boolean): string {
  const at = path.map(wordKey).join("/");
  if (kind === "heading") return "heading";
  if (kind === "total" || kind === "subtotal") return `${kind}:${at === "" ? wordKey(label) : at}`;
  return `${former ? "former/" : ""}${at}`;
}

function subjectOf(
  label: string,
  kind: PageRow["kind"],
  path: readonly string[],
  isFormer: boolean,
  { isOfComponents }: RowContext,
): RowSubject {
  if (kind === "total" || kind === "subtotal") return { kind: "total" };
  const grade = readGrade(label);
  if (grade !== null) return { kind: "grade", grade: grade.id, staffCategory: grade.staffCategory };
  if (isOfComponents) return { kind: "component", component: path.map(componentKey), isFormer };
  const key = termKey(label);
  if (isTerm(key, "nonPost")) return { kind: "category", category: "nonPost" };
  if (isTerm(key, "posts")) return { kind: "category", category: "posts" };
  const object = readObject(label);
  if (object !== null) return { kind: "object", object };
  const staffCategory = readStaffCategory(label);
  return staffCategory === null ? { kind: "other" } : { kind: "staffCategory", staffCategory };
}

/** A part of a subprogramme is known by its place in it, in whatever way it is numbered: `(a)`, `component 1`. */
const PART = /^\s*\(([a-z])\)|^\s*(?:component|composante|componente|компонент|构成部分)\s*(\d{1,2})(?!\d)/iu;

/**
 * A component by its code where it has one that every section has (`EDM`, `PW`, `SP3`, `part 1`), else by the key of
 * its name.
 */
export function componentKey(name: string): string {
  const [, letter, digits] = PART.exec(name) ?? [];
  if (letter !== undefined) return `part ${letter.toLowerCase().charCodeAt(0) - 96}`;
  if (digits !== undefined) return `part ${Number(digits)}`;
  const bare = name.replace(ENUMERATOR, "");
  const { code } = readComponentName(bare);
  if (code !== null && !code.startsWith("SP")) return code;
  return readComponentName(name).code ?? wordKey(bare);
}

/** `Subprogramme 7, component 1, Subregional activities` names two components, one below the other. */
export function componentsIn(name: string): readonly string[] {
  const [first = "", second = ""] = name.split(/\s*[,，、]\s*/u);
  if (first.trim() === "") return [];
  return PART.test(second) ? [componentKey(first), componentKey(second)] : [componentKey(namedByNumber(name, first))];
}

/** The name after the number of a subprogramme is no part of what it is known by. */
const namedByNumber = (name: string, first: string): string => (readComponentName(first).code === null ? name : first);
