import type { Manifest } from "./Manifest";
import { readManifest } from "./readManifest";

/** A manifest that can be read in any language. */
export interface FetchedManifest {
  readonly in: (tag: string) => Manifest;
}

/** Fetches the manifest of the add-in served under `base`, or null when there is none or it is not XML. */
export async function fetchManifest(base: string): Promise<FetchedManifest | null> {
  const response = await fetch(`${base}manifest.xml`);
  if (!response.ok) return null;
  const manifest = new DOMParser().parseFromString(await response.text(), "text/xml");
  if (manifest.querySelector("parsererror") !== null) return null;
  return { in: (tag) => readManifest(manifest, tag, base) };
}
