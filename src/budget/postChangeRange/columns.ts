import { type PostChangeKind, postChangeKinds } from "../model";
import { wordKey } from "../notation/formatNumber";
import { parseNumber } from "../notation/parseNumber";
import { readComponentName } from "./components";
import { type DeclaredGrades, isGrades } from "./grade";

/** A cell of a range as a person filled it; null is blank. */
export type RangeCell = string | number | null;
export type Range = readonly (readonly RangeCell[])[];

/** Where the coordinates of a post change stand in a range, by column; null where none holds them. */
export interface Columns {
  /** Code and name of the component may have a column each. */
  readonly components: readonly number[];
  readonly count: number | null;
  readonly grade: number | null;
  readonly kind: number | null;
  /** Rows up to and with the headings. */
  readonly headings: number;
}

/** Words of headings besides those built in, e.g. of further languages. */
export type HeadingWords = Readonly<Record<"components" | "count" | "grade" | "kind", readonly string[]>>;

const HEADINGS: HeadingWords = {
  components: [
    "Component",
    "Component/subprogramme",
    "Subprogramme",
    "构成部分",
    "构成部分/次级方案",
    "次级方案",
    "Composante",
    "Composante/sous-programme",
    "Sous-programme",
    "Componente",
    "Componente/subprograma",
    "Subprograma",
    "Компонент",
    "Компонент/подпрограмма",
    "Подпрограмма",
    "العنصر",
    "البرنامج الفرعي",
  ],
  count: [
    "Posts",
    "Number of posts",
    "Number",
    "No. of posts",
    "Count",
    "Net",
    "Net change",
    "Change in posts",
    "员额",
    "员额数",
    "员额数目",
    "数目",
    "Postes",
    "Nombre de postes",
    "Nombre",
    "Puestos",
    "Número de puestos",
    "Должности",
    "Количество должностей",
    "Кол-во должностей",
    "الوظائف",
    "عدد الوظائف",
  ],
  grade: [
    "Grade",
    "Level",
    "Grade/level",
    "职等",
    "员额职等",
    "Classe",
    "Grado",
    "Categoría",
    "Класс",
    "Класс должности",
    "الرتبة",
  ],
  kind: [
    "Change",
    "Kind",
    "Kind of change",
    "Type",
    "Type of change",
    "Action",
    "变动类别",
    "变动种类",
    "种类",
    "类别",
    "Type de changement",
    "Tipo de cambio",
    "Вид изменения",
  ],
};

/** Headings stand in one of the first rows. */
const HEADING_ROWS = 5;
const MOST_POSTS = 100_000;

const textOf = (cell: RangeCell | undefined): string => String(cell ?? "").trim();

/** What stands in a column. Spreadsheets hand blank cells over as 0, so 0 says nothing. */
const columnOf = (range: Range, column: number): readonly string[] =>
  range.map((row) => textOf(row[column])).filter((text) => text !== "" && text !== "0");

export function keysOf(words: HeadingWords): Readonly<Record<keyof HeadingWords, ReadonlySet<string>>> {
  const keys = (name: keyof HeadingWords): ReadonlySet<string> =>
    new Set([...HEADINGS[name], ...words[name]].map(wordKey));
  return { components: keys("components"), count: keys("count"), grade: keys("grade"), kind: keys("kind") };
}

type HeadingKeys = ReturnType<typeof keysOf>;

/** Columns by the headings of one row; null where the row is not a row of headings. */
export function readHeadings(row: readonly RangeCell[], keys: HeadingKeys): Omit<Columns, "headings"> | null {
  const headings = row.map((cell) => wordKey(textOf(cell)));
  const find = (name: "count" | "grade" | "kind"): number | null => {
    const column = headings.findIndex((heading) => keys[name].has(heading));
    return column < 0 ? null : column;
  };
  const [count, grade] = [find("count"), find("grade")];
  if (count === null || grade === null) return null;
  return {
    components: headings.flatMap((heading, column) => (keys.components.has(heading) ? [column] : [])),
    count,
    grade,
    kind: find("kind"),
  };
}

