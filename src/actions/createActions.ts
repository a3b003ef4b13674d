import type { Patience } from "../excel/request/Patience";
import { Workbook } from "../excel/Workbook";
import type { ModelStore } from "../models/store";
import { audit } from "./audit/audit";
import type { Actions } from "./Actions";
import type { ModelFile } from "./ModelChoice";
import type { StandingModel } from "./StandingModel";
import { check } from "./checks/check";
import { findModel } from "./findModel";
import type { Model } from "../budget/model";
import { knowStanding } from "./knowStanding";
import { load } from "./write/load";
import { mark } from "./checks/mark";
import { withSteps } from "./perform";
import { CheckedModels } from "./checks/CheckedModels";
import { LiveWorkbook } from "./LiveWorkbook";
import { preview } from "./preview/preview";
import { convert, refresh } from "./write/refresh";
import { writeReport } from "./checks/report";
import { restore } from "./checks/restore";
import { settle } from "./checks/settle";
import type { Room } from "./Room";
import { read } from "./reading/read";
import { show } from "./show";
import { standingModels } from "./standing";
import { trace } from "./trace/trace";
import { History } from "./write/history";
import { redo, undo } from "./write/undo";

/** What the actions are made from. */
export interface ActionParts {
  /** The models that custom functions answer from. */
  readonly models: ModelStore;
  /** A store of its own for the models that come with the add-in. */
  readonly builtIn: ModelStore;
  /** Language of the interface, for findings. */
  readonly language: () => string;
  readonly workbook?: Workbook;
}

/** The actions, and what a pane asks beside them. */
export interface ActionDesk {
  readonly actions: Actions;
  /** Reads a model file; fails with `InvalidModel` and every finding. */
  readonly open: (file: ModelFile) => Promise<Model>;
  /** What stands in the workbook, the last loaded first. */
  readonly standing: () => Promise<readonly StandingModel[]>;
  /** Shows a cell, `'29C.10'!C8`; only for someone who asked to go there. */
  readonly show: (cell: string) => Promise<void>;
  /** What Excel is waited for at this moment, and how to wait no longer. */
  readonly patience: Pick<Patience, "waiting" | "subscribe" | "giveUp">;
  /** Checks and traces that follow what happens in the workbook. */
  readonly live: LiveWorkbook;
  /** Puts the models at hand that stand in the workbook, for the custom functions. */
  readonly knowStanding: () => Promise<void>;
}

/** All actions over one workbook. */
export function createActions({ workbook = new Workbook(), ...parts }: ActionParts): ActionDesk {
  const room: Room = { workbook, checkedModels: new CheckedModels(), history: new History(), ...parts };
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
    },
    open: (file) =>
      withSteps(undefined, async () => {
        const found = await findModel(room, { file });
        if (found === null) throw new Error("A file was given.");
        return found.model;
      }),
    standing: () => withSteps(undefined, async () => standingModels(await workbook.see())),
    show: (cell) => withSteps(undefined, () => show(workbook, cell)),
    patience: workbook.patience,
    live: new LiveWorkbook(room),
    knowStanding: async () => knowStanding(room, await workbook.see()),
  };
}
