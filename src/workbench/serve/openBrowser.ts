import { spawn } from "node:child_process";

interface Opener {
  readonly command: string;
  readonly arguments: readonly string[];
}

/** How this system opens an address, or null where no one is sitting in front of a screen. */
export function openerFor(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, address: string): Opener | null {
  if (environment["BROWSER"] === "none" || environment["CI"] !== undefined) return null;
  if (platform === "darwin") return { command: "open", arguments: [address] };
  if (platform === "win32") return { command: "cmd", arguments: ["/c", "start", "", address] };
  const hasScreen = environment["DISPLAY"] !== undefined || environment["WAYLAND_DISPLAY"] !== undefined;
  return hasScreen ? { command: "xdg-open", arguments: [address] } : null;
}

/** Opens `address` in the user's browser if there is one. A missing browser is no failure: the address is printed anyway. */
export function openBrowser(address: string): void {
  const opener = openerFor(process.platform, process.env, address);
  if (opener === null) return;
  spawn(opener.command, opener.arguments, { detached: true, stdio: "ignore" })
    .on("error", () => undefined)
    .unref();
}
