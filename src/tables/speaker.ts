import { netChange, type Values } from "./evaluate";
import type { Speaker } from "./say";
import type { Row, Table } from "./table";
import { wordsIn } from "./words";

/** Says words from tables and their values. */
export function speakerOf(tables: readonly Table[], values: Values, language: string): Speaker {
  const linesOf = (list: string): readonly Row[] =>
    tables.find(({ id }) => id === list)?.rows.filter(({ kind }) => kind === "data") ?? [];
  return {
    language,
    value: ({ table, row, column }) => values[table]?.[row]?.[column] ?? null,
    number: (numeral) => {
      const lines = linesOf(numeral.list);
      switch (numeral.of) {
        case "line":
          return netChange(
            lines.filter(({ key }) => key === numeral.line),
            {},
          );
        case "net":
          return netChange(lines, numeral.match);
        case "furtherLines":
          return furtherLines(lines, numeral).length;
        case "furtherPosts":
          return netChange(furtherLines(lines, numeral), {});
      }
    },
    field: (list, line, column) =>
      fieldOf(
        linesOf(list).find(({ key }) => key === line),
        column,
        language,
      ),
  };
}

function furtherLines(
  lines: readonly Row[],
  { components, known }: { readonly components: readonly string[]; readonly known: readonly string[] },
): readonly Row[] {
  return lines.filter(
    ({ key, cells: { component } }) =>
      component?.kind === "code" && components.includes(component.code) && !known.includes(key),
  );
}

function fieldOf(row: Row | undefined, column: string, language: string): string | null {
  const cell = row?.cells[column];
  if (row === undefined) return null;
  if (cell?.kind === "code") return cell.code;
  return cell?.kind === "text" ? wordsIn(cell.text, language) : "";
}
