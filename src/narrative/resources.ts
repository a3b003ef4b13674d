import type { TermKey } from "../locales/locale";
import { term } from "../locales/locales";
import { termWith } from "../tables/words";
import { nothing, type Numeral, words, type Wording } from "../tables/wording";
import { type About, categoryChange, money, posts } from "./about";

const size = (of: Numeral): Wording => ({ say: "size", of });

/** A choice of words by the sign of a number, with its size in them. */
export function bySign(of: Numeral, more: TermKey, less: TermKey, same: Wording): Wording {
  return {
    say: "bySign",
    of,
    more: words(term(more), { size: size(of) }),
    less: words(term(less), { size: size(of) }),
    same,
  };
}

/** An amount in dollars, which may be below nil. */
const amount = (of: Numeral): Wording =>
  bySign(of, "dollars", "dollarsBelowNil", words(term("dollars"), { size: size(of) }));

/** What is proposed, and how it compares with the appropriation. */
export function resources(about: About): Wording {
  const { year, baseYear } = about.model;
  const [change, percentage] = [money(about, "change"), money(about, "percentage")];
  const inBrackets = words(term("tellPercentage"), { size: size(percentage) });
  const args = {
    change: size(change),
    percentage: { say: "bySign", of: percentage, more: inBrackets, less: inBrackets, same: nothing } as const,
  };
  const comparison: Wording = {
    say: "bySign",
    of: change,
    more: words(term("tellMore"), args),
    less: words(term("tellLess"), args),
    same: words(term("tellSame")),
  };
  return words(termWith("tellResources", { year, base: baseYear }), {
    amount: amount(money(about, "estimate")),
    comparison,
  });
}

/** How many posts that covers, and how many were approved. */
export function postNumbers(about: About): Wording {
  const estimate = posts(about, "estimate");
  const plural: Wording = {
    say: "byNumber",
    of: estimate,
    one: words(term("postOne")),
    other: words(term("postMany")),
  };
  const comparison = bySign(posts(about, "change"), "postsMore", "postsLess", words(term("postsSame")));
  return words(termWith("tellPosts", { base: about.model.baseYear }), {
    count: {
      say: "bySign",
      of: estimate,
      more: size(estimate),
      less: { say: "signed", of: estimate },
      same: size(estimate),
    },
    posts: plural,
    comparison,
  });
}

/** The whole change, then each part of it that is not nil: by reason, and by main category of expenditure. */
export function reasons(about: About): Wording {
  const movement = bySign(money(about, "change"), "movedUp", "movedDown", words(term("movedNot")));
  const byReason = (["technical", "mandates", "other"] as const).map((reason) =>
    part(reason === "other" ? "otherChanges" : reason, money(about, reason)),
  );
  const byCategory = (["posts", "nonPost"] as const).map((category) =>
    part(category === "posts" ? "postResources" : "nonPostResources", categoryChange(about, category)),
  );
  return { say: "all", of: [words(term("tellReasons"), { movement }), ...byReason, ...byCategory] };
}

function part(name: TermKey, of: Numeral | null): Wording {
  if (of === null) return nothing;
  const told = (movement: TermKey): Wording =>
    words(termWith("tellPart", { name: term(name) }), { movement: words(term(movement), { size: size(of) }) });
  return { say: "bySign", of, more: told("partUp"), less: told("partDown"), same: nothing };
}
