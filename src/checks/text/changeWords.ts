import type { PostChange, Text } from "../../budget/model";
import { term } from "../../locales/locales";
import { mapWords, wordsIn } from "../../tables/words";

/** A change of posts in a few words: `Redeployment: 1 Information Systems Officer (P-4)`. */
export function changeWords({ kind, count, title, from, to }: PostChange): Text {
  const grades = [...new Set([from?.grade, to?.grade].filter((grade) => grade !== undefined))].join(" → ");
  return mapWords(term("changeInWords"), (pattern, language) =>
    pattern
      .replace("{kind}", wordsIn(term(kind), language))
      .replace("{count}", String(count))
      .replace("{title}", wordsIn(title, language))
      .replace("{grade}", grades),
  );
}
