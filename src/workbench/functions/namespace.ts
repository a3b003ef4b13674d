/**
 * The namespace of the custom functions that a manifest declares, such as `BUDGET`; `undefined` when it declares none.
 * The extension point names a short string by its id, and the resources give that string.
 */
export function functionNamespace(manifest: string): string | undefined {
  const id = /<Namespace\s+resid="([^"]+)"/.exec(manifest)?.[1];
  if (id === undefined) return undefined;
  const strings = manifest.match(/<bt:String\s[^>]*>/g) ?? [];
  const named = strings.find((string) => string.includes(`id="${id}"`));
  return /DefaultValue="([^"]*)"/.exec(named ?? "")?.[1];
}
