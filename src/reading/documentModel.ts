import type { PageAt, PageCell as FileCell, PageProof, RowSubject } from "../budget/pages";
import { ownTables } from "../budget/identifiers";
import { quotient } from "../budget/notation/quantity";
import type { FilePageTable, FileTable, ModelFile } from "../models/file/modelFile";
import { modelFormat } from "../models/file/modelFile";
import type { DocumentReading } from "./read";
import type { Fact } from "./understanding/facts";
import { cellKey, type Proof } from "./understanding/audited";
import type { PageCell, PageTable } from "./understanding/page";

/**
 * A document as a model file: the tables that hold numbers, each as it is printed. From there on it is a model like any
 * other: it is loaded, refreshed, checked, traced and saved by what does so for a section's model. Keys of tables, rows
 * and columns come from numbers and words, so that a revised document has the same ones.
 */
export function documentModel({ front, tables, facts }: DocumentReading): ModelFile {
  const { section, year, baseYear, language } = front;
  const proposed = year ?? (baseYear === null ? lastYearIn(tables) : baseYear + 1);
  const title = front.title ?? front.symbol ?? "—";
  const label = { [language]: cut(title, 300) };
  const numeric = tables.filter(({ cells }) => cells.some(isShown));
  const ids = idsOf(numeric);
  const subjects = subjectsOf(facts, numeric);
  return {
    format: modelFormat,
    id: identityOf(front, proposed),
    section:
      (section ?? "")
        .toUpperCase()
        .replace(/[^A-Z0-9.]/g, "")
        .slice(0, 10) || "0",
    year: proposed,
    baseYear: baseYear ?? proposed - 1,
    symbol: cut(front.symbol ?? title, 200),
    languages: [language],
    titles: { section: label, part: label, programme: label },
    components: [],
    funds: [{ id: "RB", label: { [language]: "RB" } }],
    ...{ staffCategories: [], grades: [], money: [], posts: [] },
    tables: numeric.map((table) => entryOf(table, ids.get(table) ?? "", language)),
    pages: numeric.map((table) => pageOf(table, ids.get(table) ?? "", subjects)),
  };
}

/** More digits than are kept stay words. */
const MOST_DECIMALS = 3;
const isShown = ({ value, decimals }: PageCell): boolean => value !== null && decimals <= MOST_DECIMALS;

