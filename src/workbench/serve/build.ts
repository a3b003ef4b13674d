import { join } from "node:path";

/** The two things webpack makes: the add-in as Excel loads it, and the page that stands in for Excel. */
export type BuildName = "addin" | "workbench";

interface Build {
  /** Files and folders that the result depends on, from the project folder. */
  readonly inputs: readonly string[];
  /** Folders among them that it does not depend on. */
  readonly except: readonly string[];
}

const TOOLS = ["webpack.config.js", "package-lock.json"];

export const builds = {
  addin: { inputs: ["src", "assets/models", "assets/icons", "manifest.xml", ...TOOLS], except: ["src/workbench"] },
  workbench: { inputs: ["src/workbench", ...TOOLS], except: ["src/workbench/serve"] },
} as const satisfies Record<BuildName, Build>;

/** Where a build lands. */
export function outputFolder(project: string, name: BuildName): string {
  return join(project, "dist", name);
}
