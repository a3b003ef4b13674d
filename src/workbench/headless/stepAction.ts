import type { Desk } from "./desk";
import type { ScriptFiles } from "./files";
import type { Meter } from "./meter";
import type { Step } from "./script";
import type { Session } from "./session";

/** What a step has to work with. */
export interface StepContext {
  readonly session: Session;
  readonly meter: Meter;
  readonly desk: Desk;
  readonly files: ScriptFiles;
}

/** Carries out a step; gives what it adds to its line. */
export type StepAction = (step: Step, context: StepContext) => Promise<Readonly<Record<string, unknown>>>;