function isCount(text: string): boolean {
  const reading = parseNumber(text);
  return (
    "value" in reading &&
    reading.value !== null &&
    Number.isInteger(reading.value) &&
    Math.abs(reading.value) < MOST_POSTS
  );
}

/** The column in which most cells fit, the first of equals; null where none fits. */
function bestColumn(range: Range, candidates: readonly number[], fits: (text: string) => boolean): number | null {
  const scores = candidates.map((column) => ({ column, score: columnOf(range, column).filter(fits).length }));
  const best = scores.reduce((most, next) => (next.score > most.score ? next : most), { column: -1, score: 0 });
  return best.score === 0 ? null : best.column;
}

const isAll = (texts: readonly string[], fits: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.every(fits);

/**
 * Columns by what stands in them: components stand before grade and count, as on the page, or are known by their codes.
 */
function readContents(range: Range, declared: DeclaredGrades): Columns {
  const width = Math.max(0, ...range.map((row) => row.length));
  const all = Array.from({ length: width }, (_cell, column) => column);
  const grade = bestColumn(range, all, (text) => isGrades(text, declared));
  const count = bestColumn(
    range,
    all.filter((column) => column !== grade),
    isCount,
  );
  const others = all.filter((column) => column !== grade && column !== count && columnOf(range, column).length > 0);
  const kind = others.find((column) => isAll(columnOf(range, column), (text) => readKind(text) !== null)) ?? null;
  const isComponent = (column: number): boolean =>
    column < Math.min(grade ?? width, count ?? width) ||
    isAll(columnOf(range, column), (text) => readComponentName(text).code !== null);
  return {
    components: others.filter((column) => column !== kind && isComponent(column)),
    count,
    grade,
    kind,
    headings: 0,
  };
}

/** Finds the columns of a range by its headings, or by its contents where it has none. */
export function findColumns(range: Range, keys: HeadingKeys, declared: DeclaredGrades): Columns {
  for (const [index, row] of range.slice(0, HEADING_ROWS).entries()) {
    const columns = readHeadings(row, keys);
    if (columns !== null) return { ...columns, headings: index + 1 };
  }
  return readContents(range, declared);
}

/** What the kinds of post change are called in official documents, besides their identifiers. */
const KIND_WORDS = {
  establishment: [
    "established",
    "new post",
    "new",
    "设立",
    "新设",
    "员额设立",
    "Création",
    "Creación",
    "Учреждение",
    "إنشاء",
  ],
  abolishment: ["abolition", "abolished", "裁撤", "Suppression", "Supresión", "Упразднение", "إلغاء"],
  redeployment: ["redeployed", "调动", "调至", "内部调动", "Redéploiement", "Redistribución", "Перераспределение"],
  transfer: ["transferred", "调入", "转入", "Transferencia", "Traslado", "Передача"],
  reclassification: ["reclassified", "改叙", "Reclassement", "Reclasificación", "Реклассификация", "إعادة تصنيف"],
  reassignment: ["reassigned", "改派", "Réaffectation", "Reasignación", "Перепрофилирование", "انتداب"],
  conversion: ["converted", "改划", "转换", "Transformation", "Conversión", "Преобразование", "تحويل"],
  relocation: [
    "relocated",
    "duty station",
    "调换工作地点",
    "工作地点变动",
    "Réimplantation",
    "Reubicación",
    "Перемещение",
  ],
} as const satisfies Record<PostChangeKind, readonly string[]>;

const kinds = new Map(
  postChangeKinds.flatMap((kind) =>
    [kind, ...KIND_WORDS[kind]].map((word): [string, PostChangeKind] => [wordKey(word), kind]),
  ),
);

/** A kind of post change by identifier or name; null where it is none. */
export const readKind = (text: string): PostChangeKind | null => kinds.get(wordKey(text)) ?? null;
