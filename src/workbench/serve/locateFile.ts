import { join, normalize, sep } from "node:path";

/** A folder on disk and the start of the addresses that lead into it, such as `/addin/`. */
export interface Mount {
  readonly prefix: string;
  readonly folder: string;
}

/**
 * The file an address stands for, or null when the address is malformed or would leave its folder.
 * The longest matching prefix wins; an address that ends in `/` means the `index.html` there.
 */
export function locateFile(mounts: readonly Mount[], address: string): string | null {
  const path = decodedPath(address);
  if (path === null) return null;
  const mount = mounts
    .filter(({ prefix }) => path.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length)[0];
  if (mount === undefined) return null;
  const rest = path.slice(mount.prefix.length);
  const file = normalize(join(mount.folder, rest.endsWith("/") || rest === "" ? `${rest}index.html` : rest));
  return file.startsWith(mount.folder + sep) ? file : null;
}

function decodedPath(address: string): string | null {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0] ?? "");
    return path.includes("\0") || path.includes("\\") ? null : path;
  } catch {
    return null;
  }
}
