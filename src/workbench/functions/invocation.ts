import type { WireValue } from "./arguments";
import type { FunctionDefinition } from "./definition";

/** One call on its way to the add-in. */
export interface Invocation {
  readonly id: number;
  readonly definition: FunctionDefinition;
  readonly values: readonly WireValue[];
  /** The cell that asks, such as `Sheet1!A1`. */
  readonly address: string;
  /** Where each argument stands, null where it is no range; left out where the function has not asked for it. */
  readonly places?: readonly (string | null)[];
}

const FUNCTION_MESSAGE = 3;
const CATEGORY = 1;
const INVOKE = 1000;

/** The message that invokes all of them at once. */
export function invocationMessage(invocations: readonly Invocation[]): string {
  return message(
    invocations.map(({ id, definition, values, address, places }) => [
      CATEGORY,
      INVOKE,
      "",
      [id, definition.id, values, address, flags(definition), ...(places === undefined ? [] : [places])],
      id,
    ]),
  );
}

function flags({ cancelable, streaming, takesErrors }: FunctionDefinition): number {
  return (cancelable ? 1 : 0) + (streaming ? 2 : 0) + (takesErrors ? 4 : 0);
}

function message(entries: readonly (readonly unknown[])[]): string {
  return JSON.stringify({ type: FUNCTION_MESSAGE, message: { entries } });
}
