import { childrenNamed, descendantsNamed, firstNamed } from "./elements";

/** Looks up what a manifest says by reference or directly, in the wanted language. */
export interface Resources {
  /** The string, address or image that an element names by its `resid`. */
  readonly of: (element: Element | null) => string;
  /** The value of an element that carries it itself (`DefaultValue`, with `Override` per locale). */
  readonly valueOf: (element: Element | null) => string;
}

/** The resources of a manifest; `tag` is matched as Office does, whole locale without regard to case. */
export function resources(manifest: Document, tag: string): Resources {
  const valueOf = (element: Element | null): string => {
    if (element === null) return "";
    const override = childrenNamed(element, "Override").find(
      (each) => each.getAttribute("Locale")?.toLowerCase() === tag.toLowerCase(),
    );
    return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
  };
  const block = firstNamed(manifest.documentElement, "Resources");
  const byId = new Map(
    block === null
      ? []
      : descendantsNamed(block, ["Image", "Url", "String"]).map((each) => [each.getAttribute("id"), each]),
  );
  return { valueOf, of: (element) => valueOf(byId.get(element?.getAttribute("resid") ?? null) ?? null) };
}
