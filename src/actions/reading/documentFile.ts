import type { ModelFile } from "../context/findModel";

/**
 * A file as a model file: a document is read and becomes one, with its tables as they are printed; a model file stays
 * as it is, and so does a text that is no document, for whoever reads it to say what is wrong. Fails with the codes of
 * reading. The reader is large and seldom wanted: it is fetched when it is.
 */
export async function documentFile(name: string, content: Uint8Array | string): Promise<ModelFile> {
  if (typeof content === "string" && /^\s*[{[]|^\s*$/.test(content)) return { name, text: content };
  const { modelTextOf } = await import("./readWith");
  return { name, text: await modelTextOf(content) };
}
