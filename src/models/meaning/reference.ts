import type { Path } from "../findings/place";
import type { NamedList } from "./survey";

/** A name that a model file uses, the list it must stand in, and where it is used. */
export interface Reference {
  readonly to: NamedList;
  readonly id: string | null | undefined;
  readonly path: Path;
}
