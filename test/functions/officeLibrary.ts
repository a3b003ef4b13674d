import { readFileSync } from "node:fs";
import vm from "node:vm";

/** What the library needs of a page to start; the functions never call the host. */
const page = (): Record<string, unknown> => ({
  console,
  setTimeout,
  navigator: { userAgent: "" },
  location: { hash: "", search: "", href: "", pathname: "" },
  document: { getElementsByTagName: () => [] },
  _richApiNativeBridge: { sendMessageToHost: () => undefined },
});

/** Makes the library's own `CustomFunctions` global, as Excel does before the add-in runs. */
export function provideOfficeLibrary(): void {
  const context = page();
  context["window"] = context;
  context["self"] = context;
  vm.createContext(context);
  vm.runInContext(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8"), context);
  Object.assign(globalThis, { CustomFunctions: context["CustomFunctions"] });
}

/** The outcome of a call in the words of a cell: its value or values, or the error code and its message. */
export function cell(call: () => unknown): unknown {
  try {
    const result = call();
    return Array.isArray(result) && result.length === 1 && Array.isArray(result[0]) && result[0].length === 1
      ? plain(result[0][0])
      : plain(result);
  } catch (error) {
    return plain(error);
  }
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!(value instanceof CustomFunctions.Error)) return value;
  const { code, message } = value;
  return message === "" ? code : `${code} ${String(message)}`;
}

/** The outcome of a call that answers later. */
export async function cellLater(call: () => Promise<unknown>): Promise<unknown> {
  const result = await call().catch((error: unknown) => error);
  return cell(() => result);
}
