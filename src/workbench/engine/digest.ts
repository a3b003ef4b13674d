import { type Piece, piecesOf } from "./pieces";
import { plainArray } from "./FormulaText";

/** Functions of the workbench's own that stand in for what the engine cannot read; no user ever writes them. */
export const STAND_INS = { array: "ARRAYCONSTANT", union: "UNIONOF", anchor: "ANCHORARRAY", single: "SINGLE" } as const;

/** A formula may not grow beyond this when what LET names is put in place of its names. */
const MAX_LENGTH = 60_000;

/**
 * A formula as Univer's lexer is able to read it, with the same meaning: numbers such as `4.50` and `1E5` are spelled
 * out, `A1#`, `@A1:A3`, unions and arrays behind an operator are calls of functions, and LET is written out
 * (univer#2283, and others of its kind: its lexer takes what it does not know for text).
 */
export function digestible(formula: string): string {
  if (!/[\d%{#@]|LET|LAMBDA|,/i.test(formula)) return formula;
  const written = /\b(?:LET|LAMBDA)\s*\(/i.test(formula) ? writtenOut(formula) : formula;
  return joinPieces(
    numbersSpelled(arraysCalled(referencesCalled(piecesOf(written).map(({ text, kind }) => ({ text, kind }))))),
  );
}

interface Part {
  readonly text: string;
  readonly kind: Piece["kind"];
}

const joinPieces = (parts: readonly Part[]): string => parts.map(({ text }) => text).join("");
const isSpace = (part: Part | undefined): boolean => part !== undefined && /^\s+$/.test(part.text);
const textPart = (text: string): Part => ({ text, kind: "text" });

/** Numbers as Univer knows them: it takes `4.50` and `1E5` for texts, and counts only one per cent sign. */
function numbersSpelled(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? textPart("");
    const before = found.at(-1);
    if (part.text === "%" && before?.text.endsWith("%")) found.push(textPart("/100"));
    else if (/^[\d.]+$/.test(part.text) && !isInReference(parts, at)) {
      const [number, taken] = numberAt(parts, at);
      found.push(textPart(number));
      at += taken - 1;
    } else found.push(part);
  }
  return found;
}

/** A number that belongs to a row, a range of rows or a name. */
function isInReference(parts: readonly Part[], at: number): boolean {
  const [before, after] = [parts[at - 1]?.text ?? "", parts[at + 1]?.text ?? ""];
  return /[$:!\]#\p{L}]$/u.test(before) || /^[:!]/.test(after);
}

function numberAt(parts: readonly Part[], at: number): readonly [text: string, taken: number] {
  const digits = parts[at]?.text ?? "";
  const power = /^E(\d*)$/i.exec(parts[at + 1]?.text ?? "");
  const isPower = power !== null && (power[1] !== "" || /^[+-]$/.test(parts[at + 2]?.text ?? ""));
  if (!isPower) return [plainNumber(digits), 1];
  if (power[1] !== "") return [plainNumber(`${digits}E${power[1]}`), 2];
  return [plainNumber(`${digits}E${parts[at + 2]?.text}${parts[at + 3]?.text}`), 4];
}

/** A number without a power of ten, which Univer would not read. */
function plainNumber(text: string): string {
  const value = Number(text);
  if (Number.isNaN(value) || /^\d+$/.test(text)) return text;
  const plain = String(value);
  if (!plain.includes("e")) return plain;
  const [digits = "", power = "0"] = plain.split("e");
  return `(${digits}*10^(${power.replace("+", "")}))`;
}

/** An array is an argument of its own, or becomes one. */
function arraysCalled(parts: readonly Part[]): Part[] {
  return parts.map((part, at) => {
    if (part.kind !== "array") return part;
    const others = [neighbour(parts, at, -1), neighbour(parts, at, 1)];
    const isAlone = /^[(,=]?$/.test(others[0] ?? "") && /^[),]?$/.test(others[1] ?? "");
    return isAlone ? part : textPart(`${STAND_INS.array}(${plainArray(part.text)})`);
  });
}

function neighbour(parts: readonly Part[], at: number, step: 1 | -1): string {
  let next = at + step;
  while (isSpace(parts[next])) next += step;
  return parts[next]?.text ?? "";
}

/** The spill of a cell, one value of a range, and unions, as calls of functions. */
function referencesCalled(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? textPart("");
    if (part.text === "#" && endsReference(found.at(-1))) anchor(found);
    else if (part.text === "@") {
      const end = operandEnd(parts, at + 1);
      found.push(textPart(`${STAND_INS.single}(${joinPieces(referencesCalled(parts.slice(at + 1, end)))})`));
      at = end - 1;
    } else if (part.text === "(" && isUnion(parts, at)) {
      const end = closing(parts, at);
      found.push(textPart(`${STAND_INS.union}${joinPieces(parts.slice(at, end + 1))}`));
      at = end;
    } else found.push(part);
  }
  return found;
}

/** A formula in which `A1#` is a call of a function, as files hold it. */
export function anchorsCalled(formula: string): string {
  if (!formula.includes("#")) return formula;
  const found: Part[] = [];
  for (const { text, kind } of piecesOf(formula)) {
    if (text === "#" && endsReference(found.at(-1))) anchor(found);
    else found.push({ text, kind });
  }
  return joinPieces(found);
}

function anchor(found: Part[]): void {
  const reference = joinPieces(found.splice(referenceStart(found, found.length - 1)));
  found.push(textPart(`${STAND_INS.anchor}(${reference})`));
}

const endsReference = (part: Part | undefined): boolean => part !== undefined && /[\p{L}\p{N})]$/u.test(part.text);

/** Where the reference begins that ends at a place: `Sheet1!$A$1`, `'My sheet'!A1`. */
function referenceStart(parts: readonly Part[], end: number): number {
  let start = end;
  while (start > 0 && /^(?:[$!:.]|[\p{L}\p{N}_.]+|'(?:[^']|'')*')$/u.test(parts[start - 1]?.text ?? "")) start -= 1;
  return start;
}

/** The place behind the operand that begins at one: a reference, a call, or what stands in brackets. */
function operandEnd(parts: readonly Part[], from: number): number {
  let at = from;
  while (isSpace(parts[at])) at += 1;
  while (at < parts.length) {
    const text = parts[at]?.text ?? "";
    if (text === "(") {
      at = closing(parts, at) + 1;
      if (parts[at]?.text !== ":") return at;
    } else if (!/^(?:[$!:#]|[\p{L}\p{N}_.\\]+|'(?:[^']|'')*')$/u.test(text) && parts[at]?.kind !== "structured")
      return at;
    else at += 1;
  }
  return at;
}

function closing(parts: readonly Part[], open: number): number {
  let depth = 0;
  for (let at = open; at < parts.length; at++) {
    const text = parts[at]?.text;
    if (text === "(") depth += 1;
    else if (text === ")" && --depth === 0) return at;
  }
  return parts.length;
}

/** Brackets around references with commas between, which are no arguments: `(A1:A2,C1)`. */
function isUnion(parts: readonly Part[], open: number): boolean {
  const before = parts[open - 1];
  if (before !== undefined && /[\p{L}\p{N}_.)]$/u.test(before.text)) return false;
  const inner = parts.slice(open + 1, closing(parts, open));
  return (
    inner.some(({ text }) => text === ",") &&
    inner.every(
      ({ text, kind }) => kind === "structured" || /^(?:[$!:,\s]+|[\p{L}\p{N}_.\\]+|'(?:[^']|'')*')$/u.test(text),
    )
  );
}

/** A function that LET or LAMBDA makes. */
interface Lambda {
  readonly parameters: readonly string[];
  readonly body: readonly Part[];
  readonly names: Names;
}

type Names = ReadonlyMap<string, string | Lambda>;

/** A formula in which names of LET, and calls of functions that it names, are replaced by what they stand for. */
function writtenOut(formula: string): string {
  const result = expanded(
    piecesOf(formula).map(({ text, kind }) => ({ text, kind })),
    new Map(),
    0,
  );
  return result.length > MAX_LENGTH ? formula : result;
}

const MAX_DEPTH = 60;

function expanded(parts: readonly Part[], names: Names, depth: number): string {
  if (depth > MAX_DEPTH) return joinPieces(parts);
  let text = "";
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? textPart("");
    const isCall = parts[at + 1]?.text === "(";
    const known = part.kind === "text" && !isCall ? undefined : names.get(part.text.toLowerCase());
    if (isCall && (known !== undefined || /^(?:LET|LAMBDA)$/i.test(part.text))) {
      const end = closing(parts, at + 1);
      const given = argumentsOf(parts.slice(at + 2, end));
      const [made, next] = called(part.text, known, given, parts, end + 1, names, depth + 1);
      text += made;
      at = next - 1;
    } else if (typeof known === "string") text += known;
    else text += part.text;
  }
  return text;
}

function called(
  name: string,
  known: string | Lambda | undefined,
  given: readonly (readonly Part[])[],
  parts: readonly Part[],
  behind: number,
  names: Names,
  depth: number,
): readonly [text: string, behind: number] {
  if (known !== undefined && typeof known !== "string") return [applied(known, given, names, depth), behind];
  if (/^LET$/i.test(name)) return [let_(given, names, depth), behind];
  const lambda = lambdaOf(given, names);
  if (parts[behind]?.text !== "(") {
    const inner = expanded(given.at(-1) ?? [], without(names, lambda.parameters), depth);
    return [`${name}(${[...lambda.parameters, inner].join(",")})`, behind];
  }
  const end = closing(parts, behind);
  return [applied(lambda, argumentsOf(parts.slice(behind + 1, end)), names, depth), end + 1];
}

const without = (names: Names, hidden: readonly string[]): Names =>
  new Map([...names].filter(([name]) => !hidden.includes(name)));

function lambdaOf(given: readonly (readonly Part[])[], names: Names): Lambda {
  const parameters = given.slice(0, -1).map((parameter) => joinPieces(parameter).trim().toLowerCase());
  return { parameters: parameters.map((name) => name.replace(/^\[(.*)\]$/, "$1")), body: given.at(-1) ?? [], names };
}

function let_(given: readonly (readonly Part[])[], names: Names, depth: number): string {
  const own = new Map(names);
  for (let at = 0; at + 1 < given.length; at += 2) {
    const name = joinPieces(given[at] ?? [])
      .trim()
      .toLowerCase();
    own.set(name, valueOf(given[at + 1] ?? [], new Map(own), depth));
  }
  return `(${expanded(given.at(-1) ?? [], own, depth)})`;
}

/** What a name of LET stands for: a function where LAMBDA makes one and nobody calls it there. */
function valueOf(parts: readonly Part[], names: Names, depth: number): string | Lambda {
  const inner = parts.filter((part) => !isSpace(part));
  if (/^LAMBDA$/i.test(inner[0]?.text ?? "") && closing(inner, 1) === inner.length - 1)
    return lambdaOf(argumentsOf(inner.slice(2, -1)), names);
  const known = inner.length === 1 ? names.get(inner[0]?.text.toLowerCase() ?? "") : undefined;
  return known !== undefined && typeof known !== "string" ? known : `(${expanded(parts, names, depth)})`;
}

function applied(lambda: Lambda, given: readonly (readonly Part[])[], names: Names, depth: number): string {
  const own = new Map(lambda.names);
  lambda.parameters.forEach((parameter, index) => own.set(parameter, valueOf(given[index] ?? [], names, depth)));
  return given.length > lambda.parameters.length ? "#VALUE!" : `(${expanded(lambda.body, own, depth)})`;
}

/** Arguments between commas that stand in no bracket. */
function argumentsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const found: Part[][] = [[]];
  let depth = 0;
  for (const part of parts) {
    depth += part.text === "(" ? 1 : part.text === ")" ? -1 : 0;
    if (part.text === "," && depth === 0) found.push([]);
    else found.at(-1)?.push(part);
  }
  return found;
}
