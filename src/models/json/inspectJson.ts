import { finding, type Finding } from "../findings/finding";
import { placeOf, shorten, wholeFile, type Path } from "../findings/place";
import { DEEPEST, MOST_VALUES, tooMuch } from "./parseJson";

/** Names through which an object of a program can be taken over. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * What makes a value unfit whatever it means: names that reach into objects, numbers that are not finite, nesting or sizes
 * beyond sense. Also holds for values that never were text, so it does not rely on the parser.
 */
export function inspectJson(value: unknown): readonly Finding[] {
  const findings: Finding[] = [];
  const open: { readonly at: unknown; readonly path: Path }[] = [{ at: value, path: [] }];
  for (let seen = 1, next = open.pop(); next !== undefined; next = open.pop()) {
    const { at, path } = next;
    if (typeof at === "number" && !Number.isFinite(at)) findings.push(finding("notFinite", placeOf(value, path)));
    if (typeof at !== "object" || at === null) continue;
    if (path.length >= DEEPEST) return [tooMuch("depth")];
    const entries = Object.entries(at);
    seen += entries.length;
    if (seen > MOST_VALUES) return [tooMuch("values")];
    for (const [key] of entries) if (forbiddenKeys.has(key)) findings.push(forbiddenKey(value, [...path, key]));
    for (const [key, inner] of entries)
      open.push({ at: inner, path: [...path, Array.isArray(at) ? Number(key) : key] });
  }
  return findings;
}

function forbiddenKey(value: unknown, path: Path): Finding {
  return finding("forbiddenKey", path.length > DEEPEST ? wholeFile : placeOf(value, path), {
    name: shorten(String(path.at(-1))),
  });
}