/** Words as a file takes them: no longer than that, and nothing that a spreadsheet would take for a formula. */
function cut(text: string, length: number): string {
  const plain = text.replace(HIDDEN, "").trim();
  const words = plain.startsWith("-") ? `–${plain.slice(1)}` : /^[=+@＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
  return words.length <= length ? words : `${words.slice(0, length - 1)}…`;
}

/** Control characters but line feeds, and marks that turn the direction of what follows. */
const HIDDEN = /[^\P{Cc}\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const lastYearIn = (tables: readonly PageTable[]): number =>
  Math.max(2000, ...tables.flatMap(({ columns }) => columns.map(({ year }) => year ?? 0)));

/** `29c-2026`; an addendum is a document of its own: `3-add.1-2026`. */
function identityOf({ symbol, section }: DocumentReading["front"], year: number): string {
  const [addendum = ""] = /(?:Add|Corr)\.\s*\d+/i.exec(symbol ?? "") ?? [];
  const parts = [section ?? symbol ?? "document", addendum, String(year)].map((part) =>
    part
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, "-")
      .replace(/^[-.]+|[-.]+$/g, ""),
  );
  return parts
    .filter((part) => part !== "")
    .join("-")
    .slice(0, 60);
}

/** `(1)` of `(1) Regular budget`. */
const partNumber = (part: string): string => /^\s*\(([^()]{1,6})\)/.exec(part)?.[1] ?? "";

/** Each table by its number and part, else by the first words of its caption. */
function idsOf(tables: readonly PageTable[]): ReadonlyMap<PageTable, string> {
  const taken = new Set<string>(Object.values(ownTables).map((name) => name.toLowerCase()));
  return new Map(
    tables.map((table) => {
      const { number, part, caption, place } = table.printed;
      const words = number === null ? caption || (place.headings.at(-1) ?? "") : `${number} ${partNumber(part)}`;
      const plain = trimmed(words.replace(/[^A-Za-z0-9. ]+/g, " ").replace(/\s+/g, " "), 26);
      return [table, free(plain || `T${String(place.ordinal)}`, " ", taken)];
    }),
  );
}

const trimmed = (words: string, length: number): string =>
  words
    .trim()
    .slice(0, length)
    .replace(/^[. ]+|[. ]+$/g, "");

/** A name that is not taken yet; sheets tell no small letters from capitals. */
function free(wanted: string, between: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted}${between}${String(count)}`;
  taken.add(name.toLowerCase());
  return name;
}

function entryOf({ printed }: PageTable, id: string, language: string): FileTable {
  const { caption, part, place, notes } = printed;
  const title = [caption, part].filter((words) => words !== "").join(" — ") || (place.headings.at(-1) ?? id);
  return {
    id,
    family: "page",
    title: { [language]: cut(title, 2000) },
    paragraph: place.paragraph === null ? null : cut(place.paragraph, 200),
    notes: notes.slice(0, 100).flatMap(({ mark, text }) => {
      const known = mark !== null && /^[a-z0-9*]{1,3}$/.test(mark) ? mark : null;
      return text === "" ? [] : [{ mark: known, text: { [language]: cut(text, 2000) } }];
    }),
  };
}

/**
 * A key as files and workbooks take it: letters and digits of ASCII, others by their numbers, what is long by its
 * beginning and a number that stands for the whole.
 */
function plainKey(key: string): string {
  const plain = key
    .replaceAll(":", "/")
    .replace(/[^A-Za-z0-9 ()/._-]/gu, (letter) => `_${(letter.codePointAt(0) ?? 0).toString(36)}`)
    .replace(/^[^A-Za-z0-9]+/, "");
  const short = plain.length <= LONGEST_KEY ? plain : `${plain.slice(0, LONGEST_KEY - 8)}.${hashOf(plain)}`;
  return short === "" || short === "constructor" || short === "prototype" ? `k${short}` : short;
}

const LONGEST_KEY = 60;

/** A number of 32 bits that stands for a text (FNV-1a). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

function keysOf(lines: readonly { readonly key: string }[]): readonly string[] {
  const taken = new Set<string>();
  return lines.map(({ key }) => free(plainKey(key), "-", taken));
}

const rowKinds = {
  heading: "heading",
  section: "heading",
  figures: "data",
  words: "data",
  subtotal: "subtotal",
  total: "total",
} as const satisfies Record<PageTable["rows"][number]["kind"], string>;

/**
 * What each row is about, by table and row; a structure of before has no figures of this section. Where columns tell
 * the fund, rows do not.
 */
function subjectsOf(facts: readonly Fact[], tables: readonly PageTable[]): ReadonlyMap<string, RowSubject> {
  const subjects = new Map<string, RowSubject>();
  const byFund = new Set(
    tables
      .filter(({ columns }) => columns.some((column) => column.fund !== null))
      .map(({ printed }) => printed.place.ordinal),
  );
  for (const { source, entity, component, fund, quantity, part, isFormer } of facts) {
    const key = cellKey(source.table, source.row);
    if (isFormer || subjects.has(key) || (quantity !== "money" && quantity !== "posts")) continue;
    const path = component.length > 1 && component[0] === "PW" ? component.slice(1) : component;
    subjects.set(key, {
      of: quantity,
      ...(entity === null ? {} : { entity: cut(entity, 500) }),
      ...(path.length === 0 ? {} : { component: cut(path.join("/"), 500) }),
      ...(byFund.has(source.table) ? {} : { fund: cut(fund, 200) }),
      ...part,
    });
  }
  return subjects;
}

function pageOf(table: PageTable, id: string, subjects: ReadonlyMap<string, RowSubject>): FilePageTable {
  const { printed, family, rows, columns } = table;
  const [rowKeys, columnKeys] = [keysOf(rows), keysOf(columns)];
  const [labels] = columns.filter(({ kind }) => kind === "label");
  const shown = columns.filter((column) => column.kind !== "label" || column === labels);
  const cells = new Map(table.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  const at = (row: number, column: number): PageAt => [rowKeys[row] ?? "", columnKeys[column] ?? ""];
  const fileCells = (row: number) =>
    Object.fromEntries(
      shown.flatMap(({ column, kind }): readonly [string, FileCell][] => {
        const cell = cells.get(cellKey(row, column));
        return cell === undefined || kind === "label" ? [] : [[columnKeys[column] ?? "", fileCell(cell, cells, at)]];
      }),
    );
  const begins = rows.findIndex(({ kind }) => kind !== "heading");
  return {
    table: id,
    number: printed.number === null ? null : numberOf(printed),
    unit: cut(printed.unit, 500),
    kind: family,
    columns: shown.map(({ column, kind, headings, measure, year, fund }) => ({
      key: columnKeys[column] ?? "",
      kind: kind === "figures" ? "number" : kind === "label" ? "label" : "text",
      headings: headings.slice(0, 20).map((heading) => cut(heading, 2000)),
      ...(measure === null
        ? {}
        : {
            counts: { measure, ...(year === null ? {} : { year }), ...(fund === null ? {} : { fund: cut(fund, 200) }) },
          }),
    })),
    rows: rows.flatMap(({ row, kind, level, label, number, marks }) => {
      const own = { key: rowKeys[row] ?? "", label: cut(`${number} ${label}`, 10_000), marks: marks.slice(0, 20) };
      const inRow = kind === "heading" ? {} : fileCells(row);
      const about = subjects.get(cellKey(printed.place.ordinal, row));
      const isBlank = own.label === "" && Object.keys(inRow).length === 0;
      if (isBlank || (kind === "heading" && row < begins)) return [];
      const isWords = kind === "section" && Object.keys(inRow).length > 0;
      return [
        {
          ...own,
          kind: isWords ? "data" : rowKinds[kind],
          level: Math.min(level, 20),
          ...(about === undefined ? {} : { about }),
          cells: inRow,
        },
      ];
    }),
  };
}

const numberOf = ({ number, part }: PageTable["printed"]): string => {
  const own = partNumber(part);
  return own === "" ? (number ?? "") : `${number ?? ""} (${own})`;
};

type Place = Proof["terms"][number] | NonNullable<Proof["base"]>;

const numberAt = (cells: ReadonlyMap<string, PageCell>, { row, column }: Place): boolean => {
  const cell = cells.get(cellKey(row, column));
  return cell !== undefined && isShown(cell);
};

/** What the printed figures break is no formula: a slip of the page is told, never repaired in silence. */
function fileCell(
  cell: PageCell,
  cells: ReadonlyMap<string, PageCell>,
  at: (row: number, column: number) => PageAt,
): FileCell {
  const isNumber = (place: Place): boolean => numberAt(cells, place);
  const { text, value, decimals, proof } = cell;
  if (value === null || !isShown(cell)) return cut(text, 30_000);
  const number = { text: text.replace(HIDDEN, "").slice(0, 500), value, decimals };
  if (proof === null || (proof.base !== null && !isNumber(proof.base))) return number;
  const known = proofIn(proof, isNumber, at);
  if (known.plus.length + (known.minus?.length ?? 0) === 0) return number;
  if (proof.verdict === "breaks") return { ...number, breaks: known };
  const rounding = proof.verdict === "rounding" ? roundingOf(number, proof, cells) : 0;
  return { ...number, follows: rounding === 0 ? known : { ...known, rounding } };
}

/** What a page prints more than its parts come to, as it is rounded itself. */
function roundingOf(
  { value, decimals }: Pick<PageCell, "decimals"> & { readonly value: number },
  { terms, base, divisor }: Proof,
  cells: ReadonlyMap<string, PageCell>,
): number {
  const unitsAt = ({ row, column }: Place): number => Math.round((cells.get(cellKey(row, column))?.value ?? 0) * SCALE);
  const sum = terms.reduce((total, term) => total + term.sign * unitsAt(term), 0);
  const by = base === null ? SCALE : unitsAt(base);
  const [times, over] = divisor < 1 ? [Math.round(1 / divisor), 1] : [1, divisor];
  const isSum = base === null && divisor === 1;
  const worth = isSum
    ? sum / SCALE
    : (quotient(BigInt(sum) * BigInt(times * 10 ** decimals), BigInt(by) * BigInt(over)) ?? 0) / 10 ** decimals;
  return Number((value - worth).toFixed(MOST_DECIMALS));
}

const SCALE = 10 ** MOST_DECIMALS;

function proofIn(
  { terms, base, divisor }: Proof,
  isNumber: (place: Place) => boolean,
  at: (row: number, column: number) => PageAt,
): PageProof {
  const signed = (wanted: 1 | -1): readonly PageAt[] =>
    terms.filter((term) => term.sign === wanted && isNumber(term)).map(({ row, column }) => at(row, column));
  const minus = signed(-1);
  return {
    plus: signed(1),
    ...(minus.length === 0 ? {} : { minus }),
    ...(base === null ? {} : { base: at(base.row, base.column) }),
    ...(divisor === 1 ? {} : { divisor }),
  };
}
