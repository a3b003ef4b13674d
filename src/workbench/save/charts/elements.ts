import { unescapeXml } from "../xml";

/** Elements of a name as text with their tags, wherever they stand; one does not stand inside another of its name. */
export function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, "g"))].map(
    ([found]) => found,
  );
}

export const element = (xml: string, name: string): string | null => elements(xml, name)[0] ?? null;

/** An attribute of the first element of the text. */
export function attribute(xml: string | null, name: string): string | null {
  const value = new RegExp(`^<[^>]*?\\s${name}="([^"]*)"`).exec(xml ?? "")?.[1];
  return value === undefined ? null : unescapeXml(value);
}

/** `val` of an element inside the text, which is how most of a chart is said. */
export const valueOf = (xml: string | null, name: string): string | null => attribute(element(xml ?? "", name), "val");

/** The text inside an element, without tags. */
export const contentOf = (xml: string | null, name: string): string | null => {
  const found = element(xml ?? "", name);
  return found === null ? null : unescapeXml(found.replace(/<[^>]*>/g, ""));
};
