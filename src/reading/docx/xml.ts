import { SaxesParser } from "saxes";
import { failed, type ReadFailure } from "../document/failure";

/** An element of a Word part, less everything that says only how it looks. */
export interface XmlElement {
  readonly name: string;
  /** Attributes by their names without a prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** What to keep of a part. */
interface Wanted {
  /** Names of elements that are kept, without a prefix; everything inside others is passed over. */
  readonly names: ReadonlySet<string>;
  /** The element whose children are handed over one by one, so that a part never stands in memory as a whole. */
  readonly within: string;
}

/** More elements than this in one block of a document were never printed. */
const MOST_ELEMENTS = 600_000;
const MOST_DEPTH = 200;
const CHUNK = 1 << 16;

/** Namespaces of the parts, in the transitional and the strict form, and of the alternatives to a picture. */
const NAMESPACES = /wordprocessingml\/(?:2006\/)?main$|markup-compatibility\/2006$/;

class Refused extends Error {
  constructor(readonly code: "DocumentDeclaresEntities" | "DocumentTooLarge") {
    super(code);
  }
}

/** Builds the elements of one part while it is read. */
class Builder {
  private readonly prefixes = new Map<string, string>();
  private readonly open: XmlElement[] = [];
  private skipped = 0;
  private count = 0;

  constructor(
    private readonly wanted: Wanted,
    private readonly each: (element: XmlElement) => void,
  ) {}

  start(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.open.length === 0) this.learnPrefixes(attributes);
    const plain = this.plainName(name);
    if (this.skipped > 0 || !this.wanted.names.has(plain)) {
      this.skipped += 1;
      if (this.skipped > MOST_DEPTH) throw new Refused("DocumentTooLarge");
      return;
    }
    this.count += 1;
    if (this.count > MOST_ELEMENTS || this.open.length > MOST_DEPTH) throw new Refused("DocumentTooLarge");
    const element: XmlElement = { name: plain, attributes: withoutPrefixes(attributes), children: [], text: "" };
    const parent = this.open.at(-1);
    if (parent !== undefined && parent.name !== this.wanted.within) parent.children.push(element);
    this.open.push(element);
  }

  end(): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    const element = this.open.pop();
    if (element === undefined || this.open.at(-1)?.name !== this.wanted.within) return;
    this.count = 0;
    this.each(element);
  }

  text(text: string): void {
    const element = this.open.at(-1);
    if (this.skipped === 0 && element?.name === "t") element.text += text;
  }

  private learnPrefixes(attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes))
      if (name.startsWith("xmlns:") && NAMESPACES.test(value)) this.prefixes.set(name.slice(6), "");
  }

  /** Names of other namespaces keep their prefix, so that a formula's `m:t` is no text of the page. */
  private plainName(name: string): string {
    const colon = name.indexOf(":");
    return colon >= 0 && this.prefixes.has(name.slice(0, colon)) ? name.slice(colon + 1) : name;
  }
}

const withoutPrefixes = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.slice(name.indexOf(":") + 1), value]));

/** Reads one part from its first byte to its last; the failure, or null where it is well formed. */
export function readXml(
  part: Uint8Array,
  name: string,
  wanted: Wanted,
  each: (element: XmlElement) => void,
): ReadFailure | null {
  const builder = new Builder(wanted, each);
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  parser.on("doctype", () => {
    throw new Refused("DocumentDeclaresEntities");
  });
  parser.on("opentag", ({ name: tag, attributes }) => {
    builder.start(tag, attributes);
  });
  parser.on("closetag", () => {
    builder.end();
  });
  parser.on("text", (text) => {
    builder.text(text);
  });
  parser.on("error", (error) => {
    throw error;
  });
  try {
    feed(parser, part);
    return null;
  } catch (error) {
    return error instanceof Refused ? failed(error.code) : failed("DocumentBroken", { part: name });
  }
}

function feed(parser: Pick<SaxesParser, "write">, part: Uint8Array): void {
  const decoder = new TextDecoder(encodingOf(part), { fatal: true });
  for (let at = 0; at < part.length; at += CHUNK)
    parser.write(decoder.decode(part.subarray(at, at + CHUNK), { stream: true }));
  parser.write(decoder.decode()).close();
}

/** XML is in UTF-8 unless its first bytes say otherwise. */
const encodingOf = (part: Uint8Array): string =>
  part[0] === 0xff && part[1] === 0xfe ? "utf-16le" : part[0] === 0xfe && part[1] === 0xff ? "utf-16be" : "utf-8";

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** What a child of a name says in its `val`; undefined where there is none. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes["val"];

/** Whether a switch such as `w:b` is there and not turned off. */
export function isOn(element: XmlElement | undefined, name: string): boolean {
  const child = childOf(element, name);
  return child !== undefined && !["0", "false", "off", "none"].includes(child.attributes["val"] ?? "");
}
