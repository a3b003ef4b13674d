import type { Model } from "../../budget/model";
import { placeWords } from "../../checks/words";
import { format } from "../../locales/format";
import type { MessageKey } from "../../locales/locale";
import { localeOf } from "../../locales/locales";
import { placementNow } from "../../refresh/print";
import { cellAddress, columnLetters, sheetPrefix } from "../../sheets/formula/address";
import { isAddedKey } from "../../scenarios/addition";
import type { FactChange } from "../../scenarios/factChange";
import type { NotCarried } from "../../scenarios/notCarried";
import { tableName } from "../../tables/frame";
import { tablesOf } from "../../tables/tablesOf";
import { wordsIn } from "../../tables/words";
import { cellOf } from "../checks/findingInWords";
import type { EnteredModel } from "./EnteredModel";
import type { ExportedChange, Stayed } from "./Exported";

/** What changes are told with. */
export interface Told {
  readonly model: Model;
  readonly language: string;
  readonly entered: EnteredModel;
}

export function changeInWords(change: FactChange, told: Told): ExportedChange {
  return {
    fact: factInWords(change, told),
    ...cellOf(change, placementNow(told.entered.standing.states), []),
    from: change.from,
    to: change.to,
  };
}

/** The cell in words, or that a line is new or gone. */
function factInWords({ table, row, column, from, to }: FactChange, { model, language }: Told): string {
  const { tag } = localeOf(language);
  const name = wordsIn(tableName(table), tag);
  if (isAddedKey(row)) return say("export.lineAdded", language, { table: name });
  const isGone = from === row && to === null;
  const words = wordsIn(
    placeWords(tablesOf(model), { table, row, column: isGone ? "label" : column }, model.headings),
    tag,
  );
  return isGone ? say("export.lineRemoved", language, { line: words }) : words;
}

export function stayedInWords(
  { reason, table, row, column, at, shown }: NotCarried,
  { model, language, entered }: Told,
): Stayed {
  const { tag } = localeOf(language);
  const state = entered.standing.states.find((each) => each.table === table);
  const prefix = sheetPrefix(state?.sheet ?? table);
  const place =
    wordsIn(placeWords(tablesOf(model), { table, row: row ?? "", column: column ?? "" }, model.headings), tag) || table;
  const message = say(`stayed.${reason}`, language);
  const line =
    at === null
      ? null
      : at.row !== null
        ? `${prefix}${String(at.row + 1)}:${String(at.row + 1)}`
        : `${prefix}${columnLetters(at.column ?? 0)}:${columnLetters(at.column ?? 0)}`;
  const [r, c] = [state?.rows[row ?? ""], state?.columns[column ?? ""]];
  const cell = line ?? (r === undefined || c === undefined ? null : prefix + cellAddress(r, c));
  return { reason, message, place, cell, shown };
}

function say(key: MessageKey, language: string, args: Readonly<Record<string, string>> = {}): string {
  const { messages, tag } = localeOf(language);
  return format(messages[key], args, tag);
}
