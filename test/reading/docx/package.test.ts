import { strToU8, zipSync } from "fflate";
import { hasFailed } from "../../../src/reading/document/failure";
import { readWordFile } from "../../../src/reading/docx/body";
import { printedWord } from "../../../src/reading/read";
import { aWordFile, paragraph } from "../aWordFile";

function failureOf(bytes: Uint8Array): string | null {
  const file = readWordFile(bytes);
  return hasFailed(file) ? file.failure : null;
}

const wide = (word: string): Uint8Array => strToU8([...word].map((letter) => `${letter}\0`).join(""));
const compound = (word: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(64), ...wide(word)]);

test("a file that is none says so", () => {
  expect(failureOf(strToU8("%PDF-1.7"))).toBe("NotADocument");
  expect(failureOf(new Uint8Array())).toBe("NotADocument");
  expect(failureOf(zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }))).toBe("NotADocument");
});

test("a password and an old kind of file are told apart", () => {
  expect(failureOf(compound("EncryptedPackage"))).toBe("DocumentProtected");
  expect(failureOf(compound("WordDocument"))).toBe("OldDocument");
});

test("a file that is cut off or no XML is broken", () => {
  const whole = aWordFile(paragraph("Overview"));
  expect(failureOf(whole.subarray(0, whole.length - 40))).toBe("DocumentBroken");
  expect(failureOf(zipSync({ "word/document.xml": strToU8("<w:document><w:body>") }))).toBe("DocumentBroken");
});

test("macros are refused before anything is read", () => {
  expect(failureOf(aWordFile(paragraph("Overview"), { files: { "word/vbaProject.bin": strToU8("x") } }))).toBe(
    "DocumentHasMacros",
  );
});

test("a document type, through which entities could come, is refused", () => {
  const xml = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>';
  expect(failureOf(zipSync({ "word/document.xml": strToU8(xml) }))).toBe("DocumentDeclaresEntities");
});

/** Ninety million bytes of nothing in less than a hundred thousand. */
const bomb = zipSync({ "word/document.xml": new Uint8Array(90_000_000) }, { level: 1 });

test("a file that unpacks to more than any document has is refused unread", () => {
  expect(bomb.length).toBeLessThan(2_000_000);
  expect(failureOf(bomb)).toBe("DocumentTooLarge");
});

test("a bomb that declares to be small is cut off where it said it would end", () => {
  const lying = bomb.slice();
  const view = new DataView(lying.buffer);
  view.setUint32(directoryEntry(lying) + 24, 1000, true);
  expect(failureOf(lying)).toBe("DocumentBroken");
});

/** Where the central directory's first entry begins. */
function directoryEntry(bytes: Uint8Array): number {
  for (let at = bytes.length - 4; at >= 0; at -= 1)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2) return at;
  throw new Error("There is no directory.");
}

test("pictures are counted, never unpacked; nothing but pictures is no document to read", () => {
  const files = { "word/media/image1.png": new Uint8Array(10_000_000) };
  const printed = printedWord(aWordFile(paragraph("<w:r><w:drawing/></w:r>"), { files }));
  expect("failure" in printed ? printed.failure : null).toBe("DocumentOfPictures");
});

test("words without tables are no budget", () => {
  const printed = printedWord(aWordFile(paragraph("Dear colleague, ".repeat(40))));
  expect("failure" in printed ? printed.failure : null).toBe("NotABudget");
});
