import { passError, readLanguage } from "./arguments";
import { answer, invalid, isCellError, readCells, type Cell, type CellError, type Cells } from "./cells";

/**
 * What does not add up in any table of a budget document: totals, changes, variances, percentages and posts, with the
 * likely misprint. Spills one line for each cell that does not fit.
 * @customfunction AUDIT
 * @param range The table with its headings and labels, as numbers or as text as printed; lines of text in one column
 * are split.
 * @param [language] Language of the findings: en (the default) or zh.
 * @param invocation Where the range stands.
 * @requiresParameterAddresses
 * @returns Cell, printed, computed and finding under a heading row, then what was not checked and why; one sentence
 * when everything ties.
 */
export async function audit(
  range: unknown[][],
  language?: unknown[][],
  invocation?: CustomFunctions.Invocation,
): Promise<unknown[][]> {
  const cells = readCells(range);
  const refused = refusal(cells);
  if (refused !== null) return answer(refused);
  const tag = readLanguage(readCells(language)[0]?.[0] ?? null);
  if (isCellError(tag)) return answer(tag);
  // The audit is large and seldom wanted: it is fetched when it is.
  const { spillAudit } = await import("../audit/spillAudit");
  const findings = await spillAudit(
    cells.map((row) => row.map(printed)),
    tag,
    invocation?.parameterAddresses?.[0],
  );
  return answer(findings ?? invalid("range: there is no table in it; give a range with labels and figures."));
}

/** A single cell is a table only where it holds lines of text. */
function refusal(cells: Cells): CellError | null {
  const [only] = cells[0] ?? [];
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return null;
  if (typeof only === "object" && only !== null) return passError(only.code, "range");
  return typeof only === "string" && only.includes("\n")
    ? null
    : invalid("range: a single cell is not a table; give a range with labels and figures.");
}

/** What a cell shows; an error shows its code. */
const printed = (cell: Cell): string | number | boolean | null =>
  typeof cell === "object" && cell !== null ? cell.code : cell;
