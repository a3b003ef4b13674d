import { act } from "react";
import { createRoot } from "react-dom/client";
import { registerDrawings } from "../../../src/taskpane/parts/icons";
import { Pane } from "../../../src/taskpane/pane/Pane";
import { type ADesk, aSession } from "../session/aDesk";

// Once, as a page does it.
registerDrawings();

/** A pane as someone sees it: words, roles and presses, nothing of how it is made. */
export async function aPane(prepare: (desk: ADesk) => void = () => undefined, inExcel = true) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, FabricConfig: { fontBaseUrl: "" } });
  Element.prototype.scrollIntoView = () => undefined;
  const { desk, session, store } = await aSession(prepare, inExcel);
  const element = document.body.appendChild(document.createElement("div"));
  const root = createRoot(element);
  await act(async () => root.render(<Pane session={session} />));
  return {
    desk,
    session,
    store,
    element,
    text: () => element.textContent ?? "",
    find: (selector: string) => element.querySelector<HTMLElement>(selector),
    all: (selector: string) => [...element.querySelectorAll<HTMLElement>(selector)],
    button: (name: string) => buttonNamed(element, name),
    press: async (name: string) => act(async () => buttonNamed(element, name).click()),
    doing: async (run: () => unknown) =>
      act(async () => {
        await run();
      }),
    leave: async () =>
      act(async () => {
        root.unmount();
        element.remove();
      }),
  };
}

function buttonNamed(element: HTMLElement, name: string): HTMLElement {
  const found = [...element.querySelectorAll<HTMLElement>("button, [role=tab]")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
  );
  if (found === undefined) throw new Error(`There is no button “${name}” in: ${element.textContent}`);
  return found;
}
