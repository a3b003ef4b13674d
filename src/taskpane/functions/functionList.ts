/** One argument of a custom function, as Excel's metadata describes it. */
export interface FunctionParameter {
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
  return list(property(metadata, "functions")).map((entry) => ({
    name: text(property(entry, "name")),
    description: text(property(entry, "description")),
    parameters: list(property(entry, "parameters")).map((parameter) => ({
      name: text(property(parameter, "name")),
      description: text(property(parameter, "description")),
      isOptional: property(parameter, "optional") === true,
      isRepeating: property(parameter, "repeating") === true,
    })),
  }));
}

/** How a call is written: `POSTS(approved, changes, [grade])`. */
export function signature({ name, parameters }: FunctionEntry): string {
  const written = parameters.map((parameter) => {
    const argument = parameter.isRepeating ? `${parameter.name}…` : parameter.name;
    return parameter.isOptional ? `[${argument}]` : argument;
  });
  return `${name}(${written.join(", ")})`;
}

/** The functions whose name, description or `words` hold every word that is looked for. */
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
    const all = `${entry.name} ${entry.description} ${words(entry)}`.toLowerCase();
    return parts.every((part) => all.includes(part));
  });
}

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
