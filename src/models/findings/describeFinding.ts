import type { Argument, Finding, Place } from "./place";
import * as en from "./sentences.en";
import type { PartKey } from "./sentences.en";
import * as zh from "./sentences.zh";

const languages = {
  en: { ...en, colon: ": ", comma: ", ", join: " › " },
  zh: { ...zh, colon: "：", comma: "，", join: " › " },
};

interface DescribedFinding {
  /** The way to the place in words, e.g. `money › no. 3 (other RB SP1 posts) › value`. */
  readonly place: string;
  /** What was found, what is expected, what to do. */
  readonly message: string;
}

/** A finding in words, in Chinese for Chinese readers and in English for all others. */
export function describeFinding({ code, place, args }: Finding, language: string): DescribedFinding {
  const tongue = /^zh\b/i.test(language) ? "zh" : "en";
  const message = fill(languages[tongue].sentences[code], args, tongue);
  return { place: placeInWords(place, tongue), message: message.charAt(0).toUpperCase() + message.slice(1) };
}

/** The finding as one sentence. */
export function findingSentence(found: Finding, language: string): string {
  const { place, message } = describeFinding(found, language);
  return `${place}${/^zh\b/i.test(language) ? languages.zh.colon : languages.en.colon}${message}`;
}

type Tongue = keyof typeof languages;

function fill(sentence: string, args: Finding["args"], tongue: Tongue): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const argument = Object.hasOwn(args, name) ? args[name] : undefined;
    return argument === undefined ? whole : say(argument, tongue);
  });
}

function say(argument: Argument, tongue: Tongue): string {
  const { words } = languages[tongue];
  if (typeof argument === "string") return argument;
  if ("word" in argument) return words[argument.word];
  return argument.words.map((word) => words[word]).join(tongue === "zh" ? words.or : ` ${words.or} `);
}

function placeInWords({ steps, line, column }: Place, tongue: Tongue): string {
  const { parts, comma, join } = languages[tongue];
  const way = steps.map((step) => {
    if ("field" in step) return isPart(step.field) ? parts[step.field] : `“${step.field}”`;
    return parts.entry.replace("{number}", String(step.index + 1)) + (step.name === null ? "" : ` (${step.name})`);
  });
  const where = way.length > 0 ? way.join(join) : parts.file;
  return line === null || column === null
    ? where
    : where + comma + fill(parts.line, { line: String(line), column: String(column) }, tongue);
}

const isPart = (field: string): field is PartKey =>
  Object.hasOwn(en.parts, field) && !["file", "line", "entry"].includes(field);
