/** What the paragraphs above a table say of it. */
export interface Caption {
  readonly number: string | null;
  readonly title: string;
  readonly part: string;
  readonly unit: string;
  /** Whether it says that the table goes on from the page before. */
  readonly isContinued: boolean;
  /** The paragraphs that say it. */
  readonly lines: readonly FlowParagraph[];
}

export const noCaption: Caption = { number: null, title: "", part: "", unit: "", isContinued: false, lines: [] };

const TABLE_WORD = "(?:table|tableau|cuadro|таблица|табл\\.|الجدول|جدول|表)";
const NUMBER = "((?:annex\\s+)?(?:\\d{1,3}[A-Z]?\\.)?(?:[IVXLC]+\\.)?[\\dA-Z]{1,4}(?:\\.\\d{1,3})*)";
const NUMBERED = new RegExp(`^\\s*${TABLE_WORD}\\s*${NUMBER}(?![\\p{L}\\d])[.:]?\\s*`, "iu");
const FIGURE = /^\s*(?:figure|gráfico|figura|рисунок|диаграмма|الشكل|图)\s*[\dA-Z]/iu;
const CONTINUED = /\(?\b(?:continued|suite|continuación|продолжение|تابع)\)?\.?\s*$|[(（]续[)）]?\s*$/iu;
const PART = /^\s*\((\d{1,2}|[a-z])\)\s*(\S.*)$/su;
const IN_PARENTHESES = /^\s*[(（](.*)[)）]\s*$/su;

/** No title is longer than this; a longer paragraph is running text. */
const LONGEST_TITLE = 300;

const isFigureCaption = (text: string): boolean => FIGURE.test(text);

/** Whether a line begins the caption of a table. */
export const captionLine = (text: string): boolean =>
  NUMBERED.test(text) || IN_PARENTHESES.test(text) || PART.test(text);

/** The words of a paragraph with the number that a list gives it. */
export const wordsOf = ({ number, text }: FlowParagraph): string =>
  `${number} ${text.text}`.replace(/\s+/g, " ").trim();

/**
 * A paragraph with a number belongs to the text, and so does one that ends a sentence and is none of the kinds above.
 */
export const isRunningText = (paragraph: FlowParagraph): boolean =>
  /^(?:\d{1,3}[A-Z]?|[A-Z])\.\d{1,4}$|^\d{1,4}\.$/.test(paragraph.number) ||
  /^\s*(?:\d{1,3}[A-Z]?|[A-Z])\.\d{1,4}\s*\t/.test(paragraph.text.text) ||
  wordsOf(paragraph).length > LONGEST_TITLE;

/**
 * Reads the caption of a table off the paragraphs between it and whatever stands before: the nearest line with a
 * table's number begins it; without one, lines under the last running text do.
 */
export function captionOf(between: readonly FlowParagraph[]): Caption {
  const lines = between.filter((paragraph) => wordsOf(paragraph) !== "" && !isNote(paragraph));
  const numbered = lines.findLastIndex((line) => NUMBERED.test(wordsOf(line)));
  const running = lines.findLastIndex(isRunningText);
  if (numbered >= 0 && numbered > running) return numberedCaption(lines.slice(numbered));
  const figure = lines.findLastIndex((line) => isFigureCaption(wordsOf(line)));
  const [text, notes] = [running + 1, lines.findLastIndex(({ text: { marks } }) => marks.length > 0) + 1];
  return plainCaption(lines.slice(Math.max(text, figure < 0 ? 0 : figure + 1, notes)));
}

function numberedCaption(lines: readonly FlowParagraph[]): Caption {
  const [first] = lines;
  const [matched = "", number = null] = NUMBERED.exec(first === undefined ? "" : wordsOf(first)) ?? [];
  const caption = linesToCaption(lines);
  return { ...caption, number, title: caption.title.slice(matched.trim().length).trim() };
}

