import { findingKinds } from "../../checks/finding";
import { queueNewReport, queueReport, queueReportSeen, type Report } from "../../excel/report/reportSheet";
import type { Seen } from "../../excel/watch/WorkbookCache";
import { format } from "../../locales/format";
import { localeOf } from "../../locales/locales";
import { linesOf } from "../../sheets/textWidth";
import {
  baseStyle,
  columnHeadingStyle,
  fontSizes,
  heightOfLines,
  lineHeight,
  linkStyle,
  ruleBelow,
  ruleBelowHeadings,
  titleStyle,
  unitStyle,
} from "../../sheets/theme";
import { markText } from "../../spreadsheet/cellContent";
import { ActionError } from "../context/ActionError";
import type { ActionContext } from "../context/CheckedModels";
import { withSteps } from "../context/perform";
import { freeSheetName } from "../write/naming";
import type { CheckArgs, CheckFinding, CheckResult, ReportResult } from "./CheckResult";
import { check } from "./check";

/** The hidden name of the sheet that lists findings: a sheet of the user's that is called the same is none of ours. */
const ANCHOR = "_fascicle_checks";

/**
 * Writes what checks find to a sheet of its own, a line for each finding with a link to its cell; written anew each
 * time.
 */
export function writeReport(room: ActionContext, args: CheckArgs, see?: () => Promise<Seen>): Promise<ReportResult> {
  return withSteps(args.progress, async (tell) => {
    const language = args.language ?? room.language();
    const result = await check(room, { ...args, progress: undefined }, see);
    tell("write");
    const sheet = await writeReportSheet(
      room,
      { anchor: ANCHOR, name: localeOf(language).messages["report.name"] },
      checksReport(result, language),
    );
    return { sheet, findings: result.findings.length };
  });
}

type Messages = ReturnType<typeof localeOf>["messages"];

interface Column {
  readonly heading: keyof Messages & `report.${string}`;
  /** In characters. */
  readonly width: number;
  readonly isNumber?: boolean;
  readonly text: (finding: CheckFinding, messages: Messages, index: number) => string | number;
}

/** What a line tells of a finding, from left to right. */
const columns: readonly Column[] = [
  { heading: "report.number", width: 5, text: (_finding, _messages, index) => index + 1 },
  {
    heading: "report.kind",
    width: 16,
    text: ({ kind, settled }, messages) => (settled ? messages["kind.settled"] : messages[`kind.${kind}`]),
  },
  { heading: "report.severity", width: 10, text: ({ severity }, messages) => messages[`severity.${severity}`] },
  { heading: "report.rule", width: 22, text: ({ name }) => name },
  { heading: "report.place", width: 44, text: ({ place }) => place },
  { heading: "report.cell", width: 14, text: ({ cell }) => (cell === null ? "" : plain(cell)) },
  { heading: "report.printed", width: 18, isNumber: true, text: ({ printed }) => printed },
  { heading: "report.computed", width: 14, isNumber: true, text: ({ computed }) => computed },
  { heading: "report.difference", width: 12, isNumber: true, text: ({ difference }) => difference },
  {
    heading: "report.misprint",
    width: 20,
    text: ({ misprint }, messages) => (misprint === null ? "" : messages[`misprint.${misprint}`]),
  },
  { heading: "report.message", width: 70, text: ({ message }) => message },
  {
    heading: "report.culprits",
    width: 24,
    text: ({ culprits }) => culprits.flatMap(({ cell }) => (cell === null ? [] : [plain(cell)])).join(", "),
  },
];

/** An address as people write it. */
const plain = (cell: string): string => cell.replaceAll("'", "");

const LINK = columns.findIndex(({ heading }) => heading === "report.cell");
/** Title, counts, a blank line, headings. */
const HEADINGS = 3;

/** The sheet that lists what checks found, a line for each. */
function checksReport(
  { models, counts, findings: found }: Pick<CheckResult, "models" | "counts" | "findings">,
  language: string,
): Report {
  const { messages, tag } = localeOf(language);
  const findings = found.toSorted((one, other) => rankOf(one) - rankOf(other));
  const lines = findings.map((finding, index) => columns.map(({ text }) => asWritten(text(finding, messages, index))));
  const right = columns.length - 1;
  const bottom = HEADINGS + lines.length;
  const blank = columns.map(() => "");
  return {
    tabColor: "#A4262C",
    contents: [
      [format(messages["report.title"], { models: models.join(", ") }, tag), ...blank.slice(1)],
      [format(messages["report.counts"], { ...counts }, tag), ...blank.slice(1)],
      blank,
      columns.map(({ heading }) => messages[heading]),
      ...lines,
    ],
    links: findings.flatMap(({ cell }, index) =>
      cell === null ? [] : [{ row: HEADINGS + 1 + index, column: LINK, text: plain(cell), documentReference: cell }],
    ),
    styles: stylesOf(findings, right, bottom),
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [heightOfLines(1, "", fontSizes.title), lineHeight, lineHeight, lineHeight, ...lines.map(heightOf)],
    frozen: { rows: HEADINGS + 1, columns: 0 },
    print: {
      landscape: true,
      area: { top: 0, left: 0, bottom, right },
      titleRows: { first: HEADINGS, last: HEADINGS },
      header: messages["report.name"],
      footer: "&P / &N",
    },
    filtered: { top: HEADINGS, left: 0, bottom, right },
  };
}

