import { oneOf } from "./arguments";
import { defineObject } from "./define";

const RECALCULATE: readonly string[] = ["Recalculate", "Full", "FullRebuild"];

/** Excel.IterativeCalculation */
const iterativeCalculation = defineObject<null>({
  name: "IterativeCalculation",
  properties: { enabled: { read: () => false }, maxIteration: { read: () => 100 }, maxChange: { read: () => 0.001 } },
});

const numberFormatInfo = defineObject<null>({
  name: "NumberFormatInfo",
  properties: {
    numberDecimalSeparator: { read: () => "." },
    numberGroupSeparator: { read: () => "," },
    currencySymbol: { read: () => "$" },
  },
});

/** Excel.CultureInfo */
const cultureInfo = defineObject<null>({
  name: "CultureInfo",
  properties: { name: { read: () => "en-US" } },
  navigation: { numberFormat: numberFormatInfo },
});

/** Excel.Application */
export const application = defineObject<null>({
  name: "Application",
  properties: {
    calculationMode: {
      read: (_, { engine }) => (engine.calculation.isManual ? "Manual" : "Automatic"),
      write: async (_, value, { engine }) => {
        const mode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"], "calculationMode");
        engine.calculation.isManual = mode === "Manual";
        await engine.calculation.pass();
      },
    },
    calculationEngineVersion: { read: () => 191029 },
    calculationState: { read: (_, host) => (host.engine.calculation.isDirty ? "Pending" : "Done") },
    decimalSeparator: { read: () => "." },
    thousandsSeparator: { read: () => "," },
    useSystemSeparators: { read: () => true },
  },
  navigation: { iterativeCalculation, cultureInfo },
  methods: {
    async calculate(_, [type], { engine }) {
      if (oneOf(type, RECALCULATE, "calculationType") !== "Recalculate") engine.calculation.markAllDirty();
      await engine.calculation.calculateNow();
    },
    // The engine calculates only when a value is asked for, and draws when it is idle: there is nothing to suspend.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
