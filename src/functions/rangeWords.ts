import { postChangeKinds } from "../budget/model";
import { wordKey } from "../budget/notation/wordKey";
import type { RangeWords } from "../budget/postChangeRange/lines";
import { locales } from "../locales/locales";

/** What headings and kinds of post change are called in every language that the tables are written in. */
export function rangeWords(): RangeWords {
  return WORDS;
}

const WORDS: RangeWords = {
  headings: {
    components: locales.flatMap(({ terms }) => [terms.component, terms.componentName]),
    count: locales.map(({ terms }) => terms.postCount),
    grade: locales.map(({ terms }) => terms.grade),
    kind: locales.map(({ terms }) => terms.kind),
  },
  components: new Map(),
  kinds: new Map(locales.flatMap(({ terms }) => postChangeKinds.map((kind) => [wordKey(terms[kind]), kind]))),
};
