import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { toyAddin } from "./toySession";

const project = path.resolve(__dirname, "../../..");
const folder = mkdtempSync(path.join(tmpdir(), "workbench-"));

/** Runs the command on a script with this text. */
function run(text: string): {
  readonly status: number | null;
  readonly lines: readonly string[];
  readonly said: string;
} {
  const script = path.join(folder, "steps.json");
  writeFileSync(script, text);
  const tsx = path.join(project, "node_modules/tsx/dist/cli.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, path.join(project, "src/workbench/headless/main.ts"), "run", script, "--addin", toyAddin],
    { encoding: "utf8", cwd: folder },
  );
  return { status, lines: stdout.split("\n").filter((line) => line !== ""), said: stderr };
}

describe("the command", () => {
  test("prints one line of JSON per step and nothing else, and ends with 0", () => {
    writeFileSync(path.join(folder, "noise.js"), `console.log("noise"); return 1;`);
    const { status, lines, said } = run(`[{"do": "sheets"}, {"do": "script", "file": "noise.js"}]`);
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      { step: 0, do: "sheets", ok: true, sheets: ["Sheet1"] },
      { step: 1, do: "script", ok: true, result: 1 },
    ]);
    expect(said).toContain("noise");
    expect(status).toBe(0);
  }, 20_000);

  test("goes on after a failed step, and ends with 1", () => {
    const { status, lines } = run(`[{"do": "nonsense"}, {"do": "sheets"}]`);
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ ok: false, error: { code: "NotImplemented" } });
    expect(status).toBe(1);
  }, 20_000);

  test("ends with 2 when the script is bad, and says why on standard error", () => {
    const { status, lines, said } = run("[{]");
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    expect(said).toContain("not JSON");
  }, 20_000);
});
