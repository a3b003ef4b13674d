import type { Text } from "../budget/model";
import { regularBudget } from "../budget/regularBudget";
import type { TermKey } from "../locales/en/locale";
import { term } from "../locales/locales";
import { at } from "../tables/cells";
import { moneyCells } from "../tables/components";
import { figureNumber } from "../tables/numbers";
import { inSentence, mapWords, termWith, wordsIn } from "../tables/frame";
import { nothing, type Numeral, words, type Wording } from "../tables/wording";
import { type About, money, posts, type Sentence } from "./about";

const size = (of: Numeral): Wording => ({ say: "size", of });

/** One of two words by the sign of a number; nil is told apart from both. */
const bySign = (of: Numeral, more: Wording, less: Wording, same: Wording): Wording => ({
  say: "bySign",
  of,
  more,
  less,
  same,
});
const direction = (of: Numeral, more: TermKey, less: TermKey): Wording =>
  bySign(of, words(term(more)), words(term(less)), nothing);

/** Words that are left out where a number is nil. */
const unlessNil = (of: Numeral, told: Wording, nil: Wording = nothing): Wording => bySign(of, told, told, nil);

/** An amount in dollars, which may be below nil. */
const amount = (of: Numeral): Wording => ({
  say: "all",
  of: [bySign(of, nothing, words(term("below")), nothing), size(of)],
});

/** How much a figure is more or less than one of another year, in words that end with what it is compared with. */
const comparison = (change: Numeral, base: Text, percentage: Wording): Wording =>
  unlessNil(
    change,
    words(termWith("tellChanged", { base }), {
      direction: direction(change, "tellMore", "tellLess"),
      change: size(change),
      percentage,
    }),
    words(termWith("tellSame", { base })),
  );

/** What is proposed, and how it compares with the appropriation. */
export function resources(about: About): Wording {
  const { year, baseYear } = about.model;
  const percentage = money(about, "percentage");
  const base = inSentence(termWith("appropriation", { year: baseYear }));
  return words(termWith("tellResources", { year }), {
    amount: amount(money(about, "estimate")),
    comparison: comparison(
      money(about, "change"),
      base,
      unlessNil(percentage, words(term("tellPercentage"), { size: size(percentage) })),
    ),
  });
}

/** The table and the figures that show the rest. */
export function details({ model, entry, table }: About): readonly Sentence[] {
  const figures = model.figures.filter(({ paragraph }) => paragraph === entry.paragraph);
  const [first, last] = [figures[0], figures.at(-1)];
  if (first === undefined || last === undefined) return [];
  const key = figures.length === 1 ? "tellFigure" : figures.length === 2 ? "tellTwoFigures" : "tellFigures";
  const shown = termWith(key, { first: figureNumber(first.id), last: figureNumber(last.id) });
  const told = termWith("tellDetails", { table: table.cited ?? {}, figures: shown });
  return [{ part: "details", paragraph: null, wording: words(told) }];
}

/** How many posts that covers, of which staff categories, and how many were approved. */
export function postNumbers(about: About): Wording {
  const [estimate, change] = [posts(about, "total", "estimate"), posts(about, "total", "change")];
  const groups = about.table.rows.filter(({ key, kind }) => kind === "data" && key.startsWith("posts/"));
  const each = groups.map(({ key, label }, index) => {
    const count = posts(about, key.slice("posts/".length), "estimate");
    const told = words(termWith("tellGroup", { group: label }), { count: size(count) });
    return unlessNil(count, index === 0 ? told : { say: "all", of: [words(term("listSeparator")), told] });
  });
  const isSplit = about.entry.family === "component" && groups.length > 1;
  return words(termWith("tellPosts", { base: about.model.baseYear }), {
    count: amount(estimate),
    posts: { say: "byNumber", of: estimate, one: words(term("postOne")), other: words(term("postMany")) },
    groups: isSplit ? words(term("tellGroups"), { groups: { say: "all", of: each } }) : nothing,
    comparison: unlessNil(
      change,
      words(term("tellPostsChanged"), { size: size(change), direction: direction(change, "postsMore", "postsLess") }),
      words(term("postsSame")),
    ),
  });
}

