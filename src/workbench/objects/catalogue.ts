import { charts } from "./charts";
import type { Catalogue } from "./model";
import { names } from "./names";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";
import { table } from "./table";
import { tables } from "./tables";
import { workbook } from "./workbook";
import { worksheet } from "./worksheet";

/** The classes that objects of other classes lead to; handed to them, so that no file has to import in a circle. */
export const CATALOGUE: Catalogue = { workbook, worksheet, range, rangeAreas, table, tables, names, charts };
