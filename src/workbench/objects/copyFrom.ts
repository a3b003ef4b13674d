import { cellCount, matrixOf, type SheetArea } from "../engine/area";
import type { CellValue } from "../engine/cellValue";
import { isBlank, oneOf, cellsOf } from "./arguments";
import type { CellSpan, HostContext } from "./model";

interface CopyOptions {
  readonly type: unknown;
  readonly skipBlanks: unknown;
  readonly transpose: unknown;
}

const TYPES = ["All", "Formulas", "Values", "Formats"] as const;

/** Excel.Range.copyFrom. A single cell takes the whole source; a larger target repeats it. */
export function copyFrom(
  span: CellSpan,
  source: unknown,
  { type, skipBlanks, transpose }: CopyOptions,
  host: HostContext,
): void {
  const what = isBlank(type) ? "All" : oneOf(type, TYPES, "copyType");
  if (transpose === true) host.refuse("NotImplemented", "Transposing while copying is not available here.");
  const from = cellsOf(source, host, span.sheet);
  const area =
    cellCount(span.area) === 1 ? { ...span.area, rows: from.area.rows, columns: from.area.columns } : span.area;
  const target = { sheet: span.sheet, area };
  host.checkWritable(target);
  if (what === "All" || what === "Formats") copyStyles(from, target, host);
  if (what !== "Formats") copyContents(from, target, what === "Values", skipBlanks === true, host);
}

const origin = (
  { area: from }: SheetArea,
  { area: to }: SheetArea,
  row: number,
  column: number,
): readonly [number, number] => [
  from.row + ((row - to.row) % from.rows),
  from.column + ((column - to.column) % from.columns),
];

function copyStyles(from: SheetArea, to: SheetArea, { engine }: HostContext): void {
  const rows = Array.from({ length: from.area.rows }, (_, r) =>
    Array.from({ length: from.area.columns }, (_, c) =>
      engine.cells.univerStyle(from.sheet, from.area.row + r, from.area.column + c),
    ),
  );
  engine.cells.clearFormats(to.sheet, to.area);
  engine.cells.patchStyle(
    to.sheet,
    to.area,
    (row, column) => rows[(row - to.area.row) % from.area.rows]?.[(column - to.area.column) % from.area.columns],
  );
}

function copyContents(
  from: SheetArea,
  to: SheetArea,
  valuesOnly: boolean,
  skipBlanks: boolean,
  { engine }: HostContext,
): void {
  const read = (row: number, column: number): CellValue | null => {
    const [r, c] = origin(from, to, row, column);
    const formula = valuesOnly ? null : engine.cells.keptFormula(from.sheet, r, c);
    const content =
      formula === null
        ? engine.cells.value(from.sheet, r, c)
        : engine.calculation.moveFormula(formula, row - r, column - c);
    if (content === "" && skipBlanks) return null;
    return typeof content === "string" && content !== "" && (valuesOnly || !content.startsWith("="))
      ? `'${content}`
      : content;
  };
  // Read everything first: the areas may overlap.
  const contents = matrixOf(to.area, read);
  engine.cells.write(
    to.sheet,
    to.area,
    (row, column) => contents[row - to.area.row]?.[column - to.area.column] ?? null,
  );
}
