import { isTerm, termKey } from "../../budget/terms";
import type { Block, DocumentLanguage, FrontPage } from "../document/document";
import { yearIn } from "./columns";

const SYMBOL = /A\/(\d{2,3})\/6\s*(?:\/[A-Z][\w.]*\s*)*[(（]([^()（）]{1,60})[)）](?:\/(?:Add|Corr|Rev)\.\d+)*/gu;
const SECTION_IN_SYMBOL = /(?:sect|chap|sección|secc|разд|款|الباب)[.\s]*(?:([\dA-Z]{1,4})|$)|(\d{1,3}[A-Z]?)/iu;
const INCOME = /income|recettes|ingresos|поступлен|إيرادات|收入/iu;
const SECTION_LINE = new RegExp(
  String.raw`^(?:section|chapitre|sección|раздел|الباب)\s+(\d{1,3}[A-Z]?)(?:[\s.:]+(\S.*))?$` +
    String.raw`|^第\s*(\d{1,3}[A-Z]?)\s*分?款\s*(\S.*)?$`,
  "iu",
);

/** The session of the Assembly and the year that it budgets for are apart by as much since budgets became annual. */
const SESSION_TO_YEAR = 1946;

/** How far the front page may reach: no title stands after as many paragraphs. */
const FRONT = 60;

/** What a document says of itself, by its running heads and its first pages. */
export function frontPageOf(blocks: readonly Block[], heads: readonly string[]): FrontPage {
  const lines = blocks
    .slice(0, FRONT)
    .flatMap((block) => (block.kind === "table" ? [] : [block.text]))
    .concat(heads)
    .map((line) => line.replace(/\s+/g, " ").trim());
  const titleYear = lines
    .filter((line) => isTerm(termKey(line), "programmeBudget"))
    .map(yearIn)
    .find((year) => year !== null);
  const symbol = symbolIn(lines, titleYear ?? null);
  const section = sectionIn(lines, symbol);
  const year = titleYear ?? (symbol === null ? null : symbol.session + SESSION_TO_YEAR);
  return {
    symbol: symbol?.text ?? null,
    section,
    title: titleOf(lines, section),
    year,
    baseYear: year === null ? null : year - 1,
    language: languageOf(blocks),
    entities: [],
  };
}

interface Symbol {
  readonly text: string;
  readonly session: number;
}

/** A head may be left over from the year before: the symbol of the year in the title counts, then the most frequent. */
function symbolIn(lines: readonly string[], titleYear: number | null): Symbol | null {
  const counts = new Map<string, number>();
  const sessions = new Map<string, number>();
  for (const line of lines)
    for (const [found, session] of line.matchAll(SYMBOL)) {
      const text = found.replace(/\s+/g, " ").trim();
      counts.set(text, (counts.get(text) ?? 0) + 1);
      sessions.set(text, Number(session));
    }
  const weight = (text: string): number =>
    (counts.get(text) ?? 0) + ((sessions.get(text) ?? 0) + SESSION_TO_YEAR === titleYear ? lines.length : 0);
  const [best] = [...counts.keys()].sort((one, other) => weight(other) - weight(one));
  return best === undefined ? null : { text: best, session: sessions.get(best) ?? 0 };
}

function sectionIn(lines: readonly string[], symbol: Symbol | null): string | null {
  const inside = /[(（]([^()（）]+)[)）]/u.exec(symbol?.text ?? "")?.[1] ?? "";
  const [, lettered, bare] = SECTION_IN_SYMBOL.exec(inside) ?? [];
  const number = lettered ?? bare;
  if (number !== undefined) return INCOME.test(inside) ? `Income ${number}` : number;
  const named = lines.flatMap(
    (line) =>
      SECTION_LINE.exec(line)
        ?.slice(1)
        .filter((group) => /^\d/.test(group ?? "")) ?? [],
  );
  // A subsection says more than the section that it is a part of.
  return named.find((number) => /[A-Z]$/.test(number)) ?? named[0] ?? null;
}

/** The title stands beside the number of the section, or in the line under it. */
function titleOf(lines: readonly string[], section: string | null): string | null {
  for (const [index, line] of lines.entries()) {
    const found = SECTION_LINE.exec(line);
    const [number, title] = [found?.[1] ?? found?.[3], found?.[2] ?? found?.[4]];
    if (number === undefined || (section !== null && number !== section.replace(/^\D+/, ""))) continue;
    const below = title ?? lines.slice(index + 1).find((other) => /^\p{L}/u.test(other));
    if (below !== undefined && below.length < 200) return below;
  }
  return null;
}

const SCRIPTS: readonly (readonly [DocumentLanguage, RegExp])[] = [
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
];
const SMALL_WORDS: readonly (readonly [DocumentLanguage, RegExp])[] = [
  ["en", /\b(?:the|of|and|for|to)\b/giu],
  ["fr", /\b(?:les|des|du|et|pour|dans)\b/giu],
  ["es", /\b(?:los|las|del|para|el|por)\b/giu],
];
/** Enough words to tell a language. */
const SAMPLE = 40_000;

/** The language of most words: by writing, and among Latin letters by the small words. */
function languageOf(blocks: readonly Block[]): DocumentLanguage {
  let sample = "";
  for (const block of blocks) {
    sample +=
      block.kind === "table"
        ? ` ${block.caption} ${block.rows.flatMap(({ cells }) => cells.map((cell) => cell?.text ?? "")).join(" ")}`
        : ` ${block.text}`;
    if (sample.length > SAMPLE) break;
  }
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const script = SCRIPTS.find(([, pattern]) => count(pattern) > letters / 3);
  if (script !== undefined) return script[0];
  const counted = SMALL_WORDS.map(([language, pattern]) => ({ language, words: count(pattern) }));
  return counted.reduce((best, next) => (next.words > best.words ? next : best)).language;
}
