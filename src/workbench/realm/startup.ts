/** What the host says of itself when the library starts. */
export interface HostContext {
  /** Language of the interface, such as `en-US`. */
  readonly language: string;
  /** Requirement sets and their versions, such as `{ ExcelApi: "1.20" }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
}

/** The query that makes the library start for Excel in a web view, without telemetry; flags 3 = shared runtime and custom functions. */
export function hostInfoQuery(language: string): string {
  return `?_host_Info=Excel$Mac$16.00$${language}$workbench$$disableLogging$3`;
}

interface AgaveMessage {
  readonly methodId: number;
  readonly callbackId?: string;
  readonly callbackFunction?: string;
}

const GET_CONTEXT = 5;
const EXCEL = 16;
const SUCCESS = 0;

/**
 * The web view's side of the library's start-up talk: every message names a callback, the context is asked for once.
 * The callback is called later, never during the call, as a real web view does.
 */
export function startupChannel(
  host: HostContext,
  callBack: (functionName: string, callbackId: string, payload: readonly unknown[]) => void,
  later: (run: () => void) => void,
): { postMessage(text: string): void } {
  return {
    postMessage(text) {
      const message = JSON.parse(text) as AgaveMessage;
      const { callbackFunction, callbackId } = message;
      if (callbackFunction === undefined || callbackId === undefined) return;
      const payload = message.methodId === GET_CONTEXT ? contextFields(host) : [SUCCESS];
      later(() => { callBack(callbackFunction, callbackId, payload); });
    },
  };
}

/** The fields of the context by position, as the library reads them. */
function contextFields(host: HostContext): readonly unknown[] {
  const settings = [[], []];
  const version = [16, 0, 0];
  const [capabilities, activation, control] = [0, 0, 1];
  const [touch, commerce] = [false, false];
  return [
    settings, "workbench", EXCEL, ...version, "1.1", capabilities, host.language, host.language, [], "Book1",
    activation, control, "", 1, "", "workbench", touch, commerce, JSON.stringify(host.requirementSets), "",
    "16.0.0.0", SUCCESS,
  ];
}
