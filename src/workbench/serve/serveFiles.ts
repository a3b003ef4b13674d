import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { contentType } from "./contentType";
import { locateFile, type Mount } from "./locateFile";

/**
 * Answers GET and HEAD with the files under `mounts`.
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

function entityTag(found: Stats): string {
  return `"${found.size.toString(16)}-${Math.round(found.mtimeMs).toString(16)}"`;
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response
    .writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" })
    .end(`${reason}\n`);
}
