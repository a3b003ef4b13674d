import JSZip from "jszip";
import { attributesOf, childrenOf, parseXml } from "./xml";

declare module "jszip" {
  interface JSZipObject {
    /** Unfolds bit by bit; the library documents it and leaves it out of its declarations. */
    internalStream(type: "uint8array"): JSZipStreamHelper<Uint8Array>;
  }
}

/** Why a file cannot be opened, in words for a user. */
export class BadFile extends Error {}

/** A package may unfold to no more than this, so that a small file cannot exhaust the memory. */
const MAX_UNFOLDED = 512 * 1024 * 1024;
const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What one part of a package says of another. */
export interface Relation {
  readonly id: string;
  /** The last word of the relationship's type: `worksheet`, `drawing`... */
  readonly kind: string;
  /** The other part's name from the root, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** An Open Packaging file (ISO/IEC 29500-2) whose parts are read when they are asked for, and written in place. */
export class Package {
  private constructor(
    private readonly zip: JSZip,
    /** How many bytes its parts may still unfold to. */
    private left: number,
  ) {}

  /** Reads the directory of a file, whose parts may unfold to `limit` bytes; throws `BadFile` when it is none. */
  static async read(bytes: Uint8Array, limit = MAX_UNFOLDED): Promise<Package> {
    const zip = await JSZip.loadAsync(bytes).catch(() => null);
    if (zip === null) throw new BadFile("The file is no .xlsx workbook, or it is damaged.");
    return new Package(zip, limit);
  }

  has(part: string): boolean {
    return this.find(part) !== null;
  }

  names(): string[] {
    return Object.values(this.zip.files)
      .filter((file) => !file.dir)
      .map((file) => file.name);
  }

  /** The text of a part, "" where there is none. */
  async text(part: string): Promise<string> {
    const file = this.find(part);
    if (file === null) return "";
    const bytes = await this.unfold(file);
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return new TextDecoder(isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
  }

  write(part: string, text: string): void {
    const existing = this.find(part);
    this.zip.file(existing?.name ?? part, text);
  }

  remove(part: string): void {
    const file = this.find(part);
    if (file !== null) this.zip.remove(file.name);
  }

  /** A package of its own with the same parts, to be written into. */
  async copy(): Promise<Package> {
    return Package.read(await this.bytes());
  }

  bytes(): Promise<Uint8Array> {
    return this.zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  }

  async relations(part: string): Promise<readonly Relation[]> {
    const xml = await this.text(relationsOf(part));
    const folder = part.slice(0, Math.max(0, part.lastIndexOf("/")));
    return (xml === "" ? [] : childrenOf(parseXml(xml), "Relationship")).map(({ attributes }) => {
      const isExternal = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      return {
        id: attributes["Id"] ?? "",
        kind: (attributes["Type"] ?? "").replace(/^.*\//, ""),
        target: isExternal ? target : resolved(target, folder),
        isExternal,
      };
    });
  }

  /** Adds a relation of a part to another, which is named from the root, or to an address outside; returns its id. */
  async relate(part: string, kind: string, target: string, isExternal = false): Promise<string> {
    const taken = new Set((await this.relations(part)).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const mode = isExternal ? ` TargetMode="External"` : "";
    const relation =
      `<Relationship Id="rId${number}" Type="${OFFICE}/${kind}" ` +
      `Target="${isExternal ? target : relative(target, part)}"${mode}/>`;
    const xml = await this.text(relationsOf(part));
    const before = xml === "" ? `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>` : xml;
    this.write(relationsOf(part), insertBefore(before, "Relationships", relation));
    return `rId${number}`;
  }

  /** Takes relations of a part away. */
  async unrelate(part: string, is: (relation: Relation) => boolean): Promise<void> {
    const gone = new Set((await this.relations(part)).filter(is).map(({ id }) => id));
    if (gone.size === 0) return;
    const xml = await this.text(relationsOf(part));
    const kept = xml.replace(/<(?:\w+:)?Relationship\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?Relationship>)/g, (element) =>
      gone.has(attributesOf(element)["Id"] ?? "") ? "" : element,
    );
    this.write(relationsOf(part), kept);
  }

  /** Declares of which kind a part is. */
  async declare(part: string, contentType: string): Promise<void> {
    const types = "[Content_Types].xml";
    const xml = await this.text(types);
    if (xml.includes(`"/${part}"`)) return;
    this.write(types, insertBefore(xml, "Types", `<Override PartName="/${part}" ContentType="${contentType}"/>`));
  }

  /** Takes a part away with its declaration and its relations. */
  async drop(part: string): Promise<void> {
    this.remove(part);
    this.remove(relationsOf(part));
    const types = "[Content_Types].xml";
    const xml = await this.text(types);
    const own = (element: string): boolean =>
      (attributesOf(element)["PartName"] ?? "").toLowerCase() === `/${part}`.toLowerCase();
    this.write(
      types,
      xml.replace(/<(?:\w+:)?Override\s[^>]*>/g, (element) => (own(element) ? "" : element)),
    );
  }

  /** A name such as `xl/tables/table3.xml` that no part has. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace("#", String(number));
      if (!this.has(name)) return name;
    }
  }

  /** Names of parts are compared without regard to case. */
  private find(part: string): JSZip.JSZipObject | null {
    const name = part.replace(/^\//, "");
    const found = this.zip.file(name);
    if (found !== null) return found;
    const lower = name.toLowerCase();
    return (
      Object.values(this.zip.files).find(
        (file) => !file.dir && file.name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase() === lower,
      ) ?? null
    );
  }

  /** Unfolds a part bit by bit, so that one that lies about its length is noticed in time. */
  private unfold(file: JSZip.JSZipObject): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const pieces: Uint8Array[] = [];
      let size = 0;
      const stream = file.internalStream("uint8array");
      stream.on("data", (piece) => {
        size += piece.length;
        if (size > this.left) {
          stream.pause();
          reject(new BadFile("The file unfolds to more than can be held."));
        } else pieces.push(piece);
      });
      stream.on("error", () => reject(new BadFile(`The part ${file.name} of the file is damaged.`)));
      stream.on("end", () => {
        this.left -= size;
        resolve(joined(pieces, size));
      });
      stream.resume();
    });
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const relationsOf = (part: string): string => {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

/** A target is relative to its part's folder unless it begins at the root. */
function resolved(target: string, folder: string): string {
  const path: string[] = target.startsWith("/") || folder === "" ? [] : folder.split("/");
  for (const step of target.replace(/^\//, "").split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** A target as seen from the part that names it: not every program understands one from the root. */
function relative(target: string, part: string): string {
  const [to, from] = [target.replace(/^\//, "").split("/"), part.split("/").slice(0, -1)];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

/** Puts text before the closing tag of the root, which may have been empty. */
export function insertBefore(xml: string, root: string, text: string): string {
  const at = xml.search(new RegExp(`</(?:\\w+:)?${root}\\s*>\\s*$`));
  if (at >= 0) return xml.slice(0, at) + text + xml.slice(at);
  return xml.replace(new RegExp(`<((?:\\w+:)?${root})((?:\\s[^>]*?)?)/>\\s*$`), (_, name: string, inside: string) => {
    return `<${name}${inside}>${text}</${name}>`;
  });
}
