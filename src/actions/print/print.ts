import { placementNow } from "../../refresh/print";
import { printView } from "../../sheets/print/printView";
import { tablesOf } from "../../tables/tablesOf";
import { ActionError } from "../context/ActionError";
import { modelOf } from "../context/findModel";
import { withSteps } from "../context/perform";
import type { WithProgress } from "../context/Progress";
import { writeReportSheets } from "../checks/report";
import type { ActionContext } from "../context/CheckedModels";
import { onlyLoadedModel, loadedModelOf } from "../context/loadedModel";

export interface PrintArgs extends WithProgress {
  /** Identity of the model that is meant, where several stand in the workbook. */
  readonly model?: string | undefined;
  /** The tables wanted, all of them if left out. */
  readonly tables?: readonly string[] | undefined;
}

export interface PrintResult {
  readonly model: string;
  /** Names of the sheets that were written, each one or several pages. */
  readonly sheets: readonly string[];
}

/**
 * Writes sheets that show the tables as the document prints them, in the place of the last ones. Their cells are linked
 * to the tables, so they follow every edit; lines that come later are shown when it is done again.
 */
export function print(room: ActionContext, args: PrintArgs): Promise<PrintResult> {
  return withSteps(args.progress, async (tell) => {
    tell("look");
    const snapshot = await room.workbook.readSnapshot();
    const id = args.model ?? onlyLoadedModel(snapshot).plan.model;
    const standing = loadedModelOf(snapshot, id);
    const known = snapshot.contents.bases.map(({ plan }) => plan.model).join(", ");
    if (standing === null) throw new ActionError("NotLoaded", { model: id, known });
    tell("plan");
    const { model } = await modelOf(room, standing.base);
    const bottoms = new Map(
      standing.states.map(({ table, top, contents }) => [
        table,
        top + contents.findLastIndex((cells) => cells.some((cell) => cell !== null && cell !== "")),
      ]),
    );
    const sheets = printView(
      model,
      tablesOf(model).filter(({ id: table }) => args.tables?.includes(table) ?? true),
      {
        placement: placementNow(standing.states),
        bottom: (list) => bottoms.get(list) ?? 0,
        language: standing.base.plan.language,
      },
    );
    tell("write");
    const names = await writeReportSheets(
      room,
      sheets.map(({ table, name, ...page }) => ({
        anchor: anchorOf(id, table),
        name,
        report: { ...page, links: [], tabColor: "#808080", frozen: { rows: 0, columns: 0 } },
      })),
    );
    return { model: id, sheets: names };
  });
}

/** The hidden name by which a print sheet is found again: letters and digits alone are safe in a name. */
const anchorOf = (model: string, table: string): string =>
  `_fascicle_print_${`${model} ${table}`.replace(/[^A-Za-z0-9]/gu, "_")}`;
