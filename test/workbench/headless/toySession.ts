import path from "node:path";
import { PaneServices, ScriptFiles, type Step } from "../../../src/workbench/headless/automationSteps";
import { openSession } from "../../../src/workbench/headless/openSession";
import { runScript } from "../../../src/workbench/headless/runScript";

export const fixtures = path.resolve(__dirname, "../fixtures");
export const toyAddin = path.join(fixtures, "toyAddin");

/** A line of the runner. */
export type Line = Readonly<Record<string, unknown>> & { readonly ok: boolean };

/**
 * Runs steps in a fresh workbook with the toy add-in; their lines. `limit` is that of a step, `patience` that of a
 * calculation, in ms.
 */
export async function runToy(
  steps: readonly Step[],
  { retryPolicy, limit }: { retryPolicy?: number; limit?: number } = {},
): Promise<readonly Line[]> {
  const desk = await PaneServices.with((workbook) =>
    openSession({
      folder: toyAddin,
      ...(retryPolicy === undefined ? {} : { retryPolicy }),
      ...(workbook === undefined ? {} : { workbook }),
    }),
  );
  const lines: Line[] = [];
  const files = new ScriptFiles(path.join(fixtures, "steps.json"), fixtures);
  await runScript(
    steps,
    desk,
    files,
    (line) => {
      lines.push(JSON.parse(line) as Line);
    },
    limit,
  );
  desk.session.dispose();
  return lines;
}