const NOTE_WORD = "notes?|sources?|abbreviations?|sigles|abréviations|fuentes?|notas?|примечани|сокращени|источник";
const NOTE = new RegExp(String.raw`^(?:${NOTE_WORD})[\p{L}]*\s*:|^(?:注|资料来源|简称|缩写)`, "iu");

/** Whether a paragraph says that it is a note. */
export const isNote = (paragraph: FlowParagraph): boolean => NOTE.test(wordsOf(paragraph));

/** Without a number only headings and bold lines make a title, and lines in parentheses. */
function plainCaption(lines: readonly FlowParagraph[]): Caption {
  const told = lines.filter((line) => {
    const words = wordsOf(line);
    return line.outline !== null || line.text.isBold || IN_PARENTHESES.test(words) || PART.test(words);
  });
  const from = told.findLastIndex((line, index) => index > 0 && line.outline !== null && isUnitAt(told, index - 1));
  const annex = told.findLastIndex((line) => ANNEX.test(wordsOf(line)));
  const near = told.slice(Math.max(from < 0 ? told.length - 3 : from, annex, 0));
  return linesToCaption(near);
}

const ANNEX = /^(?:annexe?|anexo|приложение|المرفق|附件)(?![\p{L}])/iu;
const isUnitAt = (lines: readonly FlowParagraph[], index: number): boolean => {
  const line = lines[index];
  return line !== undefined && IN_PARENTHESES.test(wordsOf(line));
};

function linesToCaption(lines: readonly FlowParagraph[]): Caption {
  const title: string[] = [];
  let [part, unit, isContinued] = ["", "", false];
  for (const line of lines.map(wordsOf)) {
    const [, inside] = IN_PARENTHESES.exec(line) ?? [];
    if (CONTINUED.test(line)) isContinued = true;
    if (PART.test(line)) part = line.trim();
    else if (inside !== undefined && !CONTINUED.test(line)) unit = inside.trim();
    else title.push(line.replace(CONTINUED, "").trim());
  }
  return { number: null, title: title.filter((line) => line !== "").join(" "), part, unit, isContinued, lines };
}

/**
 * What a document holds from top to bottom before anything is made of it: paragraphs and raw tables. Every format that
 * is read (Word, HTML, text, cells of a sheet) comes to this first.
 */
export type FlowItem = FlowParagraph | FlowTable;

export interface FlowParagraph {
  readonly kind: "paragraph";
  readonly text: PrintedText;
  /** The number that a list gives the paragraph, `29C.12`; empty where it is typed or there is none. */
  readonly number: string;
  /** 0 for a heading of the first order; null where nothing marks it as a heading. */
  readonly outline: number | null;
  /** Whether a picture, a chart or a text box stands in it. */
  readonly hasPicture: boolean;
}

export interface FlowTable {
  readonly kind: "table";
  readonly rows: readonly FlowRow[];
}

export interface FlowRow {
  /** Whether the document itself says that the row is a heading, to be repeated on every page. */
  readonly isHeading: boolean;
  readonly cells: readonly FlowCell[];
}

export interface FlowCell {
  readonly text: PrintedText;
  readonly columnSpan: number;
  /** How many rows the cell reaches over; 1 for most. */
  readonly rowSpan: number;
  /** Columns that are left out before it. */
  readonly gap: number;
  /** Tables inside the cell. */
  readonly tables: readonly FlowTable[];
}

/** Text as it is printed, with what a number or a label must be freed of kept apart. */
export interface PrintedText {
  /** Lines apart by line feeds; raised marks left out; a tab where the page has one. */
  readonly text: string;
  /** Marks of footnotes: raised letters, numbers of the document's own footnotes. */
  readonly marks: readonly string[];
  /** How far the first line is set in, in twentieths of a point. */
  readonly indent: number;
  readonly isBold: boolean;
}

export const plainText = (text: string): PrintedText => ({ text, marks: [], indent: 0, isBold: false });
