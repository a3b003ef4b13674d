import type { HostObject } from "../objects/model";
import type { QueryInfo } from "./protocol";

/** How property names are written in an answer: `Values` in a load, `values` in a retrieve. */
export interface Spelling {
  name(member: string): string;
  readonly items: string;
}

export const PASCAL: Spelling = {
  name: (member) => member.slice(0, 1).toUpperCase() + member.slice(1),
  items: "_Items",
};
export const CAMEL: Spelling = { name: (member) => member.slice(0, 1).toLowerCase() + member.slice(1), items: "items" };

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

/** Answers a `load`: the named properties of an object, or of each item of a collection. Without names, all scalar properties. */
export function query(object: HostObject, info: QueryInfo | undefined, spelling: Spelling): Answer {
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
