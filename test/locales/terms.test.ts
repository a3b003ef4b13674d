import { postChangeKinds } from "../../src/budget/model";
import { locales } from "../../src/locales/locales";
import { terms } from "../../src/locales/en/terms";

const placeholders = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort();

test.each(locales.map((locale) => [locale.tag, locale] as const))(
  "every term has words in %s, with the same places to fill",
  (_tag, locale) => {
    expect(Object.keys(locale.terms).sort()).toEqual(Object.keys(terms).sort());
    for (const [key, words] of Object.entries(terms)) {
      const translated = locale.terms[key as keyof typeof terms];
      // Chinese puts nothing between sentences.
      if (key !== "sentenceSeparator") expect(translated).not.toBe("");
      expect([key, placeholders(translated)]).toEqual([key, placeholders(words)]);
    }
  },
);

test.each(locales.map((locale) => [locale.tag, locale] as const))(
  "headings of the list of post changes differ from one another in %s, as Excel demands",
  (_tag, { terms: words }) => {
    const headings = [
      words.component,
      words.componentName,
      words.postCount,
      words.grade,
      words.kind,
      words.description,
      words.from,
      words.to,
      words.reason,
      words.paragraph,
      words.line,
    ];
    expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(headings.length);
  },
);

test.each(locales.map((locale) => [locale.tag, locale] as const))(
  "kinds of post change fit into a drop-down list in %s: no commas, at most 255 characters",
  (_tag, { terms: words }) => {
    const kinds = postChangeKinds.map((kind) => words[kind]);
    expect(kinds.filter((kind) => kind.includes(","))).toEqual([]);
    expect(kinds.join(",").length).toBeLessThanOrEqual(255);
  },
);
