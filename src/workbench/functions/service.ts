import { defineObject } from "../objects/define";
import type { CustomFunctions } from "./customFunctions";

/** The name by which the library asks for the object that takes results of functions. */
export const FUNCTION_SERVICE = "Microsoft.ExcelServices.CustomFunctions";

/** Of the library's optional behaviours: smaller batches after a refusal, and shorter pauses between batches. */
const ENABLED_FEATURES: readonly number[] = [1, 2, 4];

const take = (functions: CustomFunctions, [results]: readonly unknown[]): void => {
  functions.receive(Array.isArray(results) ? results : []);
};

/** The object of the host that takes what the add-in's functions have to say. */
export const functionService = defineObject<CustomFunctions>({
  name: "CustomFunctions",
  methods: {
    setInvocationResults: take,
    setInvocationArrayResults: take,
    _SetInvocationResult: (functions, [id, value]) => {
      functions.receive([{ id, value }]);
    },
    _SetInvocationError: (functions, [id, value]) => {
      functions.receive([{ id, value, failed: true, errorCode: 7 }]);
    },
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => ENABLED_FEATURES,
  },
});
