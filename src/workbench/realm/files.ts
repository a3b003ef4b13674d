import { readFile } from "node:fs/promises";
import path from "node:path";

/** The part of a response that scripts use. */
export interface FileResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * `fetch` over a folder: addresses below `pageUrl` are its files, all others fail as they do without a network.
 * `parse` is the realm's own JSON.parse, so that what it gives are the realm's own objects and arrays.
 */
export function fetchFrom(
  folder: string,
  pageUrl: string,
  parse: (text: string) => unknown,
): (input: unknown) => Promise<FileResponse> {
  return async (input) => {
    const url = new URL(address(input), pageUrl);
    if (url.origin !== new URL(pageUrl).origin) throw new TypeError(`Failed to fetch ${url.href}`);
    const bytes = await read(path.join(folder, path.normalize(decodeURIComponent(url.pathname))));
    return response(url.href, bytes, parse);
  };
}

function address(input: unknown): string {
  return typeof input === "object" && input !== null && "url" in input ? String(input.url) : String(input);
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

function response(url: string, bytes: Buffer | undefined, parse: (text: string) => unknown): FileResponse {
  const text = (): string => bytes?.toString("utf8").replace(/^\uFEFF/, "") ?? "";
  return {
    ok: bytes !== undefined,
    status: bytes === undefined ? 404 : 200,
    statusText: bytes === undefined ? "Not Found" : "OK",
    url,
    text: () => Promise.resolve(text()),
    json: async () => parse(text()),
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes ?? []).buffer),
  };
}
