/** A script that the library asks for. */
interface ScriptTag {
  src?: string;
  onload?: () => void;
  onerror?: () => void;
  setAttribute(name: string, value: string): void;
}

/**
 * The document that the library meets while it starts: nothing but a head into which it hangs the scripts it needs.
 * `load` runs a script and says whether there is one at that address.
 */
export function startupDocument(libraryUrl: string, pageUrl: string, load: (url: string) => boolean): object {
  const head = {
    appendChild(tag: ScriptTag): void {
      setImmediate(() => {
        (load(tag.src ?? "") ? tag.onload : tag.onerror)?.();
      });
    },
  };
  const tags: Readonly<Record<string, readonly object[]>> = {
    head: [head],
    script: [{ src: libraryUrl, getAttribute: () => null }],
  };
  return {
    URL: pageUrl,
    domain: "localhost",
    readyState: "complete",
    hasFocus: () => false,
    addEventListener: () => undefined,
    querySelectorAll: () => [],
    getElementsByTagName: (name: string) => tags[name] ?? [],
    createElement: (): ScriptTag => ({ setAttribute: () => undefined }),
  };
}
