import { byteLength } from "../../src/changes/AddedSheet";
import { placementOf, printFormula } from "../../src/sheets/printFormula";
import { planOf } from "../../src/sheets/planOf";
import { largeSection } from "../tables/largeSection";

/**
 * Excel takes formulas of so many characters, functions of so many arguments, and functions within one another so deep.
 */
const CHARACTERS = 8192;
const ARGUMENTS = 255;
const DEPTH = 64;

/** The most arguments that any function of a formula has, and how deep its functions stand within one another. */
function measure(formula: string): { readonly args: number; readonly depth: number } {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|\[[^\]]*\]/g, "0");
  let [most, deepest] = [0, 0];
  const open: number[] = [];
  for (const character of bare) {
    if (character === "(") open.push(1);
    else if (character === ")") most = Math.max(most, open.pop() ?? 0);
    else if (character === "," && open.length > 0) open[open.length - 1]! += 1;
    deepest = Math.max(deepest, open.length);
  }
  return { args: most, depth: deepest };
}

test.each([
  ["native", "en"],
  ["functions", "en"],
  ["native", "zh"],
] as const)("a section of any size has no formula that Excel refuses: %s, %s", (formulas, language) => {
  const plan = planOf(largeSection, { language, formulas });
  const placement = placementOf(plan);
  const printed = plan.sheets.flatMap(({ table, cells }) =>
    cells.flatMap(({ row, column, content }) =>
      typeof content === "object" && content !== null
        ? [{ at: `${table} ${row} ${column}`, formula: printFormula(content, placement, table) }]
        : [],
    ),
  );
  const refused = printed
    .map(({ at, formula }) => ({ at, length: formula.length, ...measure(formula) }))
    .filter(({ length, args, depth }) => length > CHARACTERS || args > ARGUMENTS || depth > DEPTH);
  expect(
    refused.map(
      ({ at, length, args, depth }) =>
        `${at}: ${String(length)} characters, ${String(args)} arguments, ${String(depth)} deep`,
    ),
  ).toEqual([]);
  const unsaid = plan.sheets.flatMap(({ table, cells }) =>
    cells.flatMap(({ row, content, role }) => (role === "derived" && content === null ? [`${table} ${row}`] : [])),
  );
  expect(unsaid).toEqual(["Contents Annex I"]);
  expect(byteLength(printed.map(({ formula }) => formula))).toBeLessThan(5_000_000);
});