/** Numbers as the page prints them are words here: Excel would read some of them otherwise. */
const asWritten = (content: string | number): string | number =>
  typeof content === "string" ? markText(content) : content;

/** Excel does not fit rows to what is written into them. */
function heightOf(line: readonly (string | number)[]): number {
  const most = Math.max(...columns.map(({ width }, column) => linesOf(String(line[column]), width)));
  return heightOfLines(most, line.join(""), fontSizes.text);
}

/** What the user has to mend comes first, what is settled last. */
const rankOf = ({ kind, settled }: CheckFinding): number => findingKinds.indexOf(kind) + (settled ? 1 : 0);

function stylesOf(findings: readonly CheckFinding[], right: number, bottom: number): Report["styles"] {
  const line = (row: number, style: Report["styles"][number]["style"]) => ({
    area: { top: row, left: 0, bottom: row, right },
    style,
  });
  const body = { top: HEADINGS + 1, bottom: Math.max(bottom, HEADINGS + 1) };
  const bold = findings.flatMap(({ kind }, index) =>
    kind === "mine"
      ? [
          {
            area: { top: HEADINGS + 1 + index, left: 1, bottom: HEADINGS + 1 + index, right: 1 },
            style: { bold: true, color: "#A4262C" },
          },
        ]
      : [],
  );
  return [
    { area: { top: 0, left: 0, bottom, right }, style: { ...baseStyle, vertical: "top" } },
    { area: { top: 0, left: 0, bottom: 0, right: 0 }, style: { ...titleStyle, wrap: false } },
    { area: { top: 1, left: 0, bottom: 1, right: 0 }, style: unitStyle },
    line(HEADINGS, { ...columnHeadingStyle, horizontal: "left", ...ruleBelowHeadings }),
    ...columns.map(({ isNumber = false }, column) => ({
      area: { ...body, left: column, right: column },
      style: { horizontal: isNumber ? ("right" as const) : ("left" as const), wrap: true },
    })),
    { area: { ...body, left: LINK, right: LINK }, style: linkStyle },
    ...bold,
    line(Math.max(bottom, HEADINGS), ruleBelow),
  ];
}

/** The sheet of a report: the hidden name by which ours is found again, and what it would like to be called. */
interface ReportName {
  readonly anchor: string;
  readonly name: string;
}

/**
 * Writes a report to its sheet in the place of the last one, never to a sheet of the user's; gives the name of the
 * sheet.
 */
export async function writeReportSheet(room: ActionContext, name: ReportName, report: Report): Promise<string> {
  const [sheet = ""] = await writeReportSheets(room, [{ ...name, report }]);
  return sheet;
}

/** Writes several reports at once, each to its sheet; gives the names of the sheets. */
export async function writeReportSheets(
  { workbook }: ActionContext,
  reports: readonly (ReportName & { readonly report: Report })[],
): Promise<readonly string[]> {
  const seen = await workbook.ask((context) => {
    const looks = reports.map(({ anchor }) => queueReportSeen(context, anchor));
    return () => looks.map((outline) => outline());
  });
  const taken = new Set(seen.flatMap(({ sheetNames }) => sheetNames).map((name) => name.toLowerCase()));
  const sheets = reports.map(({ name }, index) => {
    const found = seen[index];
    if (found?.sheet != null && found.isProtected) throw new ActionError("SheetProtected", { sheet: found.sheet });
    if (found?.sheet != null) return { name: found.sheet, isNew: false, isNamed: true };
    if (found?.structureProtected === true) throw new ActionError("WorkbookProtected");
    const free = freeSheetName(name, taken);
    taken.add(free.toLowerCase());
    return { name: free, isNew: true, isNamed: found?.isNamed ?? false };
  });
  await workbook.ask((context) => {
    reports.forEach(({ anchor, report }, index) => {
      const sheet = sheets[index];
      if (sheet === undefined) return;
      if (sheet.isNew) queueNewReport(context, anchor, sheet.name, sheet.isNamed);
      queueReport(context, sheet.name, report);
    });
    return () => undefined;
  });
  return sheets.map(({ name }) => name);
}
