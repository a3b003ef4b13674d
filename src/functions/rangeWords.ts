import { postChangeKinds, type Model } from "../budget/model";
import { wordKey } from "../budget/notation/wordKey";
import type { Grade } from "../budget/postChangeRange/grade";
import type { RangeWords } from "../budget/postChangeRange/lines";
import { locales } from "../locales/locales";
import { models } from "./models";

const HEADINGS: RangeWords["headings"] = {
  components: locales.flatMap(({ terms }) => [terms.component, terms.componentName]),
  count: locales.map(({ terms }) => terms.postCount),
  grade: locales.map(({ terms }) => terms.grade),
  kind: locales.map(({ terms }) => terms.kind),
};
const KINDS: RangeWords["kinds"] = new Map(
  locales.flatMap(({ terms }) => postChangeKinds.map((kind) => [wordKey(terms[kind]), kind])),
);

/** Names of a model's components; subprogrammes go by their number, as they do in any document. */
function componentCodes({ components }: Model): [string, string][] {
  return components.flatMap(({ id, number, label }) =>
    [id, ...Object.values(label)].map((name): [string, string] => [
      wordKey(name),
      number === null ? id : `SP${number}`,
    ]),
  );
}

const gradesOf = ({ grades }: Model): [string, Grade][] =>
  grades.flatMap((grade) =>
    [grade.id, ...Object.values(grade.label)].map((name): [string, Grade] => [wordKey(name), grade]),
  );

/** Words of the languages that tables are written in, and the components and grades of the models at hand. */
export function rangeWords(): RangeWords {
  return {
    headings: HEADINGS,
    kinds: KINDS,
    components: new Map(models.all().flatMap(componentCodes)),
    grades: new Map(models.all().flatMap(gradesOf)),
  };
}
