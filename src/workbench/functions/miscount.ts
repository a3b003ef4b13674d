import type { FunctionDefinition, FunctionParameter } from "./definition";

const mustBeGiven = ({ optional, repeating }: FunctionParameter): boolean => !optional && !repeating;

const helpOn = ({ name, description }: FunctionParameter): string =>
  description === "" ? `"${name}"` : `"${name}" (${description.replace(/\.$/, "")})`;

/** What is wrong with the number of arguments that a formula gives a function; `undefined` when nothing is. */
export function miscountOf({ name, parameters }: FunctionDefinition, given: number): string | undefined {
  const missing = parameters.slice(given).filter(mustBeGiven);
  if (missing.length > 0)
    return `${name} needs the argument${missing.length > 1 ? "s" : ""} ${missing.map(helpOn).join(", ")}.`;
  const isTooMany = given > parameters.length && !parameters.some(({ repeating }) => repeating);
  return isTooMany
    ? `${name} takes no more than ${parameters.length} argument${parameters.length === 1 ? "" : "s"} (${parameters.map((parameter) => parameter.name).join(", ")}), but ${given} are given.`
    : undefined;
}
