import { ActionError } from "../../actions/context/ActionError";
import type { ModelFile } from "../../actions/context/findModel";
import { documentFile } from "../../actions/reading/documentFile";

/** The part of a browser's File that is used. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
  arrayBuffer?(): Promise<ArrayBuffer>;
}

/** What the input of a file offers to be picked. */
export const PICKED_TYPES =
  ".json,application/json,.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const MEGABYTE = 1024 * 1024;
/**
 * A section has a tenth of a megabyte, a document with its pictures some ten; what is far beyond is neither and would
 * only stop the pane.
 */
const LIMITS_MEGABYTES = { model: 10, document: 50 } as const;

/**
 * Reads a file that someone picked; a document becomes a model file. Fails with `FileTooLarge` or `FileUnreadable`,
 * naming the file, and with the codes of reading a document.
 */
export async function readModelFile(picked: PickedFile): Promise<ModelFile> {
  const { name, size } = picked;
  const isDocument = /\.doc[xm]?$/i.test(name);
  const [megabytes, limit] = [Math.ceil(size / MEGABYTE), LIMITS_MEGABYTES[isDocument ? "document" : "model"]];
  if (megabytes > limit) throw new ActionError("FileTooLarge", { name, megabytes, limit });
  const content = await contentOf(picked, isDocument);
  return typeof content === "string" ? { name, text: content } : documentFile(name, content);
}

async function contentOf(picked: PickedFile, isDocument: boolean): Promise<Uint8Array | string> {
  try {
    return isDocument && picked.arrayBuffer !== undefined
      ? new Uint8Array(await picked.arrayBuffer())
      : await picked.text();
  } catch {
    throw new ActionError("FileUnreadable", { name: picked.name });
  }
}
