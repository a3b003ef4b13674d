import { resolve } from "node:path";

/** The folder of the project, where `src`, `dist` and `manifest.xml` are. */
export const projectFolder = resolve(__dirname, "../../..");
