import { Fault, refuse } from "../engine/fault";
import { isHostObject } from "../objects/define";
import type { HostContext, HostObject } from "../objects/model";
import { type GlobalObjects, Paths, readsValues } from "./paths";
import {
  ACTION,
  type ActionInfo,
  type ActionResult,
  type ErrorInfo,
  PATH,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from "./protocol";

/**
 * A failure planned for a batch: it strikes before the action of this number (1 = the first) of those that the add-in
 * asked for.
 */
export interface PlannedFault {
  readonly code: string;
  readonly action: number;
}

/** What the library adds by itself to make objects and keep ranges is not counted. */
const isAsked = (action: ActionInfo): boolean =>
  action.ActionType !== ACTION.instantiate && action.ActionType !== ACTION.trace && action.Name !== "_KeepReference";

const HTTP_STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
};
const BAD_REQUEST = 400;

/**
 * Carries out the actions of one batch in order. The first that fails ends the batch; what went before stays done, as
 * in Excel.
 */
export async function runBatch(
  body: RequestBody,
  host: HostContext,
  globals: GlobalObjects,
  planned?: PlannedFault,
): Promise<ResponseBody> {
  const paths = new Paths(body, host, globals);
  const Results: ActionResult[] = [];
  const TraceIds: number[] = [];
  let asked = 0;
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (isAsked(action) && ++asked === planned?.action)
        throw new Fault(planned.code, `A failure was planned here: ${planned.code}.`);
      Results.push({ ActionId: action.Id, Value: await run(action, paths, host) });
      if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
    } catch (error) {
      return { Results, TraceIds, Error: describe(error, index, await locate(action, body, paths)) };
    }
  }
  return { Results, TraceIds };
}

async function run(action: ActionInfo, paths: Paths, host: HostContext): Promise<unknown> {
  if (action.ActionType === ACTION.trace || action.ActionType === ACTION.ensureUnchanged) return null;
  const object = await paths.resolve(action.ObjectPathId);
  // A null object can be asked whether it is null; whatever else is done with it is passed over, as in Excel.
  if (!object) return null;
  switch (action.ActionType) {
    case ACTION.instantiate:
      return object.identity();
    case ACTION.query:
      return answer(object, action, host, PASCAL);
    case ACTION.queryAsJson:
      return answer(object, action, host, CAMEL);
    case ACTION.method:
      return valueOf(await call(object, action, paths, host));
    case ACTION.setProperty:
      return set(object, { [action.Name]: (await paths.arguments(action.ArgumentInfo))[0] });
    case ACTION.update:
      return set(object, action.ObjectState ?? {});
    default:
      return refuse("NotImplemented", `Actions of type ${action.ActionType} are not available here.`);
  }
}

async function answer(
  object: HostObject,
  action: ActionInfo,
  host: HostContext,
  spelling: typeof PASCAL,
): Promise<unknown> {
  if (wants(action, SHOWING_VALUES)) await host.engine.calculation.pass();
  if (wants(action, SHOWING_TEXT)) await refreshDisplays(host);
  return query(object, action.QueryInfo, spelling);
}

/** Members whose value hangs on calculation. */
const SHOWING_VALUES = /(^|[/.])(values?|text|valueTypes|formulas\w*|hasSpill|\*)$/i;
/** What a cell shows may hang on the formulas of conditional formats. */
const SHOWING_TEXT = /(^|[/.])(text|\*)$/i;

/** Whether a load asks for a member of a kind; a load without names asks for all. */
function wants(action: ActionInfo, members: RegExp): boolean {
  const select = action.QueryInfo?.Select ?? [];
  return select.length === 0 || select.some((path) => members.test(path));
}

async function refreshDisplays(host: HostContext): Promise<void> {
  for (const sheet of host.engine.sheets.ids()) await host.engine.display.refresh(sheet);
}

async function call(object: HostObject, action: ActionInfo, paths: Paths, host: HostContext): Promise<unknown> {
  if (readsValues(action.Name)) await host.engine.calculation.pass();
  return object.call(action.Name, await paths.arguments(action.ArgumentInfo));
}

async function set(object: HostObject, values: Readonly<Record<string, unknown>>): Promise<null> {
  for (const [name, value] of Object.entries(values)) await object.write(name, value);
  return null;
}

