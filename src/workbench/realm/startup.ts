import { AgaveDoor } from "../page/agave/AgaveDoor";

/** The query that makes the library start for Excel in a web view, without telemetry; flags 3 = shared runtime and custom functions. */
export function hostInfoQuery(language: string): string {
  return `?_host_Info=Excel$Mac$16.00$${language}$workbench$$disableLogging$3`;
}

/** The same start-up talk as in the page, for a workbook that nobody looks at. */
export function startupDoor(language: string, call: (name: string, given: readonly unknown[]) => void): AgaveDoor {
  let settings: Readonly<Record<string, string>> = {};
  return new AgaveDoor({
    context: () => ({
      displayLanguage: language,
      contentLanguage: language,
      documentAddress: "Book1",
      solutionId: "workbench",
      isPaneVisible: false,
      settings,
    }),
    saveSettings: (saved) => {
      settings = saved;
    },
    call: (name, callbackId, payload) => {
      call(name, [callbackId, payload]);
    },
  });
}
