import { ActionError } from "../../actions/context/ActionError";
import type { ModelFile } from "../../actions/context/findModel";

/** The part of a browser's File that is used. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

const MEGABYTE = 1024 * 1024;
/** A section has a tenth of a megabyte; what is far beyond is not a model and would only stop the pane. */
const LIMIT_MEGABYTES = 10;

/** Reads a file that someone picked; fails with `FileTooLarge` or `FileUnreadable`, naming the file. */
export async function readModelFile(picked: PickedFile): Promise<ModelFile> {
  const { name, size } = picked;
  const megabytes = Math.ceil(size / MEGABYTE);
  if (megabytes > LIMIT_MEGABYTES) throw new ActionError("FileTooLarge", { name, megabytes, limit: LIMIT_MEGABYTES });
  try {
    return { name, text: await picked.text() };
  } catch {
    throw new ActionError("FileUnreadable", { name });
  }
}
