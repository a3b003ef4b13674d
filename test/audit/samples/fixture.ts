import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gridOf, type Grid } from "../../../src/audit/reading/grid";

/** The tables of a file by name: a line with # before each, cells split by tabs, every cell as it was printed. */
export function fixture(file: string): ReadonlyMap<string, Grid> {
  const text = readFileSync(join(__dirname, "..", "fixtures", file), "utf8");
  const parts = text.split(/^# /m).filter((part) => part.trim() !== "");
  return new Map(
    parts.map((part) => {
      const [name = "", ...lines] = part.split("\n");
      return [name.trim(), gridOf(lines.join("\n"))];
    }),
  );
}
