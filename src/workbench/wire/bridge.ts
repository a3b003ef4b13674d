import type { PlannedFault } from "./batch";
import { type Host, isCleanUp, isFunctionTraffic } from "./host";
import { type ErrorInfo, FLAG, type Message, type RequestBody, type ResponseBody } from "./protocol";

/** A failure to come, counted in requests of the add-in from now on: 1 is the next one. */
type FaultPlan =
  | { readonly request: number; readonly code: string }
  /** Strikes before the action of this number (1 = the first the add-in asked for); what precedes it is done. */
  | { readonly request: number; readonly code: string; readonly action: number }
  /** The request is never answered. */
  | { readonly request: number; readonly hang: true };

/** What crossed the wire. `bytesOut` left the add-in. */
interface WireStats {
  requests: number;
  /** How many actions each of these requests had, in order, with those that the library adds. */
  actions: number[];
  bytesOut: number;
  bytesIn: number;
  /** Batches that only carry results or registrations of custom functions. */
  functionRequests: number;
  /** Batches that only release ranges the library had kept. */
  cleanUps: number;
}

/** What the library finds as the global `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** Excel on the web takes and gives no more than this in one message. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const BATCH = 1;
const ENTRIES = 3;

/** The door between the unmodified library and the host. */
export class Bridge {
  readonly stats: WireStats = {
    requests: 0,
    actions: [],
    bytesOut: 0,
    bytesIn: 0,
    functionRequests: 0,
    cleanUps: 0,
  };
  /** To be placed as `_richApiNativeBridge` before the library loads. */
  readonly native: NativeBridge;
  /** Is told when a request is not going to be answered. */
  onHang: () => void = () => undefined;
  private plans: FaultPlan[] = [];

  constructor(private readonly host: Host) {
    this.native = { sendMessageToHost: (text) => void this.receive(text) };
    host.events.onEntries((entries) => this.sendEntries(entries));
  }

  /** Plans a failure. */
  fault(plan: FaultPlan): void {
    this.plans.push(plan);
  }

  /**
   * Sends entries such as calls of custom functions: `[1, 1000, "", [invocationId, name, arguments, address, flags],
   * id]`.
   */
  sendEntries(entries: readonly unknown[]): void {
    this.deliver(JSON.stringify({ type: ENTRIES, message: { entries } }));
  }

  /** Sends a ready message text, as the host would. */
  deliver(text: string): void {
    this.native.onMessageFromHost?.(text);
  }

  private async receive(text: string): Promise<void> {
    const message = parseMessage(text);
    if (!message || message.type !== BATCH) return;
    const body = bodyOf(message);
    const plan = this.count(body, byteLength(text));
    if (plan && "hang" in plan) return this.onHang();
    const answer = await this.answer(
      body,
      byteLength(text),
      plan,
      ((message.flags ?? 0) & FLAG.delayForCellEdit) !== 0,
    );
    const reply = JSON.stringify({
      id: message.id,
      type: BATCH,
      message: { statusCode: 200, headers: {}, body: limited(answer) },
    });
    if (isRequest(body)) this.stats.bytesIn += byteLength(reply);
    this.deliver(reply);
  }

  /** Counts a request of the add-in and finds the failure planned for it. */
  private count(body: RequestBody, bytes: number): FaultPlan | null {
    if (isFunctionTraffic(body)) this.stats.functionRequests++;
    else if (isCleanUp(body)) this.stats.cleanUps++;
    else return this.countRequest(body.Actions.length, bytes);
    return null;
  }

  private countRequest(actions: number, bytes: number): FaultPlan | null {
    this.stats.requests++;
    this.stats.actions.push(actions);
    this.stats.bytesOut += bytes;
    this.plans = this.plans.map((plan) => ({ ...plan, request: plan.request - 1 }));
    const due = this.plans.find((plan) => plan.request <= 0) ?? null;
    this.plans = this.plans.filter((plan) => plan !== due);
    return due;
  }

  private async answer(
    body: RequestBody,
    bytes: number,
    plan: FaultPlan | null,
    canWait: boolean,
  ): Promise<ResponseBody> {
    if (bytes > PAYLOAD_LIMIT) return failed("RequestPayloadSizeLimitExceeded", "The request is larger than 5 MB.");
    if (isRequest(body) && !(await this.host.editing.lets(canWait)))
      return failed("InvalidOperationInCellEditMode", "A cell is being edited.");
    if (!plan || "hang" in plan) return this.host.processQuery(body);
    if (!("action" in plan)) return failed(plan.code, `A failure was planned here: ${plan.code}.`);
    const planned: PlannedFault = { code: plan.code, action: plan.action };
    return this.host.processQuery(body, planned);
  }
}

export function createBridge(host: Host): Bridge {
  return new Bridge(host);
}

/** What the add-in asks of the workbook. Functions answer, and ranges are let go of, whatever the user does. */
const isRequest = (body: RequestBody): boolean => !isFunctionTraffic(body) && !isCleanUp(body);

function failed(Code: string, Message: string): ResponseBody {
  const Error: ErrorInfo = { Code, Message, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
  return { Results: [], Error };
}

function limited(answer: ResponseBody): string {
  const text = JSON.stringify(answer);
  return byteLength(text) <= PAYLOAD_LIMIT
    ? text
    : JSON.stringify(failed("ResponsePayloadSizeLimitExceeded", "The answer is larger than 5 MB."));
}

const encoder = new TextEncoder();
/** Bytes as UTF-8; long texts that are surely within the limit are not worth encoding twice. */
const byteLength = (text: string): number => encoder.encode(text).length;

function parseMessage(text: string): Message | null {
  const message: unknown = JSON.parse(text);
  return isMessage(message) ? message : null;
}

const isMessage = (value: unknown): value is Message =>
  typeof value === "object" && value !== null && "type" in value && "message" in value;

function bodyOf(message: Message): RequestBody {
  const { body } = message.message;
  const parsed: RequestBody | undefined = typeof body === "string" ? JSON.parse(body) : body;
  return parsed ?? { Actions: [], ObjectPaths: {} };
}
