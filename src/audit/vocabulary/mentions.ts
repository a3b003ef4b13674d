import { wordKey } from "../../budget/notation/formatNumber";
import { languages, type Mention } from "./words";

/** What says what a line is stands at the beginning of its label; a sentence of explanation may follow. */
const LONGEST = 300;
/** So many labels of a table are remembered. */
const MOST_REMEMBERED = 5_000;

/** Without accents, case and wide spaces; Chinese and glued labels have no spaces between words. */
const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\u00A0]+/g, " ")} `;

interface Needles {
  readonly kind: Mention;
  /** Words in Latin letters, which begin where a word begins: `rate` is not in `strategic`. */
  readonly latin: RegExp;
  /** Words of other writings, found anywhere without spaces and punctuation. */
  readonly keys: readonly string[];
  /** Signs such as % and $. */
  readonly signs: readonly string[];
}

const isLatin = (word: string): boolean => /^[a-z]/.test(spaced(word).trim());

/** A short word, or one that ends in a space, must end where a word ends. */
function latinPattern(word: string): string {
  const plain = spaced(word).trim();
  const escaped = plain.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return word.endsWith(" ") || plain.length <= 5 ? `${escaped}(?:s|es)?(?![a-z])` : escaped;
}

function needlesOf(kind: Mention): Needles {
  const words = languages.flatMap((language) => language[kind]);
  const latin = words.filter(isLatin).map(latinPattern);
  const others = words.filter((word) => !isLatin(word)).map((word) => wordKey(word));
  return {
    kind,
    latin: new RegExp(`(?<![a-z])(?:${latin.join("|")})`),
    keys: others.filter((key) => key !== ""),
    signs: words.filter((word) => wordKey(word) === ""),
  };
}

const [english] = languages;
const needles = (Object.keys(english ?? {}) as readonly Mention[]).map(needlesOf);

/** Everything that a label or heading mentions, in whatever language. */
export function mentionsOf(text: string): ReadonlySet<Mention> {
  const start = text.slice(0, LONGEST);
  const words = spaced(start);
  const key = wordKey(start);
  const found = needles.filter(
    ({ latin, keys, signs }) =>
      latin.test(words) || keys.some((own) => key.includes(own)) || signs.some((sign) => words.includes(sign)),
  );
  return new Set(found.map(({ kind }) => kind));
}

/** The same for the many labels of one table, of which most stand there more than once. */
export function mentionReader(): (text: string) => ReadonlySet<Mention> {
  const remembered = new Map<string, ReadonlySet<Mention>>();
  return (text) => {
    const mentions = remembered.get(text) ?? mentionsOf(text);
    if (remembered.size < MOST_REMEMBERED) remembered.set(text, mentions);
    return mentions;
  };
}