/** The whole change, then each part of it that is not nil: by reason, and by main category of expenditure. */
export function reasons(about: About): Wording {
  const change = money(about, "change");
  const movement = unlessNil(
    change,
    words(term("tellMoved"), { direction: direction(change, "movedUp", "movedDown"), size: size(change) }),
    words(term("movedNot")),
  );
  const byReason = (["technical", "mandates", "other"] as const).map((reason) =>
    part(reason === "other" ? "otherChanges" : reason, money(about, reason)),
  );
  const byCategory = (["posts", "nonPost"] as const).map((category) => {
    const [cell, ...more] = moneyCells(about.model, about.component.id, category, "change");
    return cell === undefined || more.length > 0
      ? nothing
      : part(category === "posts" ? "postResources" : "nonPostResources", { of: "cell", at: cell, quantity: "money" });
  });
  return { say: "all", of: [words(term("tellReasons"), { movement }), ...byReason, ...byCategory] };
}

const part = (name: TermKey, of: Numeral): Wording =>
  unlessNil(
    of,
    words(termWith("tellPart", { name: term(name) }), {
      direction: direction(of, "partUp", "partDown"),
      size: size(of),
    }),
  );

/** The objects of expenditure that change, with the amount where it is known; none where the document names none. */
export function objects({ model, component }: About): readonly Sentence[] {
  const table = model.tables.find(({ family }) => family === "objects");
  const changes = model.objectChanges.filter(
    (change) => change.fund === regularBudget && change.component === component.id,
  );
  const [first] = changes;
  if (table === undefined || first === undefined) return [];
  const told = changes.map(({ object, measure, direction: way, value }): Wording => {
    const name = inSentence(model.objects.find(({ id }) => id === object)?.label ?? {});
    const cell = at(table.id, `${component.id}/${object}`, measure);
    if (value === null) return words(termWith(way === "increase" ? "objectMore" : "objectLess", { name }));
    const of: Numeral = { of: "cell", at: cell, quantity: "money" };
    return words(termWith("objectChange", { name }), {
      direction: direction(of, "objectUp", "objectDown"),
      size: size(of),
    });
  });
  const list = told.flatMap((each, index) => (index === 0 ? [each] : [words(term("objectSeparator")), each]));
  const wording = words(term("tellObjects"), { objects: { say: "all", of: list } });
  return [
    { part: "objects", paragraph: "paragraph" in first.source ? (first.source.paragraph ?? null) : null, wording },
  ];
}

/** What the document gives as reasons for changes of the regular budget beside the changes of posts. */
export function explanations({ model, component }: About): readonly Sentence[] {
  return model.explanations
    .filter((each) => each.component === component.id && each.fund === regularBudget)
    .map(({ id, measure, category, paragraph, text }) => {
      const name = category === null ? {} : term(category === "posts" ? "postResources" : "nonPostResources");
      const reason = term(measure === "technical" || measure === "mandates" ? measure : "otherChanges");
      const head = category === null ? reason : termWith("tellBoth", { reason, name: inSentence(name) });
      return { part: `explained/${id}`, paragraph, wording: words(termWith("tellExplained", { head, text })) };
    });
}

/**
 * Resources of other funds: their estimate, how it compares with that of the year before, their posts, and what they
 * are for.
 */
export function otherFunds({ model, component }: About): readonly Sentence[] {
  const overview = model.tables.find(({ family }) => family === "overview");
  const own = model.explanations.filter((each) => each.component === component.id && each.fund !== regularBudget);
  if (overview === undefined) return [];
  return model.funds.flatMap(({ id: fund, label }): Sentence[] => {
    const [first, ...more] = own.filter((each) => each.fund === fund);
    if (first === undefined) return [];
    const cell = (half: "money" | "posts", column: string): Numeral => ({
      of: "cell",
      at: at(overview.id, `${half}/${component.id}`, `${fund}/${column}`),
      quantity: half,
    });
    const count = cell("posts", "estimate");
    const text = [first, ...more].map((each) => each.text).reduce(inOneParagraph);
    const wording = words(termWith("tellFund", { fund: label, year: model.year, text }), {
      amount: amount(cell("money", "estimate")),
      comparison: comparison(
        cell("money", "variance"),
        inSentence(termWith("estimate", { year: model.baseYear })),
        nothing,
      ),
      posts: unlessNil(
        count,
        words(term("tellFundPosts"), {
          count: size(count),
          posts: { say: "byNumber", of: count, one: words(term("postOne")), other: words(term("postMany")) },
        }),
      ),
    });
    return [{ part: `fund/${fund}`, paragraph: first.paragraph, wording, fund }];
  });
}

const inOneParagraph = (one: Text, other: Text): Text =>
  mapWords(
    one,
    (text, language) => `${text}${wordsIn(term("sentenceSeparator"), language)}${wordsIn(other, language)}`,
  );
