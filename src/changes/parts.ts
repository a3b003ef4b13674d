import type { Base, Recorded, UndoStep } from "./UndoRecord";
import { type Patch, patched, patchOf } from "./patch";

/** The namespaces of the custom XML parts of ours. */
export const namespaces = {
  /** What was written at a time, whole. A large one is cut in pieces. */
  base: "urn:fascicle:base",
  /** What is different since, and which steps can be taken back. */
  since: "urn:fascicle:since",
  /** Such a step, each in a part of its own: it is written once. */
  past: "urn:fascicle:past",
  /** Stands only while something is being written: a workbook that was saved meanwhile is told by it. */
  unfinished: "urn:fascicle:unfinished",
} as const;

type PartKind = keyof typeof namespaces;
export const partKinds = ["base", "since", "past", "unfinished"] as const satisfies readonly PartKind[];

/** A custom XML part of ours. */
export interface Part {
  readonly id: string;
  readonly kind: PartKind;
  readonly xml: string;
}

/** Which way a change leads that was not finished: to what was wanted, or back. */
export type Direction = "forth" | "back";

/** A change that was cut off and never came to an end. */
export interface Unfinished {
  readonly direction: Direction;
  /** The record is that of the end to which it leads; until then it is that of where it began. */
  readonly hasTurned: boolean;
}

/** What the parts say. */
interface PartsRead {
  /** Null where there is nothing that can be read. */
  readonly recorded: Recorded | null;
  readonly ground: string | null;
  readonly unfinished: Unfinished | null;
}

const VERSION = 2;

/** What is different from the ground. */
interface ChangesSince {
  readonly version: number;
  /** Mark of the ground that it was said of. */
  readonly ground: string;
  readonly bases: Patch;
  /** Marks of the steps that can be taken back, the last one last. */
  readonly past: readonly string[];
}

/** A step whose bases are said of the ground. */
type PastSaid = Omit<UndoStep, "bases"> & { readonly bases: Patch };

export function readParts(parts: readonly Part[]): PartsRead {
  const xmlOf = (kind: PartKind): readonly string[] => parts.filter((part) => part.kind === kind).map(({ xml }) => xml);
  const [mark] = xmlOf("unfinished")
    .map(textOf)
    .map((text) => text.split(" "));
  const grounds = groundsOf(xmlOf("base"));
  const texts = xmlOf("since").map(textOf).map(unpack);
  // Where both records stand, that of the end was added but the other not yet taken away.
  const text = texts.find((each) => fingerprint(each) !== mark?.[1]) ?? texts[0] ?? "";
  const unfinished =
    mark === undefined
      ? null
      : {
          direction: mark[0] === "back" ? ("back" as const) : ("forth" as const),
          hasTurned: fingerprint(text) === mark[1],
        };
  const since = sinceOf(text);
  const ground = grounds.get(since?.ground ?? "");
  const recorded = since === null || ground === undefined ? null : recordedOf(ground, since, xmlOf("past"));
  return recorded === null || ground === undefined
    ? { recorded: null, ground: null, unfinished }
    : { recorded, ground, unfinished };
}

/**
 * The parts that keep what is to be recorded, in the fewest bytes that are new: as a whole only where most of it is.
 */
export function partsFor({ bases, past }: Recorded, known: string | null): readonly Pick<Part, "kind" | "xml">[] {
  if (bases.length + past.length === 0) return [];
  const text = JSON.stringify(bases);
  const patch = known === null ? null : patchOf(known, text);
  const isLittle = patch !== null && JSON.stringify(patch).length < text.length / 3;
  const ground = isLittle && known !== null ? known : text;
  const steps = past.map((step) => JSON.stringify({ ...step, bases: patchOf(ground, step.bases) } satisfies PastSaid));
  const since: ChangesSince = {
    version: VERSION,
    ground: fingerprint(ground),
    bases: isLittle ? patch : patchOf(ground, text),
    past: steps.map(fingerprint),
  };
  const stepParts = steps.map((step) => ({ kind: "past" as const, xml: element("past", pack(step)) }));
  return [...groundParts(ground), ...stepParts, { kind: "since", xml: element("since", pack(JSON.stringify(since))) }];
}

