import type { Model, Source } from "../../budget/model";
import { isCell } from "../../checks/finding";
import type { AddedLine } from "../../checks/sheet/shown";
import { placeWords } from "../../checks/words";
import { localeOf } from "../../locales/locales";
import type { Placement } from "../../sheets/formula/placement";
import type { Table } from "../../tables/table";
import { wordsIn } from "../../tables/words";
import type { Part } from "../../trace/takesPart";
import type { Trace } from "../../trace/traceOf";
import type { TracedCell, TracedCheck } from "./Traced";
import { cellOf } from "../checks/findingInWords";

/** What a trace is told with. */
export interface Wording {
  readonly model: Model;
  readonly tables: readonly Table[];
  readonly language: string;
  readonly placement: Placement;
  readonly added: readonly AddedLine[];
}

/** A trace in words of a language, with the addresses of its cells. What was told in `told` before is not told anew. */
export function tracedInWords(trace: Trace, wording: Wording, told: Map<Trace, TracedCell> = new Map()): TracedCell {
  const before = told.get(trace);
  if (before !== undefined) return before;
  const { at, words, value, formula, sentence, printed, source, change, inputs } = trace;
  const { tag } = localeOf(wording.language);
  const cell = {
    ...cellOf(at, wording.placement, wording.added),
    ...{ words: wordsIn(words, tag), value, sentence, printed },
    formula: formula === null ? null : wordsIn(formula, tag),
    source: source === null ? null : sourceWords(source, wording),
    change: change === null ? null : wordsIn(change, tag),
    inputs: inputs.map((input) => tracedInWords(input, wording, told)),
  };
  told.set(trace, cell);
  return cell;
}

const sourceWords = (source: Source, { model, tables, language }: Wording): string =>
  wordsIn(placeWords(tables, source, model.headings), localeOf(language).tag);

export function checkInWords(
  { rule, place, holds }: Part,
  { model, tables, language, placement, added }: Wording,
): TracedCheck {
  const { messages, tag } = localeOf(language);
  const cell = isCell(place) ? cellOf(place, placement, added).cell : null;
  return {
    rule,
    name: messages[`rule.${rule}`],
    place: wordsIn(placeWords(tables, place, model.headings), tag),
    cell,
    holds,
  };
}
