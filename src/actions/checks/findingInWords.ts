import type { DocumentPlace } from "../../budget/claims";
import { type Finding, isCell } from "../../checks/finding";
import type { AddedLine } from "../../checks/sheet/shown";
import { format } from "../../locales/format";
import { localeOf } from "../../locales/locales";
import { cellAddress, sheetPrefix } from "../../sheets/formula/address";
import type { Placement } from "../../sheets/formula/placement";
import type { CellAt } from "../../tables/expression";
import { wordsIn } from "../../tables/words";
import type { CheckCell, CheckFinding } from "./Checked";

/** What findings are told with. */
export interface FindingWording {
  readonly model: string;
  readonly language: string;
  readonly placement: Placement;
  readonly added: readonly AddedLine[];
}

/** A finding in words of a language, with the addresses of its cells where they stand in the workbook. */
export function findingInWords(finding: Finding, { model, language, placement, added }: FindingWording): CheckFinding {
  const { rule, severity, standing, place, difference, misprint, culprits, message } = finding;
  const { messages, tag } = localeOf(language);
  const args = Object.fromEntries(
    Object.entries(message.args).map(([name, arg]) => [name, typeof arg === "object" ? wordsIn(arg, tag) : arg]),
  );
  const { printed, computed } = { ...finding, ...spoken(message.args, tag) };
  return {
    ...{ model, rule, severity, standing, printed, computed, difference, misprint },
    ...nowhere,
    ...(isCell(place) ? cellOf(place, placement, added) : documentPlace(place)),
    place: String(args["place"] ?? ""),
    message: format(messages[`check.${message.code}`], args, tag),
    name: messages[`rule.${rule}`],
    culprits: culprits.map((culprit) => cellOf(culprit, placement, added)),
  };
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