/** Says that a change has begun, and with which record it ends. */
export function unfinishedPart(direction: Direction, wanted: readonly Pick<Part, "kind" | "xml">[]): string {
  const since = wanted.find(({ kind }) => kind === "since");
  return element("unfinished", `${direction} ${since === undefined ? "" : fingerprint(unpack(textOf(since.xml)))}`);
}

/** Excel takes 5 MB in one request, in which a character of Chinese has three bytes. */
const PIECE = 1_000_000;

function groundParts(ground: string): readonly Pick<Part, "kind" | "xml">[] {
  const mark = fingerprint(ground);
  return piecesOf(ground).map((piece, index) => ({
    kind: "base" as const,
    xml: element("base", pack(piece), ` of="${mark}" piece="${index}"`),
  }));
}

/** No piece ends within a character. */
function piecesOf(text: string): readonly string[] {
  if (text.length <= PIECE) return [text];
  const end = /[\uD800-\uDBFF]/.test(text.charAt(PIECE - 1)) ? PIECE - 1 : PIECE;
  return [text.slice(0, end), ...piecesOf(text.slice(end))];
}

/** Every ground whose pieces are all there, by its mark. */
function groundsOf(pieces: readonly string[]): ReadonlyMap<string, string> {
  const read = pieces.map((xml) => ({
    mark: attribute(xml, "of"),
    index: Number(attribute(xml, "piece")),
    text: unpack(textOf(xml)),
  }));
  const marks = [...new Set(read.map(({ mark }) => mark))];
  return new Map(
    marks.flatMap((mark) => {
      const ground = read
        .filter((piece) => piece.mark === mark)
        .sort((a, b) => a.index - b.index)
        .map(({ text }) => text)
        .join("");
      return fingerprint(ground) === mark ? [[mark, ground] as const] : [];
    }),
  );
}

const attribute = (xml: string, name: string): string => new RegExp(`\\s${name}=["']([^"']*)["']`).exec(xml)?.[1] ?? "";

const element = (kind: PartKind, text: string, attributes = ""): string =>
  `<fascicle xmlns="${namespaces[kind]}"${attributes}>${text}</fascicle>`;
const textOf = (xml: string): string => /<fascicle[^>]*>([\s\S]*)<\/fascicle>/.exec(xml)?.[1] ?? "";

function sinceOf(text: string): ChangesSince | null {
  const read = parsed(text);
  return isSince(read) ? read : null;
}

/** Only this add-in writes there: what carries its version has its shape. */
function isSince(read: unknown): read is ChangesSince {
  return typeof read === "object" && read !== null && "version" in read && read.version === VERSION;
}

function recordedOf(ground: string, { bases, past }: ChangesSince, steps: readonly string[]): Recorded | null {
  const read = parsed(patched(ground, bases));
  return areBases(read) ? { bases: read, past: pastOf(ground, past, steps) } : null;
}

/** The steps from the last one back to the first that is missing: beyond it nothing can be taken back. */
function pastOf(ground: string, marks: readonly string[], steps: readonly string[]): readonly UndoStep[] {
  const texts = new Map(
    steps
      .map(textOf)
      .map(unpack)
      .map((text) => [fingerprint(text), text]),
  );
  const found = marks.map((mark) => parsed(texts.get(mark) ?? ""));
  return found
    .slice(found.findLastIndex((step) => !isPast(step)) + 1)
    .filter(isPast)
    .map((step) => ({ ...step, bases: patched(ground, step.bases) }));
}

const isPast = (read: unknown): read is PastSaid => typeof read === "object" && read !== null && "reversal" in read;

const areBases = (read: unknown): read is readonly Base[] => Array.isArray(read);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const { imul } = Math;

/** A short mark by which a text is known again: FNV-1a over its characters, and its length. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length}`;
}

/**
 * JSON as the text of an XML element. Double and single quotes change places: on the wire the text stands in JSON
 * within JSON, where each double quote takes four bytes.
 */
function pack(json: string): string {
  return swapQuotes(json).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** What `pack` was given, also where Excel wrote the XML anew with entities of its own. */
function unpack(text: string): string {
  const plain = text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  return swapQuotes(plain);
}

/** No JSON has this character by itself. */
const BETWEEN = "\u0000";
const swapQuotes = (text: string): string =>
  text.replaceAll('"', BETWEEN).replaceAll("'", '"').replaceAll(BETWEEN, "'");
