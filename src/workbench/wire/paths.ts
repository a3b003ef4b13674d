import { Fault, refuse } from "../engine/fault";
import { isRecord } from "../objects/arguments";
import { isHostObject } from "../objects/define";
import type { HostContext, HostObject } from "../objects/model";
import { type ArgumentInfo, type ObjectPathInfo, PATH, type RequestBody } from "./protocol";

/** An object, or null for a null object. */
type Resolved = HostObject | null;

/** Objects that stand beside the workbook, by the name under which the library asks for them. */
export type GlobalObjects = ReadonlyMap<string, HostObject>;

/**
 * Finds the objects that a batch's paths name. Each path is followed once, for following it may change the workbook.
 */
export class Paths {
  private readonly found = new Map<number, Resolved>();

  constructor(
    private readonly body: RequestBody,
    private readonly host: HostContext,
    private readonly globals: GlobalObjects,
  ) {}

  async resolve(id: number): Promise<Resolved> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const info =
      this.body.ObjectPaths[String(id)] ??
      refuse("InvalidObjectPath", `The batch names an object path ${id} that it does not carry.`);
    const object = await this.follow(info);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a method with the objects among them in place of their path ids. */
  async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    return this.fill(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private async fill(values: readonly unknown[], paths: readonly unknown[]): Promise<unknown[]> {
    return Promise.all(
      values.map(async (value, index) => {
        const path = paths[index];
        if (typeof path === "number" && path !== 0) return this.resolve(path);
        if (Array.isArray(value)) return Array.isArray(path) ? this.fill(value, path) : value;
        return isRecord(value) ? this.fillRecord(value) : value;
      }),
    );
  }

  /** Inside a plain object, an Office.js object is written as `{_ObjectPathId: id}`. */
  private async fillRecord(value: Readonly<Record<string, unknown>>): Promise<unknown> {
    if (typeof value["_ObjectPathId"] === "number") return this.resolve(value["_ObjectPathId"]);
    const entries = await Promise.all(
      Object.entries(value).map(
        async ([key, inner]) => [key, isRecord(inner) ? await this.fillRecord(inner) : inner] as const,
      ),
    );
    return Object.fromEntries(entries);
  }

  private async follow(info: ObjectPathInfo): Promise<Resolved> {
    switch (info.ObjectPathType) {
      case PATH.globalObject:
        return this.host.objects.workbook(null, this.host);
      case PATH.newObject:
        return this.globals.get(info.Name) ?? refuse("ApiNotFound", `The service ${info.Name} is not available here.`);
      case PATH.referenceId:
        return this.referenced(info.Name);
      case PATH.nullObject:
        return null;
      case PATH.method:
        return this.ofMethod(info);
      case PATH.property:
        return (await this.parent(info))?.navigate(info.Name) ?? null;
      case PATH.indexer:
        return (await this.parent(info))?.item((await this.arguments(info.ArgumentInfo))[0]) ?? null;
      default:
        return refuse("InvalidObjectPath", `Object paths of type ${info.ObjectPathType} are unknown.`);
    }
  }

  private async ofMethod(info: ObjectPathInfo): Promise<Resolved> {
    const parent = await this.parent(info);
    if (!parent) return null;
    if (readsValues(info.Name)) await this.host.engine.calculation.pass();
    const result = await parent.call(info.Name, await this.arguments(info.ArgumentInfo));
    if (result === null || isHostObject(result)) return result;
    throw new Fault("InvalidObjectPath", `${parent.type}.${info.Name} does not answer an object.`);
  }

  private parent(info: ObjectPathInfo): Promise<Resolved> {
    return this.resolve(info.ParentObjectPathId ?? refuse("InvalidObjectPath", "An object path lacks its parent."));
  }

  private referenced(reference: string): HostObject {
    const span =
      this.host.referenced(reference) ?? refuse("InvalidObjectPath", "The object this refers to is no longer kept.");
    return this.host.objects.range(span, this.host);
  }
}

const READING =
  /^_?(getUsed|getSpill|getSurrounding|getRangeEdge|getExtended|getCellProperties|getDimension|find|copyFrom|setData)/i;

/** True for methods whose answer hangs on the values of cells, so that calculation has to come first. */
export const readsValues = (method: string): boolean => READING.test(method);
