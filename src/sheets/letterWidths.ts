/** Widths of Arial's letters in thousandths of its size, from the font's own metrics. */
const arial: Readonly<Record<number, string>> = {
  191: "'",
  222: "ijl’‘",
  278: " !,./:;I[\\]ft",
  333: "()-`r“”",
  355: '"',
  389: "*",
  469: "^",
  500: "ckvxyzJs",
  556: "0123456789abdeghnopqu#$?_–L",
  584: "+<=>~−",
  611: "FTZ",
  667: "ABEKPSVXY&",
  722: "CDHNRUw",
  778: "GOQ",
  833: "mM",
  889: "%",
  944: "W",
  1000: "—…",
  1015: "@",
};

const widths = new Map(
  Object.entries(arial).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)] as const)),
);

/** Letters of other alphabets, by what they are. */
const others: readonly (readonly [RegExp, number])[] = [
  [/[\u02b0-\u02ff\u1d2c-\u1d6a\u2070-\u209f]/u, 400],
  [/\p{Mn}/u, 0],
  [/\p{Lu}/u, 722],
];
const usual = 556;

/** Width of a letter in thousandths of its size; an accent adds nothing to its letter. */
export function letterWidth(letter: string): number {
  const known = widths.get(letter) ?? widths.get(letter.normalize("NFD").charAt(0));
  return known ?? others.find(([letters]) => letters.test(letter))?.[1] ?? usual;
}
