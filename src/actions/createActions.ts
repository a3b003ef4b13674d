import type { Model } from "../budget/model";
import { Workbook } from "../excel/Workbook";
import type { RetryPolicy } from "../excel/request/RetryPolicy";
import type { ModelStore } from "../models/store";
import { parseReference } from "../spreadsheet/address";
import { LiveWorkbook } from "./LiveWorkbook";
import { audit } from "./audit/audit";
import type { Actions } from "./automation";
import { check } from "./checks/check";
import { writeReport } from "./checks/report";
import { mark, restore, settle } from "./checks/restore";
import { ActionError } from "./context/ActionError";
import { type ActionContext, CheckedModels, History } from "./context/CheckedModels";
import { findModel, type ModelFile } from "./context/findModel";
import { knowLoadedModels, withSteps } from "./context/perform";
import { loadedModels, type LoadedModelSummary } from "./context/loadedModel";
import { preview } from "./preview/preview";
import { read } from "./reading/read";
import { trace } from "./trace/trace";
import { load } from "./write/load";
import { convert, refresh } from "./write/refreshing";
import { redo, undo } from "./write/undo";

/** What the actions are made from. */
interface ActionParts {
  /** The models that custom functions answer from. */
  readonly models: ModelStore;
  /** A store of its own for the models that come with the add-in. */
  readonly builtIn: ModelStore;
  /** Language of the interface, for findings. */
  readonly language: () => string;
  readonly workbook?: Workbook;
}

/** The actions, and what a pane asks beside them. */
export interface ActionServices {
  readonly actions: Actions;
  /** Reads a model file; fails with `InvalidModel` and every finding. */
  readonly open: (file: ModelFile) => Promise<Model>;
  /** What stands in the workbook, the last loaded first. */
  readonly standing: () => Promise<readonly LoadedModelSummary[]>;
  /** Shows a cell, `'29C.10'!C8`; only for someone who asked to go there. */
  readonly show: (cell: string) => Promise<void>;
  /** What Excel is waited for at this moment, and how to wait no longer. */
  readonly retryPolicy: Pick<RetryPolicy, "waiting" | "subscribe" | "giveUp">;
  /** Checks and traces that follow what happens in the workbook. */
  readonly live: LiveWorkbook;
  /** Puts the models at hand that stand in the workbook, for the custom functions. */
  readonly knowLoadedModels: () => Promise<void>;
}

/** All actions over one workbook. */
export function createActions({ workbook = new Workbook(), ...parts }: ActionParts): ActionServices {
  const room: ActionContext = { workbook, checkedModels: new CheckedModels(), history: new History(), ...parts };
  return {
    actions: {
      load: (args) => load(room, args),
      refresh: (args) => refresh(room, args),
      preview: (args) => preview(room, args),
      undo: (args) => undo(room, args),
      redo: (args) => redo(room, args),
      convert: (args) => convert(room, args),
      check: (args) => check(room, args),
      mark: (args) => mark(room, args),
      settle: (args) => settle(room, args),
      restore: (args) => restore(room, args),
      report: (args) => writeReport(room, args),
      trace: (args) => trace(room, args),
      // Fetched when they are wanted: what begins with the workbook must be small.
      export: (args) =>
        withSteps(undefined, async () => (await import("./scenarios/exportModel")).exportModel(room, args)),
      print: (args) => withSteps(undefined, async () => (await import("./print/print")).print(room, args)),
      scenario: (args) => withSteps(undefined, async () => (await import("./scenarios/scenario")).scenario(room, args)),
      audit: (args) => audit(room, args),
      read: (args) => read(room, args),
      live: (args) => withSteps(undefined, async () => (await import("./reading/live")).live(room, args)),
    },
    open: (file) =>
      withSteps(undefined, async () => {
        const found = await findModel(room, { file });
        if (found === null) throw new Error("A file was given.");
        return found.model;
      }),
    standing: () => withSteps(undefined, async () => loadedModels(await workbook.readSnapshot())),
    show: (cell) => withSteps(undefined, () => show(workbook, cell)),
    retryPolicy: workbook.retryPolicy,
    live: new LiveWorkbook(room),
    knowLoadedModels: async () => knowLoadedModels(room, await workbook.readSnapshot()),
  };
}

/** Goes to a cell by its address with its sheet, `'29C.10'!C8`. */
async function show(workbook: Workbook, cell: string): Promise<void> {
  const place = parseReference(`=${cell}`);
  if (place === null) throw new ActionError("InvalidReference", { place: cell });
  await workbook.show(place.sheet, cell.slice(cell.lastIndexOf("!") + 1));
}
