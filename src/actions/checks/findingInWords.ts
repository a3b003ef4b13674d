import type { DocumentPlace } from "../../budget/claims";
import { type Finding, isCell, type MessageCode, sayingOf } from "../../checks/finding";
import type { AddedLine } from "../../checks/sheet/shown";
import { format } from "../../locales/format";
import { localeOf } from "../../locales/locales";
import { cellAddress, sheetPrefix } from "../../spreadsheet/address";
import type { Placement } from "../../sheets/printFormula";
import type { CellAt } from "../../tables/expression";
import { wordsIn } from "../../tables/frame";
import type { Entry } from "../../checks/sheet/entries";
import { placeWords, type Subject } from "../../checks/subject";
import type { CheckCell, CheckEntry, CheckFinding } from "./CheckResult";

/** What findings are told with. */
interface FindingWording {
  readonly model: string;
  readonly language: string;
  readonly placement: Placement;
  readonly added: readonly AddedLine[];
  /** What somebody has settled of the source. */
  readonly settled: ReadonlySet<string>;
}

/** A finding in words of a language, with the addresses of its cells where they stand in the workbook. */
export function findingInWords(
  finding: Finding,
  { model, language, placement, added, settled }: FindingWording,
): CheckFinding {
  const { rule, kind, severity, standing, place, difference, misprint, culprits, message } = finding;
  const id = sayingOf(finding);
  const { messages, tag } = localeOf(language);
  const args = Object.fromEntries(
    Object.entries(message.args).map(([name, arg]) => [name, typeof arg === "object" ? wordsIn(arg, tag) : arg]),
  );
  const { printed, computed } = { ...finding, ...spoken(message.args, tag) };
  return {
    ...{ model, id, rule, kind, severity, standing, printed, computed, difference, misprint },
    settled: kind === "source" && settled.has(id),
    typedOver: typedCodes.has(message.code),
    ...nowhere,
    ...(isCell(place) ? cellOf(place, placement, added) : documentPlace(place)),
    place: String(args["place"] ?? ""),
    message: format(messages[`check.${message.code}`], args, tag),
    name: messages[`rule.${rule}`],
    culprits: culprits.map((culprit) => cellOf(culprit, placement, added)),
  };
}

/** What is found where something was typed over a formula. */
const typedCodes: ReadonlySet<string> = new Set(["typedOver", "typedSame", "typedWords"] satisfies MessageCode[]);

/** An entry in words of a language, with the address of its cell. */
export function entryInWords(
  { place, was, now }: Entry,
  { net, model: { headings } }: Subject,
  { model, language, placement, added }: FindingWording,
): CheckEntry {
  const words = wordsIn(placeWords(net.tables, place, headings), localeOf(language).tag);
  return { model, place: words, was, now, ...cellOf(place, placement, added) };
}

/** What stands there and what should, where those are words and not numbers. */
function spoken(
  { printed, computed }: Finding["message"]["args"],
  tag: string,
): Partial<Pick<Finding, "printed" | "computed">> {
  return {
    ...(typeof printed === "object" ? { printed: wordsIn(printed, tag) } : {}),
    ...(typeof computed === "object" ? { computed: wordsIn(computed, tag) } : {}),
  };
}

const nowhere = { table: null, row: null, column: null, paragraph: null, figure: null, heading: null, cell: null };

export function cellOf(at: CellAt, placement: Placement, added: readonly AddedLine[]): CheckCell {
  const sheet = placement[at.table];
  const row = added.find(({ number }) => at.row === `+${String(number)}`)?.row ?? sheet?.rows[at.row];
  const column = sheet?.columns[at.column];
  const cell =
    sheet === undefined || row === undefined || column === undefined
      ? null
      : sheetPrefix(sheet.sheet) + cellAddress(row, column);
  return { ...at, cell };
}

function documentPlace(
  place: DocumentPlace,
): Partial<Pick<CheckFinding, "table" | "paragraph" | "figure" | "heading">> {
  return place;
}
