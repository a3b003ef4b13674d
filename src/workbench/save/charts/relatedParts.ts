import type JSZip from "jszip";
import { attribute, elements } from "./elements";

/** The parts that a part of the package refers to, by relationship id. */
export async function relatedParts(zip: JSZip, part: string): Promise<ReadonlyMap<string, string>> {
  const [folder, file] = [part.slice(0, part.lastIndexOf("/")), part.slice(part.lastIndexOf("/") + 1)];
  const xml = (await zip.file(`${folder}/_rels/${file}.rels`)?.async("string")) ?? "";
  return new Map(
    elements(xml, "Relationship").map((each) => [
      attribute(each, "Id") ?? "",
      resolved(attribute(each, "Target") ?? "", folder),
    ]),
  );
}

/** A target is relative to its part's folder unless it begins at the root. */
function resolved(target: string, folder: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else path.push(step);
  }
  return path.join("/");
}
