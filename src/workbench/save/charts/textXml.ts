import type { ChartFont } from "../../engine/chartView";
import { escapeXml } from "../xml";

/** A colour as DrawingML fills with it. */
export const solidFill = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;

/** A shape's fill and outline; no outline where none is given. */
export const shape = (fill: string | null, line: string | null = null): string =>
  `<c:spPr>${fill === null ? "<a:noFill/>" : solidFill(fill)}<a:ln${line === null ? "><a:noFill/>" : ` w="9525">${solidFill(line)}`}</a:ln></c:spPr>`;

/** Sizes are hundredths of a point. */
const characters = (tag: string, { size, bold, color }: ChartFont): string =>
  `<a:${tag} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${solidFill(color)}</a:${tag}>`;

/** How text that the chart makes itself looks. */
export const textLook = (font: ChartFont): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${characters("defRPr", font)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

/** A title, each of its lines a paragraph. */
export function titleXml(text: string, font: ChartFont): string {
  const lines = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr>${characters("defRPr", font)}</a:pPr><a:r>${characters("rPr", font)}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    );
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join("")}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
