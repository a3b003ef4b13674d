import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

/**
 * Answers GET and HEAD with the files under `mounts`, to those who ask for this machine by its own name: a page of the
 * web whose name leads here by a trick (DNS rebinding) could else read along.
 * A browser always asks again (`no-cache`) and is told when nothing changed, so a rebuilt file is never missed.
 */
export function serveFiles(mounts: readonly Mount[]): RequestListener {
  return (request, response) => {
    answer(mounts, request, response).catch((error: unknown) => {
      if (!response.headersSent) refuse(response, 500, error instanceof Error ? error.message : String(error));
      else response.destroy();
    });
  };
}

async function answer(mounts: readonly Mount[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isThisMachine(request.headers.host))
    return refuse(response, 421, `Only localhost is served here, not ${request.headers.host ?? "an unnamed host"}.`);
  if (request.method !== "GET" && request.method !== "HEAD")
    return refuse(response, 405, "Only GET and HEAD are answered here.");
  const file = locateFile(mounts, request.url ?? "/");
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || found === null || !found.isFile())
    return refuse(response, 404, `Nothing is served at ${request.url}.`);
  const tag = entityTag(found);
  const headers = { "Cache-Control": "no-cache", ETag: tag, "X-Content-Type-Options": "nosniff" };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, "Content-Type": contentType(file), "Content-Length": found.size });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** Whether a Host header names this machine, with or without a port. */
const isThisMachine = (host = ""): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host);

function entityTag(found: Stats): string {
  return `"${found.size.toString(16)}-${Math.round(found.mtimeMs).toString(16)}"`;
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response
    .writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" })
    .end(`${reason}\n`);
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "text/xml; charset=utf-8",
};

/** The media type a file is served with, by its extension; plain bytes when the extension is not known. */
function contentType(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
}

/** A folder on disk and the start of the addresses that lead into it, such as `/addin/`. */
interface Mount {
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