const valueOf = (result: unknown): unknown => (isHostObject(result) ? result.identity() : (result ?? null));

/** `Range.values`: the class and the member at which a batch failed. */
async function locate(action: ActionInfo, body: RequestBody, paths: Paths): Promise<string> {
  const path = body.ObjectPaths[String(action.ObjectPathId)];
  const member = action.Name || path?.Name || (path?.ObjectPathType === PATH.indexer ? "getItem" : "");
  const owner = action.Name ? action.ObjectPathId : path?.ParentObjectPathId;
  const object = owner === undefined ? null : await paths.resolve(owner).catch(() => null);
  return [object?.type, member.slice(0, 1).toLowerCase() + member.slice(1)].filter(Boolean).join(".");
}

function describe(error: unknown, index: number, location: string): ErrorInfo {
  const fault =
    error instanceof Fault
      ? error
      : new Fault("GeneralException", error instanceof Error ? error.message : String(error));
  return {
    Code: fault.code,
    Message: fault.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: HTTP_STATUS[fault.code] ?? BAD_REQUEST,
  };
}

/** How property names are written in an answer: `Values` in a load, `values` in a retrieve. */
interface Spelling {
  name(member: string): string;
  readonly items: string;
}

const PASCAL: Spelling = {
  name: (member) => member.slice(0, 1).toUpperCase() + member.slice(1),
  items: "_Items",
};
const CAMEL: Spelling = { name: (member) => member.slice(0, 1).toLowerCase() + member.slice(1), items: "items" };

type Answer = Record<string, unknown>;

/** What is asked of one object: its own properties, and more paths below each of its navigation members. */
interface Wish {
  readonly own: readonly string[];
  readonly below: ReadonlyMap<string, readonly string[]>;
}

const EVERYTHING = "*";

function split(paths: readonly string[]): Wish {
  const own: string[] = [];
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split(/[/.]/);
    if (rest.length === 0) own.push(head);
    else below.set(head, [...(below.get(head) ?? []), rest.join("/")]);
  }
  return { own, below };
}

/**
 * Answers a `load`: the named properties of an object, or of each item of a collection. Without names, all scalar
 * properties.
 */
function query(object: HostObject, info: QueryInfo | undefined, spelling: Spelling): Answer {
  const paths = [...(info?.Select ?? []), ...(info?.Expand ?? []).map((path) => `${path}/${EVERYTHING}`)];
  return object.isCollection ? queryItems(object, paths, info, spelling) : querySingle(object, paths, spelling);
}

function querySingle(object: HostObject, paths: readonly string[], spelling: Spelling): Answer {
  const { own, below } = split(paths.length > 0 ? paths : [EVERYTHING]);
  const answer: Answer = { ...object.identity() };
  for (const name of own) {
    if (name !== EVERYTHING && object.hasNavigation(name))
      answer[spelling.name(name)] = queryBelow(object, name, [], spelling);
    else
      for (const scalar of name === EVERYTHING ? object.scalars : [name])
        answer[spelling.name(scalar)] = object.read(scalar);
  }
  for (const [name, rest] of below) answer[spelling.name(name)] = queryBelow(object, name, rest, spelling);
  return answer;
}

function queryBelow(object: HostObject, name: string, paths: readonly string[], spelling: Spelling): Answer | null {
  const inner = object.navigate(name);
  return inner && query(inner, { Select: paths }, spelling);
}

/** A collection's own members (`count`) are told from its items' by their names. */
function queryItems(
  object: HostObject,
  paths: readonly string[],
  info: QueryInfo | undefined,
  spelling: Spelling,
): Answer {
  const own = paths.filter((path) => object.hasProperty(path));
  const ofItems = paths.filter((path) => !object.hasProperty(path));
  const answer: Answer = {};
  for (const name of paths.length === 0 || paths.includes(EVERYTHING) ? object.scalars : own)
    answer[spelling.name(name)] = object.read(name);
  if (ofItems.length === 0 && paths.length > 0) return answer;
  const from = info?.Skip ?? 0;
  const items = object.items().slice(from, info?.Top === undefined ? undefined : from + info.Top);
  answer[spelling.items] = items.map((item) =>
    item.isCollection ? query(item, { Select: ofItems }, spelling) : querySingle(item, ofItems, spelling),
  );
  return answer;
}
