/** One argument of a custom function, as Excel's metadata describes it. */
interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly isOptional: boolean;
  readonly isRepeating: boolean;
}

/** A custom function as its metadata describes it. */
export interface FunctionEntry {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
}

/** Reads the metadata that Excel reads too; what is not of that form is left out. */
export function functionList(metadata: unknown): readonly FunctionEntry[] {
  return list(property(metadata, "functions"))
    .map((entry) => ({
      name: text(property(entry, "name")),
      description: text(property(entry, "description")),
      parameters: list(property(entry, "parameters")).map((parameter) => ({
        name: text(property(parameter, "name")),
        description: text(property(parameter, "description")),
        isOptional: property(parameter, "optional") === true,
        isRepeating: property(parameter, "repeating") === true,
      })),
    }))
    .filter(({ name }) => name !== "");
}

/** How a call is written: `BUDGET.POSTS(approved, changes, [grade])`. */
export function signature({ name, parameters }: FunctionEntry): string {
  const written = parameters.map((parameter) => {
    const argument = parameter.isRepeating ? `${parameter.name}…` : parameter.name;
    return parameter.isOptional ? `[${argument}]` : argument;
  });
  return `BUDGET.${name}(${written.join(", ")})`;
}

/**
 * The functions whose name, description, arguments or `words` hold every word that is looked for: what one wants, such
 * as growth, need not be what a function is called.
 */
export function search(
  functions: readonly FunctionEntry[],
  wanted: string,
  words: (entry: FunctionEntry) => string,
): readonly FunctionEntry[] {
  const parts = wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== "");
  return functions.filter((entry) => {
    const all = `budget.${entry.name} ${entry.description} ${words(entry)}`.toLowerCase();
    return parts.every((part) => all.includes(part));
  });
}

/** A formula, and what it gives; null where that is more than a number. */
export interface FunctionExample {
  readonly formula: string;
  readonly value: string | number | boolean | null;
}

/** Examples that work in any cell as long as no section is loaded. */
export const examples: Readonly<Record<string, FunctionExample>> = {
  VARIANCE: { formula: "=BUDGET.VARIANCE(19338.8, 20545.4)", value: 1206.6 },
  PERCENT: { formula: "=BUDGET.PERCENT(75.7, 2819.2)", value: 2.7 },
  CHANGE: { formula: '=BUDGET.CHANGE("—", 120, "(635.2)")', value: -515.2 },
  ESTIMATE: { formula: '=BUDGET.ESTIMATE("10 971.7", "(635.2)")', value: 10336.5 },
  RECOSTED: { formula: "=BUDGET.RECOSTED(20545.4, 512.3)", value: 21057.7 },
  SHARE: { formula: "=BUDGET.SHARE(1, 16)", value: 6.3 },
  SUM: { formula: '=BUDGET.SUM("10 971.7", "(635.2)")', value: 10336.5 },
  CATEGORY: { formula: '=BUDGET.CATEGORY("P-4")', value: null },
  VALUE: { formula: '=BUDGET.VALUE("29C", 2020, "total", "RB", "estimate")', value: null },
  TABLE: { formula: '=BUDGET.TABLE("29C.10")', value: null },
  PARSE: { formula: '=BUDGET.PARSE("(635.2)")', value: -635.2 },
  FORMAT: { formula: "=BUDGET.FORMAT(-10971.7)", value: "(10 971.7)" },
  TIES: { formula: "=BUDGET.TIES(3, 1, 2)", value: true },
  NARRATIVE: { formula: '=BUDGET.NARRATIVE("1")', value: null },
  SOURCE: { formula: '=BUDGET.SOURCE("29C", 2020, "total", "RB", "estimate")', value: null },
};

function property(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
