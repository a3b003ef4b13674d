import { unzipSync, type UnzipFileInfo } from "fflate";
import { failed, type ReadFailure } from "../document/failure";

/** The parts of a Word file that hold words, by their names inside it. Pictures are never unpacked. */
export interface WordParts {
  readonly document: Uint8Array;
  readonly styles: Uint8Array | null;
  readonly numbering: Uint8Array | null;
  readonly footnotes: Uint8Array | null;
  /** Running heads, where the symbol of the document is printed. */
  readonly headers: readonly Uint8Array[];
  /** How many pictures and drawings the file brings along. */
  readonly pictures: number;
}

/** The largest text part of a published fascicle has 19 million bytes. */
const MOST_BYTES = 80_000_000;
const MOST_PARTS = 20_000;

const TEXT_PART = /^word\/(?:document\d*|styles|numbering|footnotes|header\d*)\.xml$/;
const MACROS = /(?:^|\/)vbaProject\.bin$/i;

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, index) => bytes[index] === byte);

/** A word as it stands in the directory of a compound file: two bytes a letter. */
function hasWideWord(bytes: Uint8Array, word: string): boolean {
  const wide = [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] ?? 0); at >= 0; at = bytes.indexOf(wide[0] ?? 0, at + 1))
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Whether bytes may be a Word file at all, and why not. */
function refusal(bytes: Uint8Array): ReadFailure | null {
  if (beginsWith(bytes, ZIP)) return null;
  if (!beginsWith(bytes, COMPOUND)) return failed("NotADocument");
  return failed(hasWideWord(bytes, "EncryptedPackage") ? "DocumentProtected" : "OldDocument");
}

interface Listing {
  readonly names: readonly string[];
  /** Bytes of the text parts once unpacked, as the file itself declares them. */
  readonly size: number;
}

function listingOf(bytes: Uint8Array): Listing {
  const listed: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter: (part) => {
      listed.push(part);
      return false;
    },
  });
  const texts = listed.filter(({ name }) => TEXT_PART.test(name));
  return {
    names: listed.map(({ name }) => name),
    size: texts.reduce((sum, part) => sum + part.originalSize, 0),
  };
}

/**
 * Unpacks the parts of a Word file that hold words. The room that unpacking takes is what the file declares, and a file
 * that declares more than any budget document needs is refused before anything is unpacked; one that declares less than
 * it holds is cut off there, and then is no XML.
 */
export function openPackage(bytes: Uint8Array): WordParts | ReadFailure {
  const refused = refusal(bytes);
  if (refused !== null) return refused;
  try {
    const { names, size } = listingOf(bytes);
    if (names.some((name) => MACROS.test(name))) return failed("DocumentHasMacros");
    if (names.length > MOST_PARTS || size > MOST_BYTES) return failed("DocumentTooLarge");
    return partsOf(unzipSync(bytes, { filter: ({ name }) => TEXT_PART.test(name) }), names);
  } catch {
    return failed("DocumentBroken", { part: "zip" });
  }
}

function partsOf(parts: Readonly<Record<string, Uint8Array>>, names: readonly string[]): WordParts | ReadFailure {
  const named = (pattern: RegExp): readonly Uint8Array[] =>
    Object.entries(parts).flatMap(([name, part]) => (pattern.test(name) ? [part] : []));
  const [document] = named(/^word\/document\d*\.xml$/);
  if (document === undefined) return failed("NotADocument");
  return {
    document,
    styles: parts["word/styles.xml"] ?? null,
    numbering: parts["word/numbering.xml"] ?? null,
    footnotes: parts["word/footnotes.xml"] ?? null,
    headers: named(/^word\/header\d*\.xml$/),
    pictures: names.filter((name) => /^word\/(?:media|charts)\/[^/]+$/.test(name)).length,
  };
}
