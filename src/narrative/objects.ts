import { regularBudget } from "../budget/regularBudget";
import type { Text } from "../budget/model";
import type { TermKey } from "../locales/locale";
import { term } from "../locales/locales";
import { at } from "../tables/cells";
import { inSentence, termWith } from "../tables/words";
import { type Numeral, words, type Wording } from "../tables/wording";
import type { About } from "./about";

/** The objects of expenditure that change, with the amount where it is known; null where the document names none. */
export function objects({ model, component }: About): Wording | null {
  const table = model.tables.find(({ family }) => family === "objects");
  const changes = model.objectChanges.filter(
    (change) => change.fund === regularBudget && change.component === component.id,
  );
  if (table === undefined || changes.length === 0) return null;
  const told = changes.map(({ object, measure }) => {
    const name = inSentence(model.objects.find(({ id }) => id === object)?.label ?? {});
    return objectChange(name, {
      of: "cell",
      at: at(table.id, `${component.id}/${object}`, measure),
      quantity: "money",
    });
  });
  const list = told.flatMap((each, index) => (index === 0 ? [each] : [words(term("objectSeparator")), each]));
  return words(term("tellObjects"), { objects: { say: "all", of: list } });
}

function objectChange(name: Text, of: Numeral): Wording {
  const told = (key: TermKey): Wording => words(termWith(key, { name }), { size: { say: "size", of } });
  return {
    say: "bySign",
    of,
    more: told("objectUp"),
    less: told("objectDown"),
    same: words(termWith("objectNamed", { name })),
  };
}
