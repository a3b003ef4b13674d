import type JSZip from "jszip";
import type { Engine } from "../../engine/engine";
import { userFormula } from "../fileFormula";
import { unescapeXml } from "../xml";

const NAME = /<definedName\s([^>]*)>([\s\S]*?)<\/definedName>/g;

/** Reads the names of a package; `sheets` are the ids of its sheets in order. Names that Excel keeps for itself are passed over. */
export async function openNames(
  engine: Engine,
  zip: JSZip,
  sheets: readonly string[],
  namespace: string | undefined,
): Promise<void> {
  const text = (await zip.file("xl/workbook.xml")?.async("string")) ?? "";
  for (const [, attributes = "", formula = ""] of text.matchAll(NAME)) {
    const name = unescapeXml(attribute(attributes, "name") ?? "");
    const scope = attribute(attributes, "localSheetId");
    if (name === "" || name.startsWith("_xl")) continue;
    const comment = unescapeXml(attribute(attributes, "comment") ?? "");
    const made = await engine.names.add(
      name,
      userFormula(unescapeXml(formula), namespace),
      scope === undefined ? null : (sheets[Number(scope)] ?? null),
      comment,
    );
    if (attribute(attributes, "hidden") === "1") await engine.names.update(made, { visible: false });
  }
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}
