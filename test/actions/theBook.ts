import type { ABook } from "./aWorkbook";

/** Everything that can be seen in a workbook: sheets in order with their cells, names, lists and custom XML. */
export function everything({ byHand }: Pick<ABook, "byHand">): Promise<unknown> {
  return byHand(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load("items/name,items/visibility");
    const names = workbook.names.load("items/name,items/formula,items/visible");
    const lists = workbook.tables.load("items/name");
    const parts = workbook.customXmlParts.load("items/namespaceUri");
    await context.sync();
    const cells = sheets.items.map((sheet) => sheet.getUsedRangeOrNullObject().load("address,formulas,numberFormat"));
    const xml = parts.items.map((part) => part.getXml());
    await context.sync();
    return {
      sheets: sheets.items.map(({ name, visibility }, at) => ({
        name,
        visibility,
        ...(cells[at]!.isNullObject
          ? {}
          : { address: cells[at]!.address, formulas: cells[at]!.formulas, numberFormat: cells[at]!.numberFormat }),
      })),
      names: names.items.map(({ name, formula, visible }) => [name, formula, visible]).sort(),
      lists: lists.items.map(({ name }) => name),
      xml: xml.map(({ value }) => value),
    };
  });
}

export const sheetNames = ({ byHand }: Pick<ABook, "byHand">): Promise<readonly string[]> =>
  byHand(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

/** What cells hold, as formulas and constants. */
export const cellsOf = ({ byHand }: Pick<ABook, "byHand">, sheet: string, address: string): Promise<unknown[][]> =>
  byHand(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });

/** What cells show. */
export const shownIn = ({ byHand }: Pick<ABook, "byHand">, sheet: string, address: string): Promise<string[][]> =>
  byHand(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("text");
    await context.sync();
    return range.text;
  });

/** Someone types into a cell. */
export const type = (
  { byHand }: Pick<ABook, "byHand">,
  sheet: string,
  address: string,
  content: string | number,
): Promise<void> =>
  byHand(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });
