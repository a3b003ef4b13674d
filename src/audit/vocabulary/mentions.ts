import { wordKey } from "../../budget/notation/wordKey";
import { ar } from "./ar";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import type { Mention, Words } from "./mention";
import { ru } from "./ru";
import { zh } from "./zh";

const languages: readonly Words[] = [en, zh, fr, es, ru, ar];
const KINDS = Object.keys(en) as readonly Mention[];

/** Letters of any writing stand between words; Chinese and glued labels have none between, so long words are found inside. */
const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\u00A0]+/g, " ")} `;

interface Needle {
  readonly key: string;
  /** A short Latin word counts only at the beginning of a word: `rate` is not in `strategic`. */
  readonly pattern: RegExp | null;
}

function needle(word: string): Needle {
  const plain = spaced(word).trim();
  const isLatin = /^[a-z]/.test(plain);
  const escaped = plain.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const ending = word.endsWith(" ") || plain.length <= 5 ? "(?:s|es)?(?![a-z])" : "";
  return { key: wordKey(word), pattern: isLatin ? new RegExp(`(?<![a-z])${escaped}${ending}`) : null };
}

const needles: ReadonlyMap<Mention, readonly Needle[]> = new Map(
  KINDS.map((kind) => [kind, languages.flatMap((language) => language[kind].map(needle))]),
);

/** Everything that a label or heading mentions, in whatever language. */
export function mentionsOf(text: string): ReadonlySet<Mention> {
  const words = spaced(text);
  const key = wordKey(text);
  const isFound = ({ key: own, pattern }: Needle): boolean =>
    pattern === null ? (own === "" ? words.includes("%") : key.includes(own)) : pattern.test(words);
  return new Set(KINDS.filter((kind) => needles.get(kind)?.some(isFound)));
}
