import schema from "../../../assets/models/model.schema.json";
import type { ModelFile } from "../modelFile";

type Field = string & keyof ModelFile;

const required: ReadonlySet<string> = new Set(schema.required);
/** Fields in the order of the schema. */
const fields = Object.keys(schema.properties).filter((name): name is Field => name !== "$schema");

/** Fields that may be null or empty and yet have to be written. */
const kept: ReadonlySet<string> = new Set(["value", "from", "to", "read", "count"]);

/** The text of a file: every entry of a list, and every printed row, on a line of its own. */
export function printFile(file: ModelFile): string {
  const members = fields.flatMap((field) => {
    const value: unknown = file[field];
    return isLeftOut(value) && !required.has(field) ? [] : [`  ${JSON.stringify(field)}: ${printMember(field, value)}`];
  });
  return `{\n${[`  "$schema": ${JSON.stringify(schema.$id)}`, ...members].join(",\n")}\n}\n`;
}

function printMember(field: Field, value: unknown): string {
  if (field === "printed") return printLines(value, "{}", 2, (rows) => printLines(rows, "{}", 4, printInLine));
  if (field === "languages") return printInLine(value);
  if (field === "money" || field === "objectChanges") return printLines(value, "[]", 2, printAmount);
  if (Array.isArray(value)) return printLines(value, "[]", 2, printInLine);
  return typeof value === "object" && value !== null ? printLines(value, "{}", 2, printInLine) : printInLine(value);
}

/** An object or list with each member on a line; `indent` is that of the line where it begins. */
function printLines(value: unknown, brackets: string, indent: number, print: (inner: unknown) => string): string {
  const space = " ".repeat(indent);
  const isList = Array.isArray(value);
  const lines = Object.entries(Object(value)).flatMap(([key, inner]) =>
    isLeftOut(inner) && !isList ? [] : [`${space}  ${isList ? "" : `${JSON.stringify(key)}: `}${print(inner)}`],
  );
  return lines.length === 0 ? brackets : `${brackets.charAt(0)}\n${lines.join(",\n")}\n${space}${brackets.charAt(1)}`;
}

/** An entry whose value is an amount: thousands of dollars always have one decimal. */
function printAmount(entry: unknown): string {
  return printInLine(entry).replace(/"value": (-?\d+)(?=[,}])/, '"value": $1.0');
}

/** Everything on one line; what is null or empty is left out where reading fills it in again. */
function printInLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printInLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([key, inner]) => kept.has(key) || !isLeftOut(inner));
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}: ${printInLine(inner)}`).join(", ")}}`;
}

const isLeftOut = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
