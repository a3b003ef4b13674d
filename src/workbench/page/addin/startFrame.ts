import { cycleRegions } from "../cycleRegions";

/** What an add-in's window must have before its first script runs. */
export type WindowGlobals = Readonly<Record<string, unknown>>;

/** A running add-in page. */
export interface AddinFrame {
  readonly window: () => Window | null;
  readonly stop: () => void;
}

/**
 * Opens an add-in's own page, unchanged and at its own address, in a frame whose window already carries `globals`.
 *
 * A frame starts on an empty document, and the first page of the same origin that replaces it keeps that document's
 * window (HTML standard, "create and initialize a Document object"). What is put on the window before the page
 * arrives is therefore there when the page's first script runs. A page that reloads itself gets a new window: the
 * frame is opened anew then, with globals made anew.
 */
export function startFrame(
  place: HTMLElement,
  address: string,
  title: string,
  globals: () => WindowGlobals,
): AddinFrame {
  let frame = open();

  function open(): HTMLIFrameElement {
    const opened = document.createElement("iframe");
    opened.title = title;
    opened.src = address;
    place.replaceChildren(opened);
    Object.assign(opened.contentWindow ?? {}, globals());
    const reopen = () => {
      if (frame === opened) frame = open();
    };
    // The first load is the page's own; a second one means that the page reloaded itself.
    opened.addEventListener("load", () => opened.addEventListener("load", reopen), { once: true });
    // Keys pressed in the pane reach only the pane; F6 has to lead out of it again.
    opened.addEventListener("load", () => opened.contentWindow?.addEventListener("keydown", cycleRegions));
    return opened;
  }

  return { window: () => frame.contentWindow, stop: () => frame.remove() };
}
