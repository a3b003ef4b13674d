import path from "node:path";
import { ScriptFiles } from "../../../src/workbench/headless/files";
import { openSession } from "../../../src/workbench/headless/openSession";
import { runScript } from "../../../src/workbench/headless/runScript";
import type { Step } from "../../../src/workbench/headless/script";
import type { Session } from "../../../src/workbench/headless/session";

export const fixtures = path.resolve(__dirname, "../fixtures");
export const toyAddin = path.join(fixtures, "toyAddin");

/** A line of the runner. */
export type Line = Readonly<Record<string, unknown>> & { readonly ok: boolean };

/** Runs steps in a fresh workbook with the toy add-in; their lines. */
export async function runToy(steps: readonly Step[], patience?: number): Promise<readonly Line[]> {
  return withToy((session) => runIn(session, steps), patience);
}

export async function withToy<T>(work: (session: Session) => Promise<T>, patience?: number): Promise<T> {
  const session = await openSession({ folder: toyAddin, ...(patience === undefined ? {} : { patience }) });
  try {
    return await work(session);
  } finally {
    session.dispose();
  }
}

export async function runIn(session: Session, steps: readonly Step[], limit?: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  await runScript(steps, session, new ScriptFiles(path.join(fixtures, "steps.json"), fixtures), (line) => { lines.push(JSON.parse(line) as Line); }, limit);
  return lines;
}
