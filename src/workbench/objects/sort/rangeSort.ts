import { flag, isBlank, oneOf } from "../arguments";
import type { CellSpan } from "../cellSpan";
import { defineObject } from "../define";
import { sortFields } from "./sortFields";
import { sortRows } from "./sortRows";

/** Excel.RangeSort */
export const rangeSort = defineObject<CellSpan>({
  name: "RangeSort",
  methods: {
    apply: async ({ sheet, area }, [fields, matchCase, hasHeaders, orientation], host) => {
      if (!isBlank(orientation) && oneOf(orientation, ["Rows", "Columns"], "orientation") === "Columns")
        host.refuse("NotImplemented", "Sorting columns is not available here.");
      const headings = !isBlank(hasHeaders) && flag(hasHeaders, "hasHeaders") ? 1 : 0;
      const checked = sortFields(fields, area.columns);
      await sortRows(
        { sheet, area: { ...area, row: area.row + headings, rows: area.rows - headings } },
        checked,
        matchCase === true,
        host,
      );
    },
  },
});
