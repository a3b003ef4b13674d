import { isError, type Finding, pathOf, type Path } from "./findings/place";
import type { FindingCode } from "./findings/sentences.en";
import { parseJson } from "./json/parseJson";
import { readModel } from "./readModel";
import { writeModelFile } from "./writeModelFile";

/** A model file that can be read, and what was taken out of it to that end. */
interface Repair {
  readonly text: string;
  readonly takenOut: readonly Finding[];
}

/** What speaks of something that is no longer in the model goes with it: nothing else is touched. */
const repairable: ReadonlySet<FindingCode> = new Set(["claimOfNoChange", "printedLineOfNoChange"]);

/**
 * Takes out of a model file what speaks of post changes that it no longer has: printed lines, and statements that count
 * them. Null where the file is right as it is, or where something else is wrong with it too.
 */
export function repairModel(text: string): Repair | null {
  const errors = readModel(text).findings.filter(isError);
  const { value } = parseJson(text);
  if (errors.length === 0 || !errors.every(({ code }) => repairable.has(code))) return null;
  const { model } = readModel(
    without(
      value,
      errors.map(({ code, place }) => entryOf(code, pathOf(value, place.pointer))),
    ),
  );
  return model === null ? null : { text: writeModelFile(model), takenOut: errors };
}

/** A statement goes whole: its number counts a change that is not there. */
const entryOf = (code: FindingCode, path: Path): Path => (code === "claimOfNoChange" ? path.slice(0, 2) : path);

/** A document without what stands at some paths. */
function without(value: unknown, paths: readonly Path[]): unknown {
  const here = new Set(paths.filter(({ length }) => length === 1).map(([key]) => key));
  const below = (key: string | number): readonly Path[] =>
    paths.filter(([first, ...rest]) => first === key && rest.length > 0).map(([, ...rest]) => rest);
  const kept = <Key extends string | number>(key: Key, inner: unknown): readonly (readonly [Key, unknown])[] => {
    const deeper = below(key);
    return here.has(key) ? [] : [[key, deeper.length === 0 ? inner : without(inner, deeper)]];
  };
  if (Array.isArray(value)) return value.flatMap((inner, index) => kept(index, inner).map(([, left]) => left));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => kept(key, inner)));
}
