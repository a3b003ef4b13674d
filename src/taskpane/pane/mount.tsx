import { createRoot } from "react-dom/client";
import type { PaneSession } from "../session/PaneSession";
import { registerDrawings } from "./icons";
import { Pane } from "./Pane";
import "./pane.css";

/** Draws the pane into an element of the page. */
export function mount(element: HTMLElement, session: PaneSession): void {
  registerDrawings();
  createRoot(element).render(<Pane session={session} />);
}
