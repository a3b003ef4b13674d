import { format } from "../../locales/format";

/**
 * Why nothing could be read from what was given. The codes are also codes of actions (`src/actions/codes.ts`), where
 * their words are; `args` fill the places of those words.
 */
export interface ReadFailure {
  readonly failure: ReadFailureCode;
  readonly args: Readonly<Record<string, string | number>>;
}

type ReadFailureCode =
  /** The bytes are none of the formats that are read. */
  | "NotADocument"
  /** A Word file of before 2007. */
  | "OldDocument"
  /** The file is encrypted. */
  | "DocumentProtected"
  /** The file is cut off, or a part of it is no XML. */
  | "DocumentBroken"
  /** More text, or more cells, than any budget document has. */
  | "DocumentTooLarge"
  | "DocumentHasMacros"
  /** A part declares a document type, through which entities could be brought in from outside. */
  | "DocumentDeclaresEntities"
  /** There is nothing but pictures. */
  | "DocumentOfPictures"
  /** Whoever asked for it wants it no longer. */
  | "ReadCancelled"
  /** It can be read, and nothing in it looks like a budget document. */
  | "NotABudget";

export const failed = (failure: ReadFailureCode, args: ReadFailure["args"] = {}): ReadFailure => ({ failure, args });

export const hasFailed = <T extends object>(result: T | ReadFailure): result is ReadFailure => "failure" in result;

/** Sentences about what was read, in the languages of the interface. */
const WORDS = {
  en: {
    table: "table {number}",
    unnumbered: "table {ordinal} of the document",
    under: "under “{heading}”",
    after: "after paragraph {paragraph}",
    cell: "{place}, “{row}”, {column}",
    differs: "{one} says {printed}; {other} says {value}.",
    rounding: "{one} says {printed} and {other} {value}: no more than rounding of the parts explains.",
    noHeadings: "There are figures under no heading, and none follows from others.",
    nothingFollows: "Its headings are of no known kind, and no figure in it follows from others.",
    tooLarge: "It has more cells than are audited at once.",
    unreadableNumber: "The cell was meant as a number and is none.",
    unreadablePosts: "The line tells of posts, but not how many of which grade.",
  },
  zh: {
    table: "表 {number}",
    unnumbered: "文件的第 {ordinal} 个表格",
    under: "在“{heading}”之下",
    after: "在第 {paragraph} 段之后",
    cell: "{place}，“{row}”，{column}",
    differs: "{one}为 {printed}；{other}为 {value}。",
    rounding: "{one}为 {printed}，{other}为 {value}：各部分四舍五入即可解释。",
    noHeadings: "数字没有标题，也没有任何数字由其他数字得出。",
    nothingFollows: "标题不属于任何已知种类，表中也没有数字由其他数字得出。",
    tooLarge: "单元格数目超过一次可核对的数目。",
    unreadableNumber: "此单元格应为数字，但不是数字。",
    unreadablePosts: "此行说的是员额，但没有说明各职等的数目。",
  },
} as const;

type ReadingWord = keyof (typeof WORDS)["en"];

/** A sentence in a language of the interface; English where it has no words of its own. */
export function readingWords(
  word: ReadingWord,
  args: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const tag = language.toLowerCase().startsWith("zh") ? "zh" : "en";
  return format(WORDS[tag][word], args, tag);
}
