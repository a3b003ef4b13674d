import type JSZip from "jszip";
import { eachCell } from "../engine/area";
import type { Engine } from "../engine/engine";
import { readStyle } from "../engine/style";
import { escapeXml, unescapeXml } from "./xml";

export interface StandardFont {
  readonly name: string;
  readonly size: number;
}

/** The font of a file's cells that have none of their own, unless another is told. */
const USUAL: StandardFont = { name: "Calibri", size: 11 };
/** Fonts whose digits are as wide as those of the usual one, seven pixels: columns are measured in them, and stay as wide. */
const FONTS: readonly StandardFont[] = [USUAL, { name: "Arial", size: 10 }];

const STYLES = "xl/styles.xml";
const FIRST_FONT = /(<fonts\b[^>]*>)<font>.*?<\/font>/s;

/**
 * Makes the font that most cells have that of the whole file. Readers measure columns in digits of it, so that one they
 * lack would make columns wider than what stands in them.
 */
export async function writeStandardFont(engine: Engine, zip: JSZip): Promise<void> {
  const font = commonFont(engine);
  if (font === USUAL) return;
  const text = (await zip.file(STYLES)?.async("string")) ?? "";
  zip.file(
    STYLES,
    text.replace(
      FIRST_FONT,
      (_, start: string) =>
        `${start}<font><sz val="${font.size}"/><name val="${escapeXml(font.name)}"/><family val="2"/></font>`,
    ),
  );
}

/** The font of a package's cells that have none of their own. */
export async function readStandardFont(zip: JSZip): Promise<Partial<StandardFont>> {
  const text = (await zip.file(STYLES)?.async("string")) ?? "";
  const font = FIRST_FONT.exec(text)?.[0] ?? "";
  const [name, size] = [/<name val="([^"]*)"/.exec(font)?.[1], /<sz val="([\d.]+)"/.exec(font)?.[1]];
  return {
    ...(name === undefined ? {} : { name: unescapeXml(name) }),
    ...(size === undefined ? {} : { size: Number(size) }),
  };
}

/** Of the fonts that may be the standard, the one that most cells have. */
function commonFont(engine: Engine): StandardFont {
  const counts = new Map<StandardFont, number>(FONTS.map((font) => [font, 0]));
  for (const sheet of engine.sheets.ids()) {
    const used = engine.used.of(sheet, false);
    if (used === null) continue;
    eachCell(used, (row, column) => {
      const font = fontAt(engine, sheet, row, column);
      if (font !== undefined) counts.set(font, (counts.get(font) ?? 0) + 1);
    });
  }
  return FONTS.reduce((most, font) => ((counts.get(font) ?? 0) > (counts.get(most) ?? 0) ? font : most));
}

function fontAt(engine: Engine, sheet: string, row: number, column: number): StandardFont | undefined {
  if (engine.cells.value(sheet, row, column) === "") return undefined;
  const style = engine.cells.univerStyle(sheet, row, column);
  const [name, size] = [readStyle(style, "fontName"), readStyle(style, "fontSize")];
  return FONTS.find((font) => font.name === name && font.size === size);
}
