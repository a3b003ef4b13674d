import { finding, type Finding } from "../findings/finding";
import type { FilePrintedCell } from "../modelFile";
import { printedLayout, type CellContent } from "../printed/printedLayout";
import { readText } from "../printed/readPrinted";
import { show } from "../structure/explainError";
import type { Survey } from "./survey";

/** Every printed cell belongs to a row and column of its table and can be read. Judged only where no row had to be left out. */
export function printed(survey: Survey): readonly Finding[] {
  const { file, model, whole, place } = survey;
  if (!["rates", "postChanges", "tables"].every((list) => [...whole].some((name) => name === list))) return [];
  return model.tables.flatMap((table) => {
    const rows = Object.hasOwn(file.printed ?? {}, table.id) ? Object.entries(file.printed?.[table.id] ?? {}) : [];
    const layout = printedLayout(model, table);
    return rows.flatMap(([row, cells]) => {
      const columns = layout.get(row);
      if (columns === undefined)
        return [
          finding(
            table.family === "postChanges" ? "printedLineOfNoChange" : "unknownRow",
            place(["printed", table.id, row]),
            { table: table.id, id: row },
          ),
        ];
      return Object.entries(cells).flatMap(([column, cell]) =>
        judgeCell(survey, [table.id, row, column], cell, columns.get(column)),
      );
    });
  });
}

function judgeCell(
  { place }: Survey,
  path: readonly [string, string, string],
  cell: FilePrintedCell,
  content: CellContent | undefined,
): readonly Finding[] {
  const [table, , column] = path;
  if (content === undefined) return [finding("unknownColumn", place(["printed", ...path]), { table, id: column })];
  if (content === "words" || typeof cell !== "string" || readText(cell) !== undefined) return [];
  return [finding("printedUnreadable", place(["printed", ...path]), { found: show(cell) })];
}
