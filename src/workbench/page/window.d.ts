import type { Engine } from "../engine/engine";

declare global {
  interface Window {
    /** For tests and for the curious: the workbook as the host sees it. */
    workbench: { readonly engine: Engine };
  }
}
