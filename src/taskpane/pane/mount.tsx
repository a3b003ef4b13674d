import { createRoot } from "react-dom/client";
import type { PaneSession } from "./PaneSession";
import { registerDrawings } from "../parts/icons";
import { Pane } from "./Pane";
import "./pane.css";
import "./header.css";
import "../setup/setup.css";
import "../loaded/loaded.css";
import "../preview/preview.css";
import "../scenarios/scenarios.css";
import "../parts/cards.css";
import "../status/report.css";
import "../functions/functions.css";
import "../checks/checks.css";
import "../audit/audit.css";
import "../trace/trace.css";
import "./media.css";

/** Draws the pane into an element of the page. */
export function mount(element: HTMLElement, session: PaneSession): void {
  registerDrawings();
  createRoot(element).render(<Pane session={session} />);
}
