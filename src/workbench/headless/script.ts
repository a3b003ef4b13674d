/** One step of a script: what to do, and the fields that go with it. */
export interface Step {
  readonly do: string;
  readonly [field: string]: unknown;
}

/** A script that cannot be run at all; the message says where and why. */
export class BadScript extends Error {
  override readonly name = "BadScript";
}

type Kind = "text" | "number" | "boolean" | "cells" | "texts" | "text or cells" | "text or number";

const isText = (value: unknown): boolean => typeof value === "string";
const isNumber = (value: unknown): boolean => typeof value === "number";
const isCell = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);
const isCells = (value: unknown): boolean =>
  isCell(value) || (Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isCell)));

const CHECKS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: isText,
  number: isNumber,
  boolean: (value) => typeof value === "boolean",
  cells: isCells,
  texts: (value) => Array.isArray(value) && value.every(isText),
  "text or cells": (value) => isText(value) || isCells(value),
  "text or number": (value) => isText(value) || isNumber(value),
};

/** The fields that steps know, and what may stand in them. Fields beyond these go to the add-in as they are. */
const FIELDS: Readonly<Record<string, Kind>> = {
  model: "text",
  file: "text",
  language: "text",
  formulas: "text or cells",
  tables: "texts",
  range: "text",
  values: "cells",
  formula: "text",
  sheet: "text",
  at: "number",
  count: "number",
  to: "text or number",
  cell: "text",
  request: "number",
  code: "text",
  hang: "boolean",
};

/** Reads a script: an array of steps, or an object with `steps`. Throws `BadScript`. */
export function readScript(json: string): readonly Step[] {
  const parsed = parse(json);
  const steps = isRecord(parsed) && "steps" in parsed ? parsed["steps"] : parsed;
  if (!Array.isArray(steps)) throw new BadScript("The script must be an array of steps, or an object with an array named steps.");
  return steps.map(readStep);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new BadScript(`The script is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readStep(step: unknown, index: number): Step {
  if (!isRecord(step)) throw new BadScript(`Step ${index} must be an object.`);
  const name = step["do"];
  if (typeof name !== "string" || name === "") throw new BadScript(`Step ${index} must say in "do" what to do.`);
  for (const [field, kind] of Object.entries(FIELDS)) {
    if (field in step && !CHECKS[kind](step[field])) throw new BadScript(`Step ${index} (${name}): "${field}" must be ${kind}.`);
  }
  return { ...step, do: name };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
