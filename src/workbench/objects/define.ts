import type { SheetArea } from "../engine/area";
import { refuse } from "../engine/fault";
import type { HostContext, HostObject, Maker, Method, Navigation, ObjectType, Property } from "./model";

/** True for what a maker made. */
export const isHostObject = (value: unknown): value is HostObject => value instanceof Bound;

class Bound<S> implements HostObject {
  constructor(
    private readonly definition: ObjectType<S>,
    private readonly members: Members<S>,
    private readonly self: S,
    private readonly host: HostContext,
  ) {}

  get type(): string {
    return this.definition.name;
  }

  get scalars(): readonly string[] {
    return this.members.scalars;
  }

  get isCollection(): boolean {
    return this.definition.items !== undefined;
  }

  hasProperty(name: string): boolean {
    return this.members.properties.has(name.toLowerCase());
  }

  hasNavigation(name: string): boolean {
    return this.members.navigation.has(name.toLowerCase());
  }

  read(name: string): unknown {
    return this.member(this.members.properties, name).read(this.self, this.host);
  }

  async write(name: string, value: unknown): Promise<void> {
    const property = this.member(this.members.properties, name);
    const write = property.write ?? refuse("InvalidArgument", `${this.type}.${name} cannot be set.`);
    await write(this.self, value, this.host);
  }

  navigate(name: string): HostObject | null {
    return this.member(this.members.navigation, name)(this.self, this.host);
  }

  async call(name: string, args: readonly unknown[]): Promise<unknown> {
    return this.member(this.members.methods, name)(this.self, args, this.host);
  }

  items(): readonly HostObject[] {
    return this.definition.items?.(this.self, this.host) ?? this.unknown("items");
  }

  item(key: unknown): HostObject {
    return this.definition.item?.(this.self, key, this.host) ?? this.unknown("getItem");
  }

  identity(): Readonly<Record<string, string>> {
    return this.definition.identity?.(this.self, this.host) ?? {};
  }

  target(): SheetArea {
    return this.definition.target?.(this.self) ?? refuse("InvalidArgument", `A ${this.type} does not stand for cells.`);
  }

  private member<M>(members: ReadonlyMap<string, M>, name: string): M {
    return members.get(name.toLowerCase()) ?? this.unknown(name);
  }

  private unknown(name: string): never {
    const shown = name.slice(0, 1).toLowerCase() + name.slice(1);
    return refuse("ApiNotFound", `The API ${this.type}.${shown} is not available here.`);
  }
}

/** The members of a class by lower-case name: on the wire the same member goes by `values` and `Values`. */
interface Members<S> {
  readonly scalars: readonly string[];
  readonly properties: ReadonlyMap<string, Property<S>>;
  readonly navigation: ReadonlyMap<string, Navigation<S>>;
  readonly methods: ReadonlyMap<string, Method<S>>;
}

const byLowerCase = <M>(members: Readonly<Record<string, M>> | undefined): ReadonlyMap<string, M> =>
  new Map(Object.entries(members ?? {}).map(([name, member]) => [name.toLowerCase(), member]));

/** Turns the description of a class into a maker of its objects. */
export function defineObject<S>(type: ObjectType<S>): Maker<S> {
  const { properties, navigation, methods } = type;
  const members = {
    scalars: Object.keys(properties ?? {}),
    properties: byLowerCase(properties),
    navigation: byLowerCase(navigation),
    methods: byLowerCase(methods),
  };
  return (self, host) => new Bound(type, members, self, host);
}
