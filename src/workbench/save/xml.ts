const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in an XML element or attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** The text that an XML element or attribute stands for. */
export function unescapeXml(xml: string): string {
  if (!xml.includes("&")) return xml;
  return xml
    .replace(/&#(x[\da-f]+|\d+);/gi, (whole, code: string) => characterOf(Number(code.replace(/^x/i, "0x")), whole))
    .replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? "",
    );
}

const characterOf = (code: number, otherwise: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;

/** What a part of a package can be refused for: it is no well-formed XML. */
export class BrokenXml extends Error {}

/** An opening or closing tag of an XML text, and where it stands in it. */
export interface Tag {
  /** The name without the prefix of its namespace. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** The text of the attributes. */
  readonly inside: string;
  /** The places of `<` and behind `>`. */
  readonly start: number;
  readonly end: number;
}

const MARKUP: readonly (readonly [start: string, end: string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
  ["<!", ">"],
];

/** The tags of an XML text from one place on, in order. Comments and declarations are passed over. */
export function* tagsOf(xml: string, from = 0): Generator<Tag> {
  for (let at = xml.indexOf("<", from); at >= 0; at = xml.indexOf("<", at)) {
    const other = xml[at + 1] === "!" || xml[at + 1] === "?" ? MARKUP.find(([mark]) => xml.startsWith(mark, at)) : null;
    if (other) {
      at = behind(xml, other[1], at);
      continue;
    }
    const end = tagEnd(xml, at);
    yield tagOf(xml, at, end);
    at = end;
  }
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new BrokenXml("a part of the file breaks off");
  return found + mark.length;
}

/** The place behind the `>` that ends a tag: one that stands in quotes does not. */
function tagEnd(xml: string, start: number): number {
  let quote = "";
  for (let at = start; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === ">") return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  throw new BrokenXml("a part of the file breaks off");
}

function tagOf(xml: string, start: number, end: number): Tag {
  const isClose = xml[start + 1] === "/";
  const isEmpty = xml[end - 2] === "/";
  const text = xml.slice(start + (isClose ? 2 : 1), end - (isEmpty ? 2 : 1));
  const space = text.search(/\s/);
  const name = space < 0 ? text : text.slice(0, space);
  return {
    name: name.slice(name.indexOf(":") + 1),
    kind: isClose ? "close" : isEmpty ? "empty" : "open",
    inside: space < 0 ? "" : text.slice(space),
    start,
    end,
  };
}

/** The attributes of a tag, by their names without prefix. */
export function attributesOf(inside: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single] of inside.matchAll(/([^\s=:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    found[name] = unescapeXml(double ?? single ?? "");
  return found;
}

/** An XML element as a value. */
export interface Element {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text that stands in it, that of its children aside. */
  readonly text: string;
}

interface Growing extends Element {
  children: Growing[];
  text: string;
}

const MAX_DEPTH = 250;

/** The root of an XML text; `except` names elements that are passed over with all that is in them. */
export function parseXml(xml: string, except?: string): Element {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  let from = 0;
  let skipped = 0;
  for (const { name, kind, inside, start, end } of tagsOf(xml)) {
    const last = open.at(-1) ?? root;
    if (name === except) skipped += kind === "open" ? 1 : kind === "close" ? -1 : 0;
    else if (skipped === 0) {
      if (start > from) last.text += textBetween(xml, from, start);
      if (kind === "close") {
        if (open.length < 2 || last.name !== name) throw new BrokenXml(`</${name}> closes nothing`);
        open.pop();
      } else {
        const element: Growing = { name, attributes: attributesOf(inside), children: [], text: "" };
        last.children.push(element);
        if (kind === "open" && open.push(element) > MAX_DEPTH) throw new BrokenXml("elements stand too deep");
      }
    }
    from = end;
  }
  if (open.length > 1 || !root.children[0]) throw new BrokenXml("a part of the file breaks off");
  return root.children[0];
}

/** The text between two tags, without comments. */
export function textBetween(xml: string, from: number, to: number): string {
  const text = xml.slice(from, to);
  if (!text.includes("<")) return unescapeXml(text);
  const plain = text.replace(/<!--[^]*?-->|<\?[^]*?\?>|<![A-Z][^>]*>/g, "");
  return plain.replace(/<!\[CDATA\[([^]*?)\]\]>|([^<]+)/g, (_, data?: string, other?: string) =>
    data === undefined ? unescapeXml(other ?? "") : data,
  );
}

/** The first child of a name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

/** The children of a name. */
export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** Whether a truth value of a file says yes; `usual` where it is not said. */
export const isOn = (value: string | undefined, usual = false): boolean =>
  value === undefined ? usual : value === "1" || value === "true" || value === "on";
