import type { ABook } from "./aWorkbook";
import { everything } from "./theBook";

const looks: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, color: true, size: true },
    horizontalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/**
 * Everything that can be seen in a workbook and how it looks: sizes, hidden lines, fills and fonts, lists, charts,
 * notes, what may be entered.
 */
export async function theWholeBook(book: Pick<ABook, "byHand">): Promise<unknown> {
  const contents = await everything(book);
  const surroundings = await book.byHand(async (context) => {
    const sheets = context.workbook.worksheets.load(
      "items/name,items/tabColor,items/position,items/protection/protected",
    );
    const lists = context.workbook.tables.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject().load("rowCount,columnCount,rowIndex,columnIndex"),
    );
    const areas = lists.items.map((list) => list.getRange().load("address"));
    await context.sync();
    const seen = sheets.items.flatMap((sheet, index) =>
      used[index]!.isNullObject ? [] : [seeSheet(sheet, used[index]!)],
    );
    await context.sync();
    return {
      sheets: sheets.items.map(({ name, tabColor, position, protection }) => [
        name,
        tabColor,
        position,
        protection.protected,
      ]),
      lists: areas.map(({ address }) => address),
      seen: seen.map((read) => read()),
    };
  });
  return { contents, surroundings };
}

function seeSheet(
  sheet: Excel.Worksheet,
  { rowCount, columnCount, rowIndex, columnIndex }: Excel.Range,
): () => unknown {
  const [height, width] = [rowIndex + rowCount, columnIndex + columnCount];
  const cells = sheet.getRangeByIndexes(0, 0, height, width).getCellProperties(looks);
  const rows = Array.from({ length: height }, (_, at) =>
    sheet.getRangeByIndexes(at, 0, 1, 1).load("rowHidden,format/rowHeight"),
  );
  const columns = Array.from({ length: width }, (_, at) =>
    sheet.getRangeByIndexes(0, at, 1, 1).load("columnHidden,format/columnWidth"),
  );
  const inputs = rows.map((_, at) =>
    sheet.getRangeByIndexes(at, Math.min(2, width - 1), 1, 1).dataValidation.load("rule,prompt"),
  );
  const charts = sheet.charts.load("items/name,items/title/text");
  return () => ({
    cells: cells.value,
    rows: rows.map(({ rowHidden, format }) => [rowHidden, format.rowHeight]),
    columns: columns.map(({ columnHidden, format }) => [columnHidden, format.columnWidth]),
    inputs: inputs.map(({ rule, prompt }) => [rule, prompt]),
    charts: charts.items.map(({ name, title }) => [name, title.text]),
  });
}
