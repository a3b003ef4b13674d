import JSZip from "jszip";
import type { Engine } from "../engine/engine";
import { readStyle } from "../engine/style";
import { Package } from "./Package";
import { escapeXml } from "./xml";

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook without sheets, as a package to write into; `font` is that of cells that have none of their own. */
export async function newPackage(font: StandardFont): Promise<Package> {
  const zip = new JSZip();
  for (const [part, text] of Object.entries(parts(font))) zip.file(part, DECLARATION + text);
  return Package.read(await zip.generateAsync({ type: "uint8array" }));
}

function parts({ name, size }: StandardFont): Readonly<Record<string, string>> {
  return {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ` +
      `ContentType="application/xml"/><Override ` +
      `PartName="/xl/workbook.xml" ` +
      `ContentType="${CONTENT}.sheet.main+xml"/></Types>`,
    "_rels/.rels":
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship ` +
      `Id="rId1" Type="${OFFICE}/officeDocument" ` +
      `Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}"><bookViews><workbookView/></bookViews><sheets></sheets><calcPr ` +
      `calcId="191029"/></workbook>`,
    "xl/styles.xml":
      `<styleSheet xmlns="${MAIN}"><fonts ` +
      `count="1"><font><sz ` +
      `val="${size}"/><name ` +
      `val="${escapeXml(name)}"/><family ` +
      `val="2"/></font></fonts><fills ` +
      `count="2"><fill><patternFill ` +
      `patternType="none"/></fill><fill><patternFill ` +
      `patternType="gray125"/></fill></fills><borders ` +
      `count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf ` +
      `numFmtId="0" fontId="0" fillId="0" ` +
      `borderId="0"/></cellStyleXfs><cellXfs ` +
      `count="1"><xf numFmtId="0" ` +
      `fontId="0" fillId="0" borderId="0" ` +
      `xfId="0"/></cellXfs><cellStyles ` +
      `count="1"><cellStyle name="Normal" ` +
      `xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}

interface StandardFont {
  readonly name: string;
  readonly size: number;
}

/**
 * Fonts whose digits are as wide as those of the usual one, seven pixels: columns are measured in them, and stay as
 * wide.
 */
const FONTS: readonly StandardFont[] = [
  { name: "Calibri", size: 11 },
  { name: "Arial", size: 10 },
];

/**
 * Of the fonts that may be that of a whole file, the one that most cells have. Readers measure columns in digits of it,
 * so that one they lack would make columns wider than what stands in them.
 */
export function standardFont(engine: Engine): StandardFont {
  const counts = new Map<StandardFont, number>(FONTS.map((font) => [font, 0]));
  for (const sheet of engine.sheets.ids())
    engine.cells.eachStored(sheet, (row, column) => {
      if (engine.cells.value(sheet, row, column) === "") return;
      const style = engine.cells.univerStyle(sheet, row, column);
      const [name, size] = [readStyle(style, "fontName"), readStyle(style, "fontSize")];
      const font = FONTS.find((each) => each.name === name && each.size === size);
      if (font) counts.set(font, (counts.get(font) ?? 0) + 1);
    });
  return FONTS.reduce((most, font) => ((counts.get(font) ?? 0) > (counts.get(most) ?? 0) ? font : most));
}
