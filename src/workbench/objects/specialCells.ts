import { type Area, eachCell, intersect, lastRow, singleCell } from "../engine/area";
import { valueType } from "../engine/cellValue";
import { isBlank, oneOf } from "./arguments";
import type { CellSpan, HostContext, HostObject } from "./model";

const TYPES = [
  "ConditionalFormats",
  "DataValidations",
  "Blanks",
  "Constants",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;
const KINDS = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

/** What each kind of value goes by in the names of `SpecialCellValueType`. */
const WORDS: Readonly<Record<string, RegExp>> = {
  Error: /Errors/,
  Boolean: /Logical/,
  Double: /Number/,
  String: /Text/,
};

type Test = (row: number, column: number) => boolean;

/** Whether a cell is of the wanted type; of constants and formulas also by what they come to. */
function testOf(sheet: string, cellType: unknown, kind: unknown, { engine, refuse }: HostContext): Test {
  const type = oneOf(cellType, TYPES, "cellType");
  const wanted = isBlank(kind) ? "All" : oneOf(kind, KINDS, "cellValueType");
  const isKind: Test = (row, column) =>
    wanted === "All" || (WORDS[valueType(engine.cells.value(sheet, row, column))]?.test(wanted) ?? false);
  const isEmpty: Test = (row, column) =>
    engine.cells.value(sheet, row, column) === "" && !engine.cells.hasFormula(sheet, row, column);
  switch (type) {
    case "Blanks":
      return isEmpty;
    case "Constants":
      return (row, column) =>
        !isEmpty(row, column) && !engine.cells.hasFormula(sheet, row, column) && isKind(row, column);
    case "Formulas":
      return (row, column) => engine.cells.hasFormula(sheet, row, column) && isKind(row, column);
    case "Visible":
      return (row, column) =>
        !engine.dimensions.isRowHidden(sheet, row) && !engine.dimensions.isColumnHidden(sheet, column);
    case "ConditionalFormats":
    case "DataValidations":
    case "SameConditionalFormat":
    case "SameDataValidation":
      return refuse("NotImplemented", `Cells of the type ${type} cannot be looked for here.`);
  }
}

/** Runs of cells beside one another, joined to blocks where the run below is as wide. */
function blocksOf(area: Area, test: Test): Area[] {
  const blocks: Area[] = [];
  eachCell(area, (row, column) => {
    const last = blocks.at(-1);
    if (!test(row, column)) return;
    if (last && last.row === row && last.column + last.columns === column)
      blocks[blocks.length - 1] = { ...last, columns: last.columns + 1 };
    else blocks.push(singleCell(row, column));
  });
  return blocks.reduce<Area[]>((joined, run) => {
    const above = joined.findIndex(
      (block) => lastRow(block) === run.row - 1 && block.column === run.column && block.columns === run.columns,
    );
    return above < 0
      ? [...joined, run]
      : joined.map((block, index) => (index === above ? { ...block, rows: block.rows + 1 } : block));
  }, []);
}

/** Excel.Range.getSpecialCells: the cells of a type, as far as the sheet is in use; null when there are none. */
export async function specialCells(
  { sheet, area }: CellSpan,
  cellType: unknown,
  kind: unknown,
  host: HostContext,
): Promise<HostObject | null> {
  await host.engine.calculation.pass();
  const test = testOf(sheet, cellType, kind, host);
  const used = host.engine.used.of(sheet, false);
  const within = used && intersect(area, used);
  const blocks = within ? blocksOf(within, test) : [];
  return blocks.length === 0
    ? null
    : host.objects.rangeAreas(
        blocks.map((block) => host.span(sheet, block)),
        host,
      );
}
