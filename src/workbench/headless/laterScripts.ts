import { readdirSync } from "node:fs";
import path from "node:path";

/** What a build calls the parts that a page would fetch later: number and hash. */
const LATER = /^[\w-]+\.[0-9a-f]{8}\.js$/;

/** The scripts of a built add-in that its first one fetches when they are needed. Each only declares its modules. */
export const laterScripts = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => LATER.test(name))
    .map((name) => path.join(folder, name));
