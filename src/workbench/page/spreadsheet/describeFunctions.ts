import { FunctionType, IDescriptionService, type IFunctionInfo } from "@univerjs/presets/preset-sheets-core";
import type { Univer } from "@univerjs/presets";
import type { FunctionSource } from "../../functions/connect";
import { type FunctionDefinition, readDefinitions } from "../../functions/definition";

/**
 * Tells the editor of formulas of an add-in's functions, from the metadata that Excel reads: `=BUDGET.` then offers
 * their names with their help, and a call shows the argument that is being typed. Another language is told anew.
 */
export function describeFunctions(univer: Univer, { namespace, metadata }: FunctionSource): void {
  const descriptions = univer.__getInjector().get(IDescriptionService);
  descriptions.registerDescriptions(readDefinitions(metadata).map((each) => described(namespace, each)));
}

const described = (namespace: string, { name, description, parameters }: FunctionDefinition): IFunctionInfo => ({
  functionName: `${namespace}.${name}`,
  functionType: FunctionType.User,
  description,
  abstract: description,
  functionParameter: parameters.map((parameter) => ({
    name: parameter.name,
    detail: parameter.description,
    example: parameter.name,
    require: parameter.optional ? 0 : 1,
    repeat: parameter.repeating ? 1 : 0,
  })),
});

/** Univer shows ten names at most, which would keep half of an add-in's functions from who wants to see them all. */
export function offerAllFunctions(univer: Univer): void {
  const descriptions = univer.__getInjector().get(IDescriptionService);
  const search = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  descriptions.getSearchListByNameFirstLetter = (text) => {
    const found = search(text);
    return text.includes(".") ? Object.assign(found, { slice: () => found }) : found;
  };
}
