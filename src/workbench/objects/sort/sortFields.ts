import { refuse } from "../../engine/fault";
import { flag, isBlank, oneOf, record, whole } from "../arguments";

/** One of Excel.SortField: the column by which to sort, counted from the first of the range. */
export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

function fieldOf(given: unknown, columns: number): SortField {
  const { key, ascending, sortOn } = record(given, "fields");
  const column = whole(key, "key");
  if (column < 0 || column >= columns) refuse("InvalidArgument", `There is no column ${column} to sort by.`);
  if (!isBlank(sortOn) && oneOf(sortOn, ["Value", "CellColor", "FontColor", "Icon"], "sortOn") !== "Value")
    refuse("NotImplemented", "Sorting by colours and icons is not available here.");
  return { key: column, ascending: isBlank(ascending) || flag(ascending, "ascending") };
}

/** Checks what cells are to be sorted by; throws InvalidArgument. */
export function sortFields(given: unknown, columns: number): readonly SortField[] {
  return Array.isArray(given) && given.length > 0
    ? given.map((field) => fieldOf(field, columns))
    : refuse("InvalidArgument", "fields must be a list of columns to sort by.");
}
