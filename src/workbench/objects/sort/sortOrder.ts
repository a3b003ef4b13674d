import { type CellValue, isErrorText } from "../../engine/cellValue";

/** Excel's order of kinds: numbers, then texts, then truth values, then errors. */
function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "boolean") return 2;
  return isErrorText(value) ? 3 : 1;
}

function withinKind(one: CellValue, other: CellValue, matchCase: boolean): number {
  if (typeof one === "string" && typeof other === "string") {
    if (isErrorText(one)) return 0;
    return one.localeCompare(other, "en", { sensitivity: matchCase ? "variant" : "accent" });
  }
  return Number(one) - Number(other);
}

/** Which of two values comes first when cells are sorted, below 0 the first; blank cells come last either way. */
export function sortOrder(one: CellValue, other: CellValue, isAscending: boolean, matchCase: boolean): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  const order = rank(one) - rank(other) || withinKind(one, other, matchCase);
  return isAscending ? order : -order;
}
